using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>A page break inside the indicator table.</summary>
internal static class IndicatorBreak
{
    private static readonly string[] LabelFields = [Column.Block, "level1", "level2"];
    private static readonly string[] ValueFields = ["target", "actual", "weight", "score"];

    /// <summary>Fields of one printed word each: when both sides of the break print one, they are two rows.</summary>
    private static readonly string[] SingleFields = ["weight", "score", "operator", "unit"];

    /// <summary>Joins labels, then the row, at the break before <paramref name="row"/>.</summary>
    public static FormGrid Join(FormGrid grid, Section section, int row)
    {
        var isCutRow = row > section.BodyRow && IsCutRow(grid, section, row);
        foreach (var column in section.Columns.Where(column => LabelFields.Contains(column.Field)))
        {
            var (upper, lower) = (grid.At(row - 1, column.Start), grid.At(row, column.Start));
            if (upper is null || lower is null || ReferenceEquals(upper, lower) || lower.Row != row) continue;
            var goesOn = GoesOn(upper, lower);
            if (goesOn == LabelBreak.New) return grid;
            if (goesOn == LabelBreak.Cut && SameColumns(upper, lower) && !IsHeading(section, upper)) grid = GridEditor.JoinCells(grid, upper, lower);
        }

        return isCutRow ? GridEditor.JoinRows(grid, row - 1) ?? grid : grid;
    }

    private enum LabelBreak
    {
        /// <summary>The lower label starts something new.</summary>
        New,

        /// <summary>The upper label is printed once more.</summary>
        Repeated,

        /// <summary>Both are parts of one cell.</summary>
        Cut,
    }

    private static LabelBreak GoesOn(FormCell upper, FormCell lower)
    {
        if (lower.IsEmpty || upper.IsEmpty) return LabelBreak.Cut;
        if (lower.Core == upper.Core || lower.Core.TrimEnd('续') == upper.Core) return LabelBreak.Repeated;
        return IsLabel(upper.Text + lower.Text) && !(IsLabel(upper.Text) && IsLabel(lower.Text)) ? LabelBreak.Cut : LabelBreak.New;
    }

    private static bool IsLabel(string printed) => LevelWords.IsLevel(printed) || LabelText.IsBlock(printed);

    private static bool SameColumns(FormCell upper, FormCell lower) =>
        upper.Column == lower.Column && upper.ColumnSpan == lower.ColumnSpan;

    /// <summary>A heading over the column is no part of the label below it; a side label that begins in the heading rows is.</summary>
    private static bool IsHeading(Section section, FormCell cell) =>
        cell.Row < section.BodyRow && cell.EndRow <= section.BodyRow && !LabelText.IsBlock(cell.Text);

    /// <summary>The first row after the break is the rest of the row before it.</summary>
    private static bool IsCutRow(FormGrid grid, Section section, int row)
    {
        if (grid.CellsStartingIn(row).All(cell => cell.IsEmpty)) return true;
        var (upper, lower) = (new RowView(grid, section, row - 1), new RowView(grid, section, row));
        if (SingleFields.Any(field => upper.Prints(field) && lower.Prints(field))) return false;
        if (!lower.Prints("level3")) return !upper.NameSpansRows && lower.PrintsAny && upper.Prints("level3");
        if (!upper.Prints("level3") || StartsName(lower.Name)) return false;
        var lowerIsRest = !ValueFields.Any(lower.Prints) && ValueFields.Any(upper.Prints);
        var upperIsBeginning = !ValueFields.Any(upper.Prints) && ValueFields.Any(lower.Prints);
        return lowerIsRest || (upperIsBeginning && !HasRowsWithoutValues(grid, section, row));
    }

    /// <summary>Other rows that only name something: then the row above the break may be one of them, complete as it is.</summary>
    private static bool HasRowsWithoutValues(FormGrid grid, Section section, int breakRow) => Enumerable
        .Range(section.BodyRow, section.EndRow - section.BodyRow)
        .Where(row => row != breakRow - 1 && row != breakRow)
        .Select(row => new RowView(grid, section, row))
        .Any(view => view.Prints("level3") && !ValueFields.Any(view.Prints));

    private static bool StartsName(string text) => Vocabulary.Pattern("name_start").IsMatch(text);

    private sealed class RowView(FormGrid grid, Section section, int row)
    {
        public string Name => Cell("level3")?.Text ?? "";

        public bool NameSpansRows => Cell("level3") is { RowSpan: > 1 };

        public bool PrintsAny => grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && !LabelFields.Contains(section.ColumnOf(cell)?.Field));

        public bool Prints(string field) => Cell(field) is { IsEmpty: false };

        private FormCell? Cell(string field) => section.Find(field) is { } column && grid.At(row, column.Start) is { } cell && cell.EndRow > row ? cell : null;
    }
}
