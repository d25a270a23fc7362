using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>What a run of rows of a form is about.</summary>
public enum SectionKind
{
    /// <summary>Labels with their values beside them: the head of the form, notes, signatures.</summary>
    Pairs,

    /// <summary>The funds block: a heading row, then one row a source.</summary>
    Funds,

    /// <summary>The funds block without a heading row: every amount right of its own label.</summary>
    FundPairs,

    /// <summary>The funds block on its side: a heading row of sources, then one row an amount.</summary>
    TransposedFunds,

    /// <summary>Amounts that head the columns of their sources, over one row of figures.</summary>
    FundsBySource,

    /// <summary>The tasks of an office in the year, one a row, each with what was to be done, what was done and its part of the funds.</summary>
    Tasks,

    /// <summary>Planned and reached goals side by side under their headings.</summary>
    Goal,

    /// <summary>The indicator table: one or two heading rows, then one row an indicator.</summary>
    Indicators,

    /// <summary>The row of sums.</summary>
    Total,
}

/// <summary>
/// A column of a section: the grid columns <paramref name="Start"/> (inclusive) to <paramref name="End"/> (exclusive) under one heading.
/// <paramref name="Field"/> is the word of the heading dictionary, <c>block</c> for a side label, or null for a heading that is not known.
/// </summary>
public sealed record Column(string? Field, FormCell? Heading, int Start, int End)
{
    public const string Block = "block";

    /// <summary>What the heading says, with those above it where it says nothing alone: 复核 below 得分 is 复核得分.</summary>
    public string? Name { get; init; } = Heading?.Text;

    /// <summary>The field of a column that has none because another one has it: nothing printed tells which of the two is meant.</summary>
    public string? Contested { get; init; }

    /// <summary>The cell of the row that lies exactly under the heading; null where another one is.</summary>
    public FormCell? CellIn(FormGrid grid, int row) => grid.At(row, Start) is { } cell && cell.Column == Start && cell.EndColumn == End ? cell : null;

    /// <summary>The columns, of which one has another field.</summary>
    public static List<Column> With(IEnumerable<Column> columns, Column changed, string? field) => [.. columns.Select(column => column == changed ? column with { Field = field } : column)];

    public int Shared(FormCell cell) => Math.Min(End, cell.EndColumn) - Math.Max(Start, cell.Column);
}

/// <summary>Rows <paramref name="FirstRow"/> (inclusive) to <paramref name="EndRow"/> (exclusive) of one kind; the first <paramref name="HeadingRows"/> of them are headings.</summary>
public sealed record Section(SectionKind Kind, int FirstRow, int EndRow, int HeadingRows, IReadOnlyList<Column> Columns)
{
    public int BodyRow => FirstRow + HeadingRows;

    /// <summary>The rows below the headings.</summary>
    public IEnumerable<int> BodyRows => Enumerable.Range(BodyRow, EndRow - BodyRow);

    /// <summary>The funds, in whatever layout, or the tasks that they were for.</summary>
    public bool IsOfMoney => Kind is SectionKind.Funds or SectionKind.FundPairs or SectionKind.TransposedFunds or SectionKind.FundsBySource or SectionKind.Tasks;

    public bool Contains(int row) => FirstRow <= row && row < EndRow;

    /// <summary>The cells of the heading rows, each once; side labels and headings may reach down beside the body.</summary>
    public IEnumerable<FormCell> Headings(FormGrid grid) => Enumerable.Range(FirstRow, HeadingRows).SelectMany(grid.CellsOf).Distinct();

    public Column? Find(string field) => Columns.FirstOrDefault(column => column.Field == field);

    /// <summary>The column that shares most of the cell's width, or null. A cell under two levels belongs to the deeper one.</summary>
    public Column? ColumnOf(FormCell cell) => Columns
        .Where(column => column.Shared(cell) > 0)
        .OrderByDescending(column => column.Shared(cell) == Math.Min(cell.ColumnSpan, column.End - column.Start) ? 1 : 0)
        .ThenByDescending(column => column.Start)
        .FirstOrDefault();
}
