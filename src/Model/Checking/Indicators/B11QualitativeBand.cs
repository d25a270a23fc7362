using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B11QualitativeBand
{
    public static readonly Rule Rule = new(
        "B11", RuleKind.ByRule, Severity.Warning,
        new Bilingual("定性指标分档得分", "Qualitative band"),
        new Bilingual(
            "达成预期指标、部分达成并具有一定效果、未达成且效果较差，分别按分值的100%-80%、80%-60%、60%-0%记分（规则集可另定）",
            "reached, partly reached, missed: 100-80 %, 80-60 %, 60-0 % of the weight, or as the profile says"),
        new Bilingual("财预〔2020〕10号；公开表格的表注", "财预〔2020〕10号; footnotes of published forms"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        if (row.Indicator.Actual?.Value is not WordsReading words) return Rule.NotApplicable(row.Subject, "actual is no text");
        if (BandOf(form.Profile.Qualitative, PrintedText.Fold(words.Text)) is not { } band)
        {
            return Rule.NotApplicable(row.Subject, "no standard phrase");
        }

        return Compare(row, points, band);
    });

    private static Outcome Compare(ScoringRow row, Points points, QualitativeBand band)
    {
        var (low, high) = (points.Weight * band.FromPercent / 100, points.Weight * band.ToPercent / 100);
        var allowed = $"{Figures.Text(low)}-{Figures.Text(high)}";
        var message = new Bilingual(
            $"“{row.Subject.Name}”实际完成值为“{row.Indicator.Actual!.Printed}”，按{Figures.Text(band.FromPercent)}%-{Figures.Text(band.ToPercent)}%应得{allowed}，得分为{row.Score!.Printed}",
            $"{row.Subject.Name}: '{row.Indicator.Actual.Printed}' allows {allowed} of {row.Weight!.Printed}, the score is {row.Score.Printed}");
        var outcome = points.Score >= low && points.Score <= high ? Rule.Passed(row.Subject) : Rule.Failed(row.Subject, message);
        return outcome with { Stated = Figures.Stated(points.Score), Recomputed = allowed, Cells = RowChecks.Evidence(row) };
    }

    /// <summary>未达成 and 部分达成 hold the word 达成 too: they are looked for first.</summary>
    private static QualitativeBand? BandOf(QualitativeBands bands, string folded)
    {
        if (Vocabulary.Found("band.missed", folded) is not null) return bands.Missed;
        if (Vocabulary.Found("band.partly", folded) is not null) return bands.Partly;
        return Vocabulary.Found("band.reached", folded) is not null ? bands.Reached : null;
    }
}
