using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// A cell of level 1 that goes on over a page break and says nothing on either side, in a table that labels all others: its label stands on a page between, which is missing or lies elsewhere. The label of level 2
/// that one of the two pages prints is then none of the other's rows.
/// </summary>
internal static class FalseSeams
{
    /// <summary>Leaves the labels of the other page's rows blank.</summary>
    /// <returns>The names of the first rows behind such breaks.</returns>
    public static IReadOnlyList<Field?>? Part(EvaluationDraft draft)
    {
        if (draft.Problems.Exists(problem => problem.Kind == ProblemKind.UncertainGroup)) return null;
        var blank = draft.Indicators.Where(row => row.Level1 is { IsBlankLike: true }).ToList();
        if (blank.Count == 0 || blank.Count == draft.Indicators.Count || blank.Exists(row => row.Level1!.More.All(part => part.Page == row.Level1.Place.Page))) return null;
        var signs = new List<Field?>();
        foreach (var rows in blank.GroupBy(row => row.Level1!.Place).Where(rows => rows.Select(PageOf).Distinct().Count() > 1))
        {
            signs.Add(rows.First(row => PageOf(row) != PageOf(rows.First())).Level3);
            foreach (var row in rows.Where(IsLabelledElsewhere)) draft.Indicators[draft.Indicators.IndexOf(row)] = row with { Level2 = Blank(row) };
        }

        return signs;
    }

    private static bool IsLabelledElsewhere(Indicator row) => row is { Level2: { IsBlankLike: false } label, Level3: { } name } && label.Place.Page != name.Place.Page;

    /// <summary>What the row's own page prints of the label's cell.</summary>
    private static Field Blank(Indicator row) => new("", null, null, row.Level2!.More.FirstOrDefault(part => part.Page == PageOf(row)) ?? row.Level2.Place);

    private static int? PageOf(Indicator row) => row.Level3?.Place.Page;
}
