using System.Text;
using System.Text.Json.Nodes;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Seeds;

/// <summary>The reference form of the project, read from its PDF and held against its published text.</summary>
public class SeedFormTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "seeds");
    private static readonly DocumentResult Document =
        DocumentReader.Read("seed-form.pdf", File.ReadAllBytes(Path.Combine(Folder, "seed-form.pdf")), ReadingOptions.Default);

    private static SelfEvaluation Form => Assert.Single(Document.Evaluations).Evaluation;

    [Fact]
    public void The_two_pages_hold_one_form_without_any_problem()
    {
        Assert.Equal(DocumentStatus.Read, Document.Status);
        Assert.Equal([1, 2], Form.Pages);
        Assert.Empty(Form.Problems);
        Assert.Equal((18, 4), (Form.Indicators.Count, Form.FundingLines.Count));
    }

    [Fact]
    public void Every_field_stands_in_the_published_text()
    {
        var published = Squeeze(File.ReadAllText(Path.Combine(Folder, "seed-form.txt")));
        Assert.All(Fields(Form).Where(field => field.Printed.Length > 0), field => Assert.Contains(Squeeze(field.Printed), published, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_published_text_is_left_over()
    {
        var left = new StringBuilder(Squeeze(File.ReadAllText(Path.Combine(Folder, "seed-form.txt"))));
        foreach (var text in Fields(Form).DistinctBy(field => field.Place).Select(field => Squeeze(field.Printed)).Where(text => text.Length > 0).OrderByDescending(text => text.Length))
        {
            var at = left.ToString().IndexOf(text, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{text} is not in the published text, or is read twice");
            left.Remove(at, text.Length).Insert(at, '|');
        }

        string[] headings = [
            "项目名称", "主管部门", "实施单位", "项目资金（）", "年初预算数", "全年预算数", "全年执行数", "执行率", "预算目标", "实际完成情况",
            "年度总体目标", "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施", "总分", "(年度)",
        ];
        var rest = left.Replace("|", "").ToString();
        Assert.Equal("", headings.Aggregate(rest, (text, heading) => text.Replace(heading, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_has_a_page_and_a_box_on_it()
    {
        Assert.All(Fields(Form), field =>
        {
            Assert.InRange(field.Place.Page, 1, 2);
            Assert.True(field.Place.Box is { Left: >= 0, Top: >= 0, Right: <= 596, Bottom: <= 842, Width: > 0, Height: > 0 }, field.Printed);
        });
    }

    [Fact]
    public void It_comes_out_as_the_expected_json()
    {
        using var json = new MemoryStream();
        ContractJson.Write(json, Document, ReadingVersions.Current);
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "seed-form.expected.json")));
        Assert.Equal(expected!.ToJsonString(), JsonNode.Parse(json.ToArray())!.ToJsonString());
    }

    [Fact]
    public void No_arithmetic_or_by_rule_check_fails_and_the_roundings_are_named()
    {
        var outcomes = Document.Evaluations[0].Outcomes;
        Assert.DoesNotContain(outcomes, outcome =>
            outcome.Kind == OutcomeKind.Failed && outcome.Rule.Kind is (RuleKind.Arithmetic or RuleKind.ByRule));
        Assert.Equal(
            ["A4 99.14 99.1340 ceiling", "A5 10 9.9134 whole_points"],
            outcomes.Where(outcome => outcome.Kind == OutcomeKind.Explained).Select(outcome => $"{outcome.Rule.Id} {outcome.Stated} {outcome.Recomputed} {outcome.ExplainedBy}"));
        Assert.Equal("培训会", Assert.Single(outcomes, outcome => outcome.Rule.Id == "B10" && outcome.Kind == OutcomeKind.Failed).Subject.Name);
    }

    private static IEnumerable<Field> Fields(SelfEvaluation form)
    {
        Field?[] head = [form.Title, form.FiscalYear, form.ProjectName, form.SupervisingDepartment, form.ImplementingUnit, form.AmountUnit];
        var funds = form.FundingLines.SelectMany(line => new[] { line.Label, line.InitialBudget, line.FullYearBudget, line.Executed, line.Weight, line.ExecutionRate, line.Score });
        var rows = form.Indicators.SelectMany(row => new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason });
        Field?[] rest = [form.Goal.Planned, form.Goal.Actual, form.Total.Weight, form.Total.Score];
        return head.Concat(funds).Concat(rows).Concat(rest).OfType<Field>();
    }

    private static string Squeeze(string text) => new(text.Where(c => !char.IsWhiteSpace(c)).ToArray());
}
