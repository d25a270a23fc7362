using System.Text.Json.Nodes;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Contract;

/// <summary>The shapes of the data contract, as consumers parse them.</summary>
public class ContractJsonTests
{
    [Fact]
    public void A_column_that_the_form_lacks_is_null_and_an_empty_cell_is_printed_empty()
    {
        var form = JsonOf(DrawnForms.Hubei);
        Assert.Null(form["indicators"]![0]!["weight"]);
        Assert.Null(form["funding_lines"]![0]!["initial_budget"]);
        var national = JsonOf(DrawnForms.National);
        Assert.Equal("", (string?)national["indicators"]![0]!["reason"]!["printed"]);
        Assert.Null(national["indicators"]![0]!["reason"]!["value"]);
        Assert.Equal(4, national["indicators"]![0]!["reason"]!["box"]!.AsArray().Count);
    }

    [Fact]
    public void A_dash_is_printed_as_it_stands_and_has_no_value()
    {
        var weight = JsonOf(DrawnForms.National)["funding_lines"]![1]!["weight"]!;
        Assert.Equal("—", (string?)weight["printed"]);
        Assert.Null(weight["value"]);
    }

    [Fact]
    public void Numbers_are_strings_with_the_printed_scale_and_their_unit()
    {
        var form = JsonOf(DrawnForms.Yunnan);
        var total = form["funding_lines"]![0]!;
        Assert.Equal(("10.00", "7.29", "万元"), ((string?)total["weight"]!["value"], (string?)total["executed"]!["value"], (string?)total["executed"]!["unit"]));
        Assert.Equal(("100", "%"), ((string?)total["execution_rate"]!["value"], (string?)total["execution_rate"]!["unit"]));
    }

    [Fact]
    public void A_target_tells_kind_operator_number_unit_and_whether_the_operator_is_inferred()
    {
        var rows = JsonOf(DrawnForms.National)["indicators"]!;
        Assert.Equal(
            """{"kind":"number","operator":"≥","number":"8","unit":"次","operator_inferred":false}""",
            rows[0]!["target"]!["value"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("text", (string?)rows[2]!["target"]!["value"]!["kind"]);
    }

    [Fact]
    public void A_cell_that_spans_rows_is_the_same_in_each_of_them()
    {
        var rows = JsonOf(DrawnForms.National)["indicators"]!;
        Assert.Equal(rows[0]!["level1"]!.ToJsonString(), rows[1]!["level1"]!.ToJsonString());
        Assert.NotEqual(rows[1]!["level1"]!.ToJsonString(), rows[2]!["level1"]!.ToJsonString());
    }

    [Fact]
    public void A_cell_cut_by_a_page_lists_its_further_parts()
    {
        var form = JsonOf(PageBreaks.Before(DrawnForms.National, 9, CutLabel.Split));
        var level = form["indicators"]![0]!["level1"]!;
        Assert.Equal((1, 2), ((int)level["page"]!, (int)level["more"]![0]!["page"]!));
    }

    [Fact]
    public void Enumerations_are_written_in_snake_case()
    {
        Assert.Equal("needs_ocr", SnakeCase.Of(DocumentStatus.NeedsOcr));
        Assert.Equal("current_year", (string?)JsonOf(DrawnForms.National)["funding_lines"]![1]!["source"]);
    }

    private static JsonNode JsonOf(string text)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
        var chosen = RuleProfiles.Choose(form);
        var item = new CheckedEvaluation(form, chosen.Profile.Id, chosen.Reason, RuleBook.Check(form, chosen.Profile));
        using var json = new MemoryStream();
        ContractJson.Write(json, new DocumentResult("drawn.pdf", new string('0', 64), 1, null, DocumentStatus.Read, null, [item], []), new ContractVersions("0", "0"));
        return JsonNode.Parse(json.ToArray())!["evaluations"]![0]!;
    }
}
