using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>A column of points that sums are printed of.</summary>
/// <param name="Field">As headings name it: weight, score.</param>
/// <param name="OfExecution">The points of the execution in that column, which a sum may count as well; null where none can be read.</param>
internal sealed record SummedColumn(string Field, Func<Indicator, Field?> Of, decimal? OfExecution, Bilingual What);

/// <summary>
/// The sums of some of the rows that a form prints among them (产出指标小计, 指标小计) and that stand under its further texts. Which rows such a sum is of, its label alone does not say: it is right if it is
/// that of the class that it names, or of the rows above it from where a class or a second level begins; else the nearest of these is told.
/// </summary>
internal static class Subtotals
{
    /// <summary>Between the name of the sum and the heading of its column.</summary>
    private const char BeforeHeading = ':';

    public static IEnumerable<Outcome> Check(FormUnderCheck form, Rule rule, SummedColumn column) =>
        form.Form.Extra.Where(extra => IsSum(extra.Heading, column.Field)).Select(extra => Of(form, rule, column, extra));

    private static bool IsSum(string heading, string field) => heading.LastIndexOf(BeforeHeading) is > 0 and var end
        && (Headings.Vocabulary.Pattern("sum_of_rows").IsMatch(heading[..end]) || LevelWords.IsLevel(heading[..end])) && HeadingBook.Is(HeadingSection.Indicator, field, heading[(end + 1)..]);

    private static Outcome Of(FormUnderCheck form, Rule rule, SummedColumn column, ExtraField extra)
    {
        var label = extra.Heading[..extra.Heading.LastIndexOf(BeforeHeading)];
        var subject = FormUnderCheck.Indicators with { Name = label };
        if (ValueReader.Score(extra.Text.Printed).Value is not NumberReading { Value: var value }) return rule.NotApplicable(subject, "unreadable total");
        var stated = new StatedSum(value, Cells.Evidence(extra.Text, "stated"), column.What, new Bilingual($"“{label}”", label));
        return Sums(form, column, label, extra.Text.Place).MinBy(sum => Math.Abs(sum.Value - value)) is { } nearest
            ? nearest.Against(rule, subject, stated)
            : rule.NotApplicable(subject, "no scoring row");
    }

    /// <summary>What the sum may be of: all rows above it with the execution, the rows from the beginning of each group on, and those of the class in its name, which may follow it.</summary>
    private static IEnumerable<PrintedSum> Sums(FormUnderCheck form, SummedColumn column, string label, Place place)
    {
        if (LevelWords.IsLevel(label)) return OfLevel(form, label, place) is { Count: > 0 } level ? [Sum(level)] : [];
        var above = form.Rows.All.Where(row => column.Of(row.Indicator)?.Place.IsBefore(place) == true).ToList();
        var named = form.Rows.All.Where(row => row.Indicator.Level1 is { } level1 && label.StartsWith(HeadingText.Core(level1.Printed), StringComparison.Ordinal)).ToList();
        var groups = Enumerable.Range(0, above.Count).Where(index => BeginsGroup(above, index)).Select(index => above[index..]).Append(named).Where(rows => rows.Count > 0);
        var sums = groups.Select(Sum);
        return above.Count > 0 && column.OfExecution is { } points ? sums.Append(Sum(above).Plus(points, null)) : sums;

        PrintedSum Sum(List<ScoringRow> rows) => form.SumOf(form.Rows.Counted(column.Of, rows.Contains), column.Field);
    }

    /// <summary>The rows below the heading of a level that is printed with its points.</summary>
    private static List<ScoringRow> OfLevel(FormUnderCheck form, string label, Place heading) =>
        [.. form.Rows.All.Where(row => new[] { row.Indicator.Level1, row.Indicator.Level2 }.Any(level => level is not null && HeadingText.Core(level.Printed) == label && StandBeside(level.Place, heading)))];

    /// <summary>Both stand in one row of the page.</summary>
    private static bool StandBeside(Place level, Place points) => level.Page == points.Page && level.Upright.Box.Top < points.Upright.Box.Bottom && level.Upright.Box.Bottom > points.Upright.Box.Top;

    private static bool BeginsGroup(List<ScoringRow> rows, int index) => index == 0
        || rows[index].Indicator.Level1?.Printed != rows[index - 1].Indicator.Level1?.Printed || rows[index].Indicator.Level2?.Printed != rows[index - 1].Indicator.Level2?.Printed;
}
