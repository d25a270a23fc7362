using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Rows whose texts stand in the middle of their cells: where a page break cuts one, the foot of the page shows no more of it than the first lines of its longest texts. Its name, its points and
/// all else that has one line stand below the break. A row that was given no name, or shares it with the next, may look the same: what is not certain is told.
/// </summary>
internal static class FirstLines
{
    /// <summary>Fields of texts that are longer than names.</summary>
    private static readonly string[] Texts = ["target", "actual", "reason", "method"];

    /// <summary>What a cell keeps free beside a full line, in em: programs pad it by half a character on each side.</summary>
    private const double Padding = 1;

    /// <summary>The row above the break prints nothing but such texts, and the one below it a name with figures.</summary>
    public static bool MayBe(FormGrid grid, Section section, int row)
    {
        var (upper, lower) = (new IndicatorRow(grid, section, row - 1), new IndicatorRow(grid, section, row));
        return row > section.BodyRow && IsBlank(upper.NameCell, row) && !upper.IsScored && grid.CellsOf(row - 1).All(cell => !cell.IsUnread)
            && lower.NameCell is { IsEmpty: false } name && name.Row == row && lower.PrintsValue
            && upper.Printed.ToList() is { Count: > 0 } printed && printed.TrueForAll(cell => Texts.Contains(section.ColumnOf(cell)?.Field));
    }

    /// <summary>Each of the texts fills its line and goes on in the row below, which is of the same levels; and no other row lacks its name or shares one.</summary>
    public static bool Are(FormGrid grid, Section section, int row) => MayBe(grid, section, row)
        && new IndicatorRow(grid, section, row - 1).Printed.All(upper => grid.At(row, upper.Column) is { IsEmpty: false } lower && lower.Row == row && GoesOn(grid, section, upper, lower))
        && IndicatorRow.LabelFields.All(field => LevelGoesOn(grid, section, field, row))
        && BreakJoiner.RowsNear(section, row, section.BodyRow).Where(other => other < row - 1 || other > row).All(other => IsNamed(grid, section, other));

    /// <summary>The texts on both sides of the break.</summary>
    public static void Tell(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        if (!MayBe(grid, section, row)) return;
        doubts.LeftApart(new IndicatorRow(grid, section, row - 1).Printed);
        doubts.LeftApart(CutTexts.PrintedByBoth(grid, section, row));
    }

    private static bool IsBlank(FormCell? name, int row) => name is { IsEmpty: true, RowSpan: 1 } && name.EndRow == row;

    /// <summary>A measure below words may be their end, or the target of its own row.</summary>
    private static bool GoesOn(FormGrid grid, Section section, FormCell upper, FormCell lower) =>
        upper is { RowSpan: 1 } && lower is { RowSpan: 1 } && LabelBreak.SameColumns(upper, lower) && !SpanningTextBreak.IsWhole(upper.Text) && CutTexts.MayGoOn(upper, lower)
        && (CutTexts.IsProof(upper, lower) || (!CutTexts.IsMeasure(lower.Text) && HasNoRoom(grid, section, upper, lower)));

    /// <summary>Neither the cell nor any line of its column shows that what the lower text begins with had room on the upper one's last line.</summary>
    private static bool HasNoRoom(FormGrid grid, Section section, FormCell upper, FormCell lower)
    {
        var (part, last) = (upper.Parts[^1], upper.Parts[^1].Lines[^1]);
        var start = CutTexts.UndividedAtStart(lower.Text) * last.Box.Height;
        var lines = BreakJoiner.RowsNear(section, lower.Row, section.BodyRow).Select(row => grid.At(row, upper.Column)).OfType<FormCell>().Where(cell => LabelBreak.SameColumns(cell, upper))
            .SelectMany(cell => cell.Parts).SelectMany(other => other.Lines);
        return part.Width - last.Box.Width <= start + (Padding * last.Box.Height) && !lines.Any(line => !CutTexts.EndsWithCloser(line.Text) && line.Box.Width - last.Box.Width >= start);
    }

    private static bool LevelGoesOn(FormGrid grid, Section section, string field, int row)
    {
        if (section.Find(field) is not { } column || (grid.At(row - 1, column.Start), grid.At(row, column.Start)) is not ({ } upper, { } lower)) return true;
        return ReferenceEquals(upper, lower) || upper.IsEmpty || lower.IsEmpty || LevelBreak.Of(grid, section, column, (upper, lower)) != LabelContinuation.New;
    }

    /// <summary>A row prints a name of its own if it prints a value; of one above a break, that may stand below.</summary>
    private static bool IsNamed(FormGrid grid, Section section, int row) =>
        new IndicatorRow(grid, section, row) is var view && (!view.PrintsValue || view.NameCell is { IsEmpty: false, RowSpan: 1 } || (row + 1 < grid.Rows && grid.IsBelowBreak(row + 1)));
}
