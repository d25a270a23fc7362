using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Texts that a page break, or the edge of a cell, slices so that less than half of them shows. Of one that the other page shows the slice is nothing; one that is sliced on both pages is that
/// of the cell in which it begins; any other was cut off, and is told.
/// </summary>
internal static class SlicesAtBreaks
{
    /// <summary>A text that goes on beyond the edge of its cell reaches over it, or up to it but for rounding, in points.</summary>
    private const double AtEdge = 1;

    /// <param name="cells">Of one part each.</param>
    /// <param name="partOfRow">The part of the form that each row is of.</param>
    public static IReadOnlyList<FormCell> Settle(IReadOnlyList<FormCell> cells, IReadOnlyList<int> partOfRow)
    {
        if (cells.All(cell => cell.Parts[0].Sliced.Count == 0)) return cells;
        var (above, below) = (cells.ToLookup(cell => cell.EndRow), cells.ToLookup(cell => cell.Row));
        return [.. cells.Select(cell => cell.Parts[0].Sliced.Count == 0 ? cell : Settled(cell, Across(above, cell.Row, cell), Across(below, cell.EndRow, cell)))];

        List<FormCell> Across(ILookup<int, FormCell> beyond, int row, FormCell cell) =>
            row > 0 && row < partOfRow.Count && partOfRow[row - 1] != partOfRow[row] ? beyond[row].Where(other => other.SharedColumns(cell) > 0).ToList() : [];
    }

    private static FormCell Settled(FormCell cell, List<FormCell> above, List<FormCell> below)
    {
        var part = cell.Parts[0];
        var own = part.Sliced.Where(line => !above.Exists(other => IsSliced(line, other) || ShowsAtFoot(line, other.Parts[0])) && !below.Exists(other => ShowsAtHead(line, other.Parts[0]))).ToLookup(line => below.Exists(other => IsSliced(line, other)));
        List<TextLine> lines = [.. part.Lines, .. own[true]];
        var cut = own[false].Select(line => line with { IsCutOff = true }).ToList();
        if (lines.Count == 0) lines = cut;
        else if (cut.Count > 0) lines[^1] = lines[^1] with { IsCutOff = true };
        return cell with { Parts = [part with { Lines = lines, Sliced = [], Lean = own[true].Any() ? GridStitcher.Lean(lines, part.Upright) : part.Lean }] };
    }

    private static bool IsSliced(TextLine line, FormCell other) => other.Parts[0].Sliced.Any(twin => twin.Text == line.Text);

    private static bool ShowsAtFoot(TextLine line, CellPart part) => part.Lines.Any(twin => twin.Text == line.Text && twin.Box.Bottom > part.Upright.Bottom - AtEdge);

    private static bool ShowsAtHead(TextLine line, CellPart part) => part.Lines.Any(twin => twin.Text == line.Text && twin.Box.Top < part.Upright.Top + AtEdge);
}
