using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>A row of the funds that a page break cuts: its label, or the last of its figures, goes on below.</summary>
internal static class FundRowBreak
{
    /// <summary>Joins the rows at the break before <paramref name="row"/> if they are one; false where they are two.</summary>
    public static bool Join(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        var certainty = Of(grid, section, row);
        if (certainty == Certainty.None || !GridEditor.JoinRows(grid, row - 1)) return false;
        if (certainty == Certainty.Possible) doubts.Joined(Label(grid, section, row - 1)!);
        return true;
    }

    /// <summary>The row prints nothing but what the one above lacks, or what ends its texts: two amounts are two rows.</summary>
    private static Certainty Of(FormGrid grid, Section section, int row)
    {
        var labelEnd = FundLabels.EndColumn(grid, section);
        // The block's side label goes on beside all rows of the page.
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && (cell.RowSpan == 1 || cell.EndColumn >= labelEnd)).ToLookup(cell => cell.EndColumn > labelEnd);
        var (labels, values) = (printed[false].ToList(), printed[true].ToList());
        if (labels.Count + values.Count == 0 || !values.TrueForAll(cell => grid.At(row - 1, cell.Column) is { } above && (above.IsEmpty || EndsFigure(above, cell) || IsReason(section, above)))) return Certainty.None;
        if (labels.TrueForAll(cell => grid.At(row - 1, cell.Column) is { } above && EndsLabel(above, cell))) return Certainty.Sure;
        if (labels is not [var rest] || grid.At(row - 1, rest.Column) is not { IsEmpty: false } label || !MayGoOn(grid, label, row)) return Certainty.None;
        if (values.Exists(cell => EndsFigure(grid.At(row - 1, cell.Column)!, cell))) return Certainty.Sure;
        return values.Count == 0 && !IsWhole(label.Text) && OthersPrintFigures(grid, section, row, labelEnd) ? Certainty.Possible : Certainty.None;
    }

    private static bool EndsFigure(FormCell figure, FormCell rest) => EndsRate(figure, rest) || CutFigure.GoesOn(figure, rest);

    /// <summary>Prose, which goes on where the rest of its row does.</summary>
    private static bool IsReason(Section section, FormCell above) => section.ColumnOf(above)?.Field == "reason" && above.FillsItsLastLine;

    /// <summary>The sign alone, which no row prints as its rate: 95.00 | %.</summary>
    private static bool EndsRate(FormCell rate, FormCell rest) => rest.Text.Trim() is "%" or "％" && !rate.IsEmpty && char.IsDigit(rate.Text.TrimEnd()[^1]);

    /// <summary>The end of a label that is known only as a whole: 其中：当年财 | 政拨款, 年度资金 | 总额, of which the end is a label, too.</summary>
    private static bool EndsLabel(FormCell label, FormCell rest) => !label.IsEmpty && !IsFundRow(label.Text)
        && (IsWhole(label.Text + rest.Text) || (IsFundRow(label.Text + rest.Text) && !IsFundRow(rest.Text)));

    /// <summary>Both parts may be labels (其中：本级 | 财政拨款): the upper one has no room for another character on its line.</summary>
    private static bool MayGoOn(FormGrid grid, FormCell label, int row) => label.FillsItsLastLine && !BreakEdge.IsClosed(grid, label, row);

    private static bool OthersPrintFigures(FormGrid grid, Section section, int row, int labelEnd) =>
        BreakJoiner.RowsNear(section, row, section.BodyRow).Where(other => other != row).All(other => grid.CellsOf(other).Any(cell => cell.EndColumn > labelEnd && cell.Text.Any(char.IsDigit)));

    private static FormCell? Label(FormGrid grid, Section section, int row) => grid.CellsOf(row).LastOrDefault(cell => cell.EndColumn <= FundLabels.EndColumn(grid, section) && !cell.IsEmpty);

    private static bool IsFundRow(string text) => HeadingBook.Field(HeadingSection.FundRow, text) is not null;

    private static bool IsWhole(string text) => HeadingBook.FieldOfWhole(HeadingSection.FundRow, text) is not null;
}
