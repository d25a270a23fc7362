using Selfeval.Extractor.Alignment.Labels;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment;

/// <summary>A cell of an aligned table: its rows and columns, and its text, null if it is empty.</summary>
/// <param name="IsUnread">A label may belong here, and which one could not be told.</param>
internal readonly record struct AlignedCell(Span Rows, Span Columns, TextBlock? Block, bool IsUnread);

/// <summary>The lines that are not drawn, and the cells between them.</summary>
/// <param name="Continues">Its first rows stand in the columns that the page before ended with.</param>
internal sealed record AlignedGrid(IReadOnlyList<double> RowLines, IReadOnlyList<double> ColumnLines, IReadOnlyList<AlignedCell> Cells, bool Continues)
{
    /// <summary>Labels whose rows could not be told: they are in no cell.</summary>
    public IReadOnlyList<TextBlock> Unread { get; init; } = [];

    /// <summary>Around these, and around each cell in which one of them may belong.</summary>
    public IEnumerable<Box> UnreadBoxes => Unread.Select(label => label.Box).Concat(Cells.Where(cell => cell.IsUnread).Select(BoxOf));

    public Box Box => new(ColumnLines[0], RowLines[0], ColumnLines[^1], RowLines[^1]);

    public Box BoxOf(AlignedCell cell) =>
        new(ColumnLines[cell.Columns.First], RowLines[cell.Rows.First], ColumnLines[cell.Columns.Last + 1], RowLines[cell.Rows.Last + 1]);
}

/// <summary>The columns that a page ends with: a table may go on with them on the next.</summary>
/// <param name="Columns">How far the texts of each reach.</param>
/// <param name="Lines">The lines around them, one more than columns.</param>
/// <param name="Names">Which of them has the names: what stands left of it are labels.</param>
internal sealed record ColumnsBefore(IReadOnlyList<Extent> Columns, IReadOnlyList<double> Lines, int Names)
{
    /// <summary>Where their labels stand beside the rows could not be told.</summary>
    public bool AreLabelsUnread { get; init; }

    /// <summary>Their headings say that the rows are indicators.</summary>
    public bool AreIndicators { get; init; }

    /// <summary>The headings of the columns: a page may print them once more.</summary>
    public TextRow? Headings { get; init; }

    /// <summary>The texts of the last row, without labels: a page's end may cut it.</summary>
    public IReadOnlyList<TextBlock> LastRow { get; init; } = [];

    /// <summary>Where the labels of several rows stand.</summary>
    public LabelPlace Place { get; init; }

    /// <summary>Those columns of labels whose last rows have theirs on the next page.</summary>
    public IReadOnlyList<int> Awaiting { get; init; } = [];

    public static readonly ColumnsBefore None = new([], [], 0);

    /// <summary>
    /// With a column more at the left if the page prints the name of the block of indicators there, alone: in the middle of a cell over two pages, of which the first shows nothing of it.
    /// </summary>
    public ColumnsBefore WithBlock(TextRows page)
    {
        if (!AreIndicators || page.Rows.SelectMany(row => row.Blocks).Concat(page.Labels).Where(text => text.Box.Right <= Columns[0].From).ToList() is not [var name]) return this;
        if (!KnownTexts.NamesIndicators(name.Text)) return this;
        return this with
        {
            Columns = [new Extent(name.Box.Left, name.Box.Right), .. Columns],
            Lines = [Math.Min(Lines[0], name.Box.Left), (name.Box.Right + Columns[0].From) / 2, .. Lines.Skip(1)],
            Names = Names + 1,
            Awaiting = [.. Awaiting.Select(column => column + 1)],
        };
    }
}
