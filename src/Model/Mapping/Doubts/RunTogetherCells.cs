using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Cells of which either may hold what the other should, or that hold what is the page's. A text that reaches beyond its cell and is cut off there is told as that. An empty one that no field was read from, beside a
/// printed one that is told, is told with it: the borders of a table inside a cell divide the room around it.
/// </summary>
internal static class RunTogetherCells
{
    public static SelfEvaluation Told(SelfEvaluation form, FormGrid grid)
    {
        var cells = grid.Cells.Where(cell => (cell.Parts.Any(part => part.IsRunTogether) || HoldsFolio(cell)) && !FormReader.IsCutOff(cell)).ToList();
        if (cells.Count == 0) return form;
        cells.RemoveAll(cell => form.Problems.Any(problem => problem.Kind == ProblemKind.RunTogetherText && problem.Place == cell.Place));
        var fields = NamedField.Of(form).Select(named => named.Field.Place).ToHashSet();
        cells.RemoveAll(cell => !cell.IsEmpty && !fields.Contains(cell.Place) && form.Problems.Any(problem => IsToldIn(problem, cell)));
        var told = cells.Where(cell => !cell.IsEmpty || fields.Contains(cell.Place) || !cells.Exists(other => !other.IsEmpty && Touch(cell, other)));
        return form with { Problems = [.. form.Problems, .. told.Select(cell => new Problem(ProblemKind.RunTogetherText, cell.IsEmpty ? TextBefore(grid, cell) : cell.Text, cell.Place))] };
    }

    /// <summary>A page prints its number over the cell, on a line of its own: a foot that the table reached. Its digits are none of the cell's.</summary>
    private static bool HoldsFolio(FormCell cell) => cell.Parts.Any(part => part.Lines.Any(line => Vocabulary.Pattern("folio").IsMatch(line.Text)));

    /// <summary>Nobody knows the text, and it is told as what it is: a part of its row.</summary>
    private static bool IsToldIn(Problem problem, FormCell cell) => problem.Kind == ProblemKind.OrphanText && problem.Place.Page == cell.Place.Page
        && problem.Place.Box.Contains(cell.Place.Box.CenterX, cell.Place.Box.CenterY) && problem.Text.Contains(cell.Text, StringComparison.Ordinal);

    /// <summary>They share a side.</summary>
    private static bool Touch(FormCell one, FormCell other)
    {
        var (columns, rows) = (one.SharedColumns(other), Math.Min(one.EndRow, other.EndRow) - Math.Max(one.Row, other.Row));
        return (columns > 0 && rows == 0) || (columns == 0 && rows > 0);
    }

    /// <summary>An empty cell is named by the text before it in its row.</summary>
    private static string TextBefore(FormGrid grid, FormCell cell) => grid.CellsOf(cell.Row).LastOrDefault(other => other.EndColumn <= cell.Column && !other.IsEmpty)?.Text ?? "";
}
