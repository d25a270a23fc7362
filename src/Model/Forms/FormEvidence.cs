using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>Whether tables are a self-evaluation form, or go on with one.</summary>
internal static class FormEvidence
{
    /// <summary>A label and its value are two words beside one another; headings of a table's columns are more.</summary>
    private const int FewestHeadings = 3;

    /// <summary>
    /// A self-evaluation tells what was reached: an indicator table with actual values or scores, or a funds block with what was spent
    /// beside a goal block. A declaration of goals (绩效目标申报表) or a list of projects has neither.
    /// </summary>
    public static bool IsForm(FormGrid grid) => IsForm(SectionFinder.Find(grid));

    /// <summary>The same of a table alone.</summary>
    public static bool IsForm(Table table) => IsForm(TableAlone.Of(table).Sections);

    private static bool IsForm(IReadOnlyList<Section> sections)
    {
        var indicators = sections.Where(section => section.Kind == SectionKind.Indicators).ToList();
        if (indicators.SelectMany(section => section.Columns).Any(TellsWhatWasReached)) return true;
        return indicators.Count == 0
            && sections.Any(section => section.Kind is SectionKind.Funds or SectionKind.FundPairs && section.Find("executed") is not null)
            && sections.Any(section => section.Kind == SectionKind.Goal);
    }

    /// <summary>Actual values or scores, also beside something else under one heading (年度指标值/实际完成值), whose values are kept as they are printed.</summary>
    private static bool TellsWhatWasReached(Column column) => column.Field is "actual" or "score"
        || (column is { Field: null, Name: { } name } && name.Split('/', '／').Any(part => HeadingBook.FieldOfWhole(HeadingSection.Indicator, part) is "actual" or "score"));

    /// <summary>A row of the table is a heading row of a form's block, or starts with words of the level columns.</summary>
    public static bool SpeaksForm(Table table) => RowsOfForm(table) > 0;

    /// <summary>How many rows of the table are such rows.</summary>
    public static int RowsOfForm(Table table)
    {
        var grid = TableAlone.Of(table).Grid;
        return Enumerable.Range(0, grid.Rows).Count(row => IsBlockHeading(grid, row) || BeginsWithLevel(grid, row));
    }

    /// <summary>A row of the table is one of indicators.</summary>
    public static bool HasIndicators(Table table)
    {
        var grid = TableAlone.Of(table).Grid;
        return Enumerable.Range(0, grid.Rows).Any(row => BeginsWithLevel(grid, row));
    }

    /// <summary>A row of the table is one of sums.</summary>
    public static bool HasTotal(Table table) => TableAlone.Of(table).HasTotal;

    /// <summary>Behind another text a level's word may be the heading of a column in any table (资产类别 | 数量), but for rows with figures.</summary>
    private static bool BeginsWithLevel(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (printed.Count == 0) return false;
        return LevelWords.IsLevel(printed[0].Text) || (printed.Count > 1 && LevelWords.IsLevel(printed[1].Text) && printed.Exists(cell => cell.Text.Any(char.IsDigit)));
    }

    /// <summary>The first row of the table is a heading row of a form's block: what its columns are for is said above them.</summary>
    public static bool BeginsBlock(Table table) => IsBlockHeading(TableAlone.Of(table).Grid, 0);

    private static bool IsBlockHeading(FormGrid grid, int row) =>
        RowVocabulary.IsIndicatorHeading(grid, row) || RowVocabulary.IsFundsHeading(grid, row) || GoalHeadings.In(grid, row) is not null;

    /// <summary>A row starts with the label of a total or a note: ends a form that is open, but also stands in tables of other kinds.</summary>
    public static bool EndsForm(Table table)
    {
        var grid = TableAlone.Of(table).Grid;
        var end = Enumerable.Range(0, grid.Rows).FirstOrDefault(row => EndsForm(grid, row), -1);
        return end >= 0 && !Enumerable.Range(0, end).Any(row => HeadsColumns(grid, row));
    }

    /// <summary>Words alone beside one another: the sums below are those of columns that this row heads.</summary>
    private static bool HeadsColumns(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return printed.Count >= FewestHeadings && printed.TrueForAll(cell => !cell.Text.Any(char.IsDigit) && !BlankText.IsBlankLike(cell.Text));
    }

    /// <summary>The first row does: behind sums, a total further down is that of another table.</summary>
    public static bool EndsFormAtOnce(Table table) => EndsForm(TableAlone.Of(table).Grid, 0);

    /// <summary>Left of several words, as a grade beside it is none, 合计 is the heading of a column, and no total.</summary>
    private static bool EndsForm(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (printed.Count == 0) return false;
        return HeadingBook.Field(HeadingSection.Note, printed[0].Text) is not null
            || (TotalLabel.Is(printed[0].Text) && (printed.Count <= 2 || printed.Exists(cell => cell.Text.Any(char.IsDigit) || BlankText.IsBlankLike(cell.Text))));
    }

    /// <summary>Both tables stand between the same left and right edge (within 2.5 pt, as columns over a page break).</summary>
    public static bool HasSameEdges(Table first, Table second) =>
        Math.Abs(first.Box.Left - second.Box.Left) < FormColumns.SameEdge && Math.Abs(first.Box.Right - second.Box.Right) < FormColumns.SameEdge;
}
