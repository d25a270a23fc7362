using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Breaks;

/// <summary>
/// A target, actual, weight, score or reason that stands for several rows and that a page break cuts between two of them. Nothing but the place
/// of its text tells it from two cells: it stands in the middle of the whole, so it leans towards the break in each part.
/// </summary>
internal static class SpanningValueBreak
{
    /// <summary>The halves of a cut text lean towards the break by more than the texts beside them, which lean as their font and the form place them: by the padding of the cell at least, a quarter of a line.</summary>
    private const double LeansMore = 0.25;

    /// <summary>Fonts place a centred line up to a quarter of its height off the middle, which counts twice.</summary>
    private const double Centred = 0.5;

    /// <summary>One line alone, in the part where the other is empty, leans by the height of at least one line.</summary>
    private const double LeansAlone = 1;

    private static readonly string[] Fields = ["target", "actual", "weight", "score", "reason"];

    /// <summary>Joins such cells at the break before <paramref name="row"/>; each of them is added to the doubts.</summary>
    public static void Join(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        // Above the first row of the body stand headings, which are no values.
        if (row <= section.BodyRow) return;
        foreach (var column in section.Columns.Where(column => Fields.Contains(column.Field)))
        {
            if (LabelBreak.PartsAt(grid, column, row) is not var (upper, lower)) continue;
            if ((column.Field == "reason" && !StandsForSeveralRows(upper, lower)) || !IsCut(grid, upper, lower)) continue;
            GridEditor.JoinCells(grid, upper, lower);
            doubts.Joined(grid.At(row, column.Start)!);
        }
    }

    /// <summary>Most rows give no reason, and reasons are written to the top of their cells more often than figures: only rulings left out between rows tell that one is cut.</summary>
    public static bool StandsForSeveralRows(FormCell upper, FormCell lower) => upper.RowSpan > 1 || lower.RowSpan > 1;

    private static bool IsCut(FormGrid grid, FormCell upper, FormCell lower) => (upper.IsEmpty, lower.IsEmpty) switch
    {
        (false, false) => !IsRepeatedHere(upper, lower) && !AreFigures(upper, lower) && (LeanTogether(grid, upper, lower) || Vocabulary.Pattern("unfinished").IsMatch(upper.Text)),
        (false, true) => upper.Parts[^1].Lean >= LeansAlone && StandsApart(grid, upper, upper.EndRow - 1),
        (true, false) => lower.Parts[0].Lean <= -LeansAlone && StandsApart(grid, lower, lower.Row),
        _ => false,
    };

    /// <summary>The same word twice, as both rows' own value or printed once more: nothing is lost if they stay two cells.</summary>
    private static bool IsRepeatedHere(FormCell upper, FormCell lower) => upper.Core == lower.Core;

    /// <summary>Two figures that are whole are no one figure.</summary>
    private static bool AreFigures(FormCell upper, FormCell lower) => !ValueReader.Score(upper.Text).IsUnreadable && !ValueReader.Score(lower.Text).IsUnreadable;

    /// <summary>The texts on both sides of a break lean towards it, more than their rows' other texts, most of which stand in the middle.</summary>
    private static bool LeanTogether(FormGrid grid, FormCell upper, FormCell lower)
    {
        var (above, below) = (Beside(grid, upper, upper.EndRow - 1), Beside(grid, lower, lower.Row));
        return StandApart(above) && StandApart(below) && upper.Parts[^1].Lean - Middle(above) >= LeansMore && Middle(below) - lower.Parts[0].Lean >= LeansMore;
    }

    private static bool StandsApart(FormGrid grid, FormCell cell, int row) => StandApart(Beside(grid, cell, row));

    /// <summary>Most other texts of the row stand in the middle of their cells: leaning is no habit of this form.</summary>
    private static bool StandApart(List<double> others) => others.Count(lean => Math.Abs(lean) < Centred) * 2 > others.Count;

    private static List<double> Beside(FormGrid grid, FormCell cell, int row) =>
        [.. grid.CellsOf(row).Where(other => other != cell && other.RowSpan == 1).Select(other => other.Parts[0].Lean).OfType<double>().Order()];

    private static double Middle(List<double> leans) => leans[leans.Count / 2];
}
