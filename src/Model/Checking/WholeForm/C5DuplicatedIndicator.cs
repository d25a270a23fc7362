using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C5DuplicatedIndicator
{
    public static readonly Rule Rule = new(
        "C5", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标重复", "Duplicated indicator"),
        new Bilingual("同一二级指标下不应有同名三级指标", "no two rows of one name under the same level 2"),
        new Bilingual("表内不重复", "one indicator, one row"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var seen = new Dictionary<Named, ScoringRow>();
        return RowChecks.OverAll(form, Rule, row => Of(row, seen)).ToList();
    }

    private static Outcome Of(ScoringRow row, Dictionary<Named, ScoringRow> seen)
    {
        if (!Cells.IsPrinted(row.Indicator.Level3)) return Rule.NotApplicable(row.Subject, "no name printed");
        var indicator = row.Indicator;
        var key = new Named(Folded(indicator.Block), Folded(indicator.Level1), Folded(indicator.Level2), Folded(indicator.Level3), indicator.Parent);
        if (seen.TryAdd(key, row)) return Rule.Passed(row.Subject);
        var first = seen[key];
        if (first.Indicator.Level3!.SameCell(row.Indicator.Level3!))
        {
            return Rule.NotApplicable(row.Subject, "one name cell for several rows");
        }

        // What the reading tells as a row that two pages print is one row perhaps, and told once.
        if (first.Indicator.Level3.Place.Page != row.Indicator.Level3!.Place.Page && RowText.Of(first.Indicator) == RowText.Of(row.Indicator))
        {
            return Rule.NotApplicable(row.Subject, FormUnderCheck.PrintedTwice);
        }

        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”在同一二级指标下出现两次", $"{row.Subject.Name} appears twice under the same level 2")) with
        {
            Stated = row.Subject.Name,
            Cells = Cells.Evidence((row.Indicator.Level3, "stated"), (first.Indicator.Level3, "first")),
        };
    }

    private static string? Folded(Field? field) => field is null ? null : PrintedText.Fold(field.Printed);

    private sealed record Named(string? Block, string? Level1, string? Level2, string? Name, int? Parent);
}
