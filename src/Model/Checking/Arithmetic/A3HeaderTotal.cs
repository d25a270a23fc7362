using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A3HeaderTotal
{
    public static readonly Rule Rule = new(
        "A3", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("表头总分与表中总分", "Header total and table total"),
        new Bilingual("表头自评总分＝表中总分（两处均填写时）；表头填有两个得分的，两者相同", "header score = total score, where both are printed; two scores in the head are the same"),
        new Bilingual("同表两处总分应一致", "one form, one total"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [OfTotal(form), .. OfSecondScores(form)];

    private static Outcome OfTotal(FormUnderCheck form)
    {
        var (header, total) = (form.Form.HeaderScore, form.Form.Total.Score);
        if (Cells.Missing(header, "header score") is { } noHeader)
        {
            return Rule.NotApplicable(FormUnderCheck.Header, noHeader.Replace("column", "field", StringComparison.Ordinal));
        }

        if (Cells.Missing(total, "total") is { } noTotal)
        {
            return Rule.NotApplicable(FormUnderCheck.Header, noTotal.Replace("no total column", form.WhyNoTotal, StringComparison.Ordinal));
        }

        var message = new Bilingual(
            $"表头总分为{header!.Printed}，表中总分为{total!.Printed}",
            $"the header says {header.Printed}, the table {total.Printed}");
        var outcome = header.Number == total.Number ? Rule.Passed(FormUnderCheck.Header) : Rule.Failed(FormUnderCheck.Header, message);
        return outcome with
        {
            Stated = Figures.Stated(header.Number!.Value),
            Recomputed = Figures.Text(total.Number!.Value),
            Cells = Cells.Evidence((header, "stated"), (total, "total")),
        };
    }

    /// <summary>Further scores of the head: 自评得分 99.84 beside 总分 98.</summary>
    private static IEnumerable<Outcome> OfSecondScores(FormUnderCheck form)
    {
        if (form.Form.HeaderScore is not { Number: { } score } header) yield break;
        foreach (var extra in form.Form.Extra.Where(extra => IsAbove(form.Form, extra.Text)))
        {
            if (ScoreIn(form.Form, extra) is not { } second) continue;
            var message = new Bilingual(
                $"表头自评得分为{header.Printed}，“{extra.Heading}”又为{extra.Text.Printed}",
                $"the header's score is {header.Printed}, its {extra.Heading} says {extra.Text.Printed}");
            yield return (second == score ? Rule.Passed(FormUnderCheck.Header) : Rule.Failed(FormUnderCheck.Header, message)) with
            {
                Stated = Figures.Stated(second),
                Recomputed = Figures.Text(score),
                Cells = Cells.Evidence((extra.Text, "stated"), (header, "header score")),
            };
        }
    }

    /// <summary>总分 may be what the form could score; any other figure under it is a score.</summary>
    private static decimal? ScoreIn(SelfEvaluation form, ExtraField extra)
    {
        if (HeadingBook.Field(HeadingSection.Header, extra.Heading) is not (("header_score" or "points") and var name)) return null;
        if (ValueReader.Score(extra.Text.Printed).Value is not NumberReading { Value: var points }) return null;
        return name == "points" && points == (form.Total.Weight?.Number ?? FormUnderCheck.FullPoints) ? null : points;
    }

    private static bool IsAbove(SelfEvaluation form, Field field)
    {
        var first = form.FundingLines.Select(line => line.Label).Concat(form.Indicators.Select(row => row.Level3)).OfType<Field>().FirstOrDefault();
        return first is null || field.Place.IsBefore(first.Place);
    }
}
