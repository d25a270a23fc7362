using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>Rows of <c>stated_weight</c>, <c>extra</c>, <c>field_part</c> and <c>field_ocr</c>: what a form carries beside its lines.</summary>
internal static class FormPartRows
{
    public static void StatedWeights(RowWriter row, FormRow form)
    {
        foreach (var (ord, weight) in form.Form.StatedWeights.Index())
        {
            row.Start().Id(form.Id).Int(ord).Text(SnakeCase.Of(weight.Of)).Text(weight.Label)
                .Number(weight.Value).Small(weight.Value.Scale).Place(weight.Place);
        }
    }

    public static void Extras(RowWriter row, FormRow form)
    {
        foreach (var (ord, (owner, extra)) in AllExtras(form.Form).Index())
        {
            row.Start().Id(form.Id).Int(ord).Text(owner).Text(extra.Heading).Text(extra.Text.Printed).Place(extra.Text.Place);
        }
    }

    public static void FieldParts(RowWriter row, FormRow form)
    {
        var ord = 0;
        foreach (var (path, field) in FormFields.Of(form.Form))
        {
            foreach (var place in field.More) row.Start().Id(form.Id).Int(ord++).Text(path).Place(place);
        }
    }

    public static void FieldsByOcr(RowWriter row, FormRow form)
    {
        var ord = 0;
        foreach (var (path, field) in FormFields.Of(form.Form))
        {
            if (field.Ocr is { } ocr) row.Start().Id(form.Id).Int(ord++).Text(path).Real(ocr.Confidence);
        }
    }

    private static IEnumerable<(string Owner, ExtraField Extra)> AllExtras(SelfEvaluation form) =>
        form.Extra.Select(extra => ("form", extra))
            .Concat(form.FundingLines.Index().SelectMany(line => line.Item.Extra.Select(extra => ($"funding_lines[{line.Index}]", extra))))
            .Concat(form.Indicators.Index().SelectMany(row => row.Item.Extra.Select(extra => ($"indicators[{row.Index}]", extra))));
}
