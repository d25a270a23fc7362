namespace Selfeval.Model.Pages;

/// <summary>
/// Glyphs that stand on one baseline (or, in a vertical label, below one another) and belong together.
/// <paramref name="Text"/> is in reading order, radicals folded to ideographs, one blank where blanks are printed between words;
/// <paramref name="Raw"/> is the same before folding. A glyph whose font cannot be decoded stands as U+FFFD in both.
/// </summary>
/// <param name="Glyphs">How many visible (not blank) glyphs the line holds: what conservation counts.</param>
public sealed record TextLine(string Text, string Raw, Box Box, int Glyphs)
{
    public const char Undecodable = '\uFFFD';

    /// <summary>The text goes on where the page does not show it: clipped at the edge of its cell, or off the page.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>The text goes on before its first glyph.</summary>
    public bool IsStartCutOff { get; init; }

    /// <summary>The text goes on behind its last glyph.</summary>
    public bool IsEndCutOff { get; init; }

    /// <summary>The cut between two pages of a sheet went through a glyph of it that neither page shows enough of to be read.</summary>
    public bool LacksGlyph { get; init; }

    /// <summary>A watermark or a stamp: it is printed over the page without regard to its lines and cells, and says nothing of what it happens to lie on.</summary>
    public bool IsOverprint { get; init; }

    /// <summary>It stands in a box of its own that is laid over a table.</summary>
    public bool IsLaidOver { get; init; }

    /// <summary>How it was read by OCR; null for text that the file itself holds.</summary>
    public OcrLine? Ocr { get; init; }

    /// <summary>It is higher than wide: turned, or written downwards.</summary>
    public bool RunsDownwards => Box.Height > Box.Width;

    public bool IsDecodable => !Text.Contains(Undecodable);

    /// <summary>The letters of both are about as high.</summary>
    public bool HasSizeOf(TextLine other) => Math.Abs(Box.Height - other.Box.Height) < Box.Height / 4;
}

/// <summary>How sure OCR is of a line, and what else the line may say.</summary>
/// <param name="Confidence">The probability of its least certain character, 0 to 1.</param>
/// <param name="Others">The next likely readings of the whole line, likeliest first.</param>
public sealed record OcrLine(double Confidence, IReadOnlyList<string> Others)
{
    /// <summary>Of what it is less sure, one character may be another: enough to make another figure.</summary>
    public const double Sure = 0.9;

    public bool IsSure => Confidence >= Sure;
}

/// <summary>One cell of a table. Row and column are 0-based positions in the table's lattice; spans are at least 1.</summary>
/// <param name="Lines">The printed lines in reading order; empty for an empty cell.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box, IReadOnlyList<TextLine> Lines)
{
    /// <summary>A text that stands beside this place may belong here, and whether it does could not be told: nothing is known of it, not even that it is empty.</summary>
    public bool IsUnread { get; init; }

    /// <summary>
    /// Texts of this cell and a neighbour follow one another without a gap, and where the one ends could not be told: either may print a part of the other. Or texts
    /// are printed over each other, or one is struck out.
    /// </summary>
    public bool IsRunTogether { get; init; }

    /// <summary>Its texts stand beside one another, all of each on its own side of a white stripe: two columns may have no line between them.</summary>
    public bool StandBeside { get; init; }

    /// <summary>
    /// Sides at the edge of its table on which no line is drawn: the cell may go on on another page. None where the lines are not drawn but inferred, and where a
    /// program draws a border around what is on each page.
    /// </summary>
    public CellSides OpenSides { get; init; }

    /// <summary>
    /// Texts of which less than half shows here: none of the cell's lines, for the page behind or before may show the rest. Their glyphs are counted nowhere.
    /// </summary>
    public IReadOnlyList<TextLine> Sliced { get; init; } = [];

    /// <summary>
    /// The glyphs beside its lines of which less than half shows: the page beside may show the rest, or a little less than half as well. They are counted nowhere, and the lines tell that they are cut off.
    /// </summary>
    public IReadOnlyList<TextLine> SlicedBeside { get; init; } = [];

    /// <summary>The whole text as the contract wants it printed: lines joined, blanks between Chinese characters dropped.</summary>
    public string Text => LineJoiner.Join(Lines);

    public int Glyphs => Lines.Sum(line => line.Glyphs);
}

/// <summary>How a table was recognised: by ruled lines, or by the alignment of its text where no lines are visible.</summary>
public enum TableOrigin
{
    Ruled,
    Aligned,
}

/// <summary>
/// A table of one page: a full grid of <paramref name="Rows"/> × <paramref name="Columns"/> positions, each covered by exactly one cell.
/// </summary>
/// <param name="Continues">The table goes on from the last table of the page before (judged by position and columns alone).</param>
public sealed record Table(Box Box, int Rows, int Columns, IReadOnlyList<Cell> Cells, TableOrigin Origin, bool Continues)
{
    /// <summary>A picture shows it, on a page that prints another table as text: it was read by OCR, and nothing else of the page was.</summary>
    public bool IsPictured { get; init; }

    /// <summary>Left or right sides, on the page turned upright, at which the lines between its rows run off what the page shows: columns of it may lie beyond.</summary>
    public CellSides CutSides { get; init; }

    /// <summary>The rows in which a cell begins that prints something, from the top, each with those cells from the left.</summary>
    public IEnumerable<List<Cell>> PrintedRows => Cells.Where(cell => cell.Lines.Count > 0).GroupBy(cell => cell.Row).OrderBy(row => row.Key).Select(row => row.OrderBy(cell => cell.Column).ToList());

    /// <summary>The table with its own box and those of its cells and their lines changed alike: moved, or turned with the page.</summary>
    public Table WithBoxes(Func<Box, Box> change) => this with
    {
        Box = change(Box),
        Cells = [.. Cells.Select(cell => cell with { Box = change(cell.Box), Lines = Changed(cell.Lines, change), Sliced = Changed(cell.Sliced, change), SlicedBeside = Changed(cell.SlicedBeside, change) })],
    };

    private static IReadOnlyList<TextLine> Changed(IReadOnlyList<TextLine> lines, Func<Box, Box> change) => [.. lines.Select(line => line with { Box = change(line.Box) })];
}

/// <summary>What kind of text a page carries; decides whether it can be read without OCR.</summary>
public enum PageText
{
    /// <summary>Text whose fonts decode (single undecodable glyphs may still occur).</summary>
    Decodable,

    /// <summary>Nothing is printed.</summary>
    Blank,

    /// <summary>An image covers the page and there is no visible text (an invisible OCR layer may lie over it).</summary>
    Scanned,

    /// <summary>Text is there, but most of it cannot be decoded (fonts without a usable mapping, or outlines instead of text).</summary>
    Undecodable,

    /// <summary>An image, or text that does not decode, whose tables were read by OCR.</summary>
    ReadByOcr,

    /// <summary>The page's own content is damaged: nothing of it could be read, the other pages could.</summary>
    Unreadable,
}

/// <summary>One page as the Extractor hands it over: its tables and the lines outside them, both in reading order.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Glyphs">All visible glyphs of the page; the sum over cells and lines equals it.</param>
public sealed record Page(
    int Number, double Width, double Height, IReadOnlyList<Table> Tables, IReadOnlyList<TextLine> Lines, PageText Text, int Glyphs)
{
    /// <summary>How the text stands on the page as shown; all boxes of the page are those as shown.</summary>
    public PageTurn Turn { get; init; } = new(0, Width, Height);

    /// <summary>
    /// Around text that stands in columns as in a table, without rulings and not aligned so that cells could be told in one way only:
    /// it is left as loose lines. Null if there is none.
    /// </summary>
    public Box? UnreadColumns { get; init; }

    /// <summary>What of the page's content is damaged, so that some of what it shows may be missing; null if nothing.</summary>
    public string? Damage { get; init; }

    /// <summary>Around a table that a page of text shows as a picture, which was not read; null if there is none.</summary>
    public Box? PicturedTable { get; init; }

    /// <summary>
    /// Texts of which less than half shows and that are in no cell: the page ends in a row of a table whose lines are not drawn. They are none of the page's lines, for the page behind or before may
    /// show the rest; their glyphs are counted nowhere.
    /// </summary>
    public IReadOnlyList<TextLine> Sliced { get; init; } = [];
}
