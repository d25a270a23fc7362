using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>A loose line with its page; the line's box is that of the upright page.</summary>
public sealed record PlacedLine(FormPage Page, TextLine Line)
{
    public Place Place => Page.PlaceOf(Line.Box);

    /// <summary>One on each page that shows some of it: a line of a sheet wider than a page.</summary>
    public IReadOnlyList<Place> Places => Page.PlacesOf(Line.Box);

    /// <summary>The page before prints it too, in its margin.</summary>
    public bool IsRunning { get; init; }

    /// <summary>It stands right or left of the table, or of what is above it: over another table beside it perhaps.</summary>
    public bool StandsBeside(FormPage page, Table table) => Page == page && (Line.Box.Left >= table.Box.Right || Line.Box.Right <= table.Box.Left);

    /// <summary>The other line stands below this one on its page, no further than so many heights of this one.</summary>
    public bool IsRightAbove(PlacedLine other, double heights) =>
        other.Page == Page && other.Line.Box.Top >= Line.Box.CenterY && other.Line.Box.Top - Line.Box.Bottom <= heights * Line.Box.Height;

    /// <summary>The other line is another one, and the middle of this one stands at its height.</summary>
    public bool SharesHeight(PlacedLine other) => other != this && other.Page == Page && Line.Box.CenterY > other.Line.Box.Top && Line.Box.CenterY < other.Line.Box.Bottom;
}

/// <summary>A table, or some rows of one, that belongs to a form; its boxes are those of the upright page.</summary>
public sealed record FormPart(FormPage Page, Table Table)
{
    public bool IsReadByOcr => Page.IsReadByOcr || Table.IsPictured;

    /// <summary>The line lies on the table, whose lines were inferred: whatever could not be placed there is the table's own.</summary>
    public bool HoldsUnplaced(PlacedLine line) => Page.Order == line.Page.Order && Table.Origin == TableOrigin.Aligned && Table.Box.Contains(line.Line.Box.CenterX, line.Line.Box.CenterY);
}

/// <summary>
/// What of the pages makes up one form: the lines above its first table (title, year, unit, and what else stands there), its tables,
/// the lines between tables of one page, the lines below on the last page and the next (footnotes, signatures, and what else stands there).
/// <paramref name="Joined"/> is the grid of its tables.
/// </summary>
public sealed record FormSource(
    IReadOnlyList<PlacedLine> Above, IReadOnlyList<FormPart> Parts, IReadOnlyList<PlacedLine> Between, IReadOnlyList<PlacedLine> Below, JoinedGrid Joined)
{
    /// <summary>Lines to the left or right of the form's tables, at their height: what a column holds whose outer border is not drawn, or a note in the margin.</summary>
    public IReadOnlyList<PlacedLine> Beside { get; init; } = [];

    /// <summary>Lines right below or above its tables, where a page ends or begins with them or where a row is without borders: they may be a part of the form.</summary>
    public IReadOnlyList<PlacedLine> AtEdges { get; init; } = [];

    /// <summary>Whose the labels above the title are.</summary>
    public LabelsAbove LabelsAbove { get; init; }

    /// <summary>The page of the table before, if any.</summary>
    public FormPage? PageBefore { get; init; }

    /// <summary>Watermarks and stamps on the form's tables.</summary>
    public IReadOnlyList<PlacedLine> Over { get; init; } = [];

    /// <summary>Text on tables whose lines were inferred, in none of their cells: the labels of rows that could not be told.</summary>
    public IReadOnlyList<PlacedLine> Unplaced { get; init; } = [];

    /// <summary>Text in columns that was not read as a table, on the form's pages or the one behind: it may be the rest of the form.</summary>
    public IReadOnlyList<UnreadColumns> Unread { get; init; } = [];

    /// <summary>The numbers of pages among the form's own, and right behind them, that are damaged or show a picture that was not read: something of the form may have stood there.</summary>
    public IReadOnlyList<int> Incomplete { get; init; } = [];

    /// <summary>Rows of which each page shows less than half, so that they were read on none (<see cref="SlicedRows"/>).</summary>
    public IReadOnlyList<IReadOnlyList<PlacedLine>> Sliced { get; init; } = [];

    /// <summary>It prints no sums, and text that was not read as a table stands on the page behind it.</summary>
    public bool MayLackItsEnd { get; init; }

    /// <summary>The numbers that its pages print do not follow one another, or its rows may be those of the form before.</summary>
    public bool LacksPage { get; init; }

    /// <summary>The page that it ends on says that others follow, and none does.</summary>
    public bool SaysMorePages { get; init; }

    /// <summary>The next table, if any: what stands above it may be said of it.</summary>
    public FormPart? TableBehind { get; init; }

    /// <summary>The heights (pt) of the lines of running text that the document prints.</summary>
    public IReadOnlyList<double> ProseHeights { get; init; } = [];

    /// <summary>Tables that are read as the form's though its pages lie in another order.</summary>
    public IReadOnlyList<FormPart> Moved { get; init; } = [];

    /// <summary>Pages that print one of the form's pages a second time, which were not read.</summary>
    public IReadOnlyList<SheetCopy> Copies { get; init; } = [];

    /// <summary>Tables right behind the form that were not taken for its own, though nothing announces another matter: they may be the rest of the form.</summary>
    public IReadOnlyList<FormPart> Left { get; init; } = [];

    /// <summary>What of the form stands on such pages; its damaged pages, copies and what was left stay with it.</summary>
    public FormSource On(Func<FormPage, bool> pages)
    {
        IReadOnlyList<PlacedLine> Kept(IReadOnlyList<PlacedLine> lines) => [.. lines.Where(line => pages(line.Page))];
        IReadOnlyList<FormPart> parts = [.. Parts.Where(part => pages(part.Page))];
        return this with
        {
            Above = Kept(Above),
            Parts = parts,
            Joined = BreakJoiner.Join(GridStitcher.Stitch(parts)),
            Between = Kept(Between),
            Below = Kept(Below),
            Beside = Kept(Beside),
            AtEdges = Kept(AtEdges),
            Over = Kept(Over),
            Unplaced = Kept(Unplaced),
        };
    }

    /// <summary>This form with the tables and lines of other pages behind its own, joined anew.</summary>
    public FormSource With(FormSource end)
    {
        IReadOnlyList<FormPart> parts = [.. Parts, .. end.Parts];
        return this with
        {
            Parts = parts,
            Joined = BreakJoiner.Join(GridStitcher.Stitch(parts)),
            Between = [.. Between, .. end.Between],
            Below = [.. Below, .. end.Below],
            Beside = [.. Beside, .. end.Beside],
            AtEdges = [.. AtEdges, .. end.AtEdges],
            Over = [.. Over, .. end.Over],
            Unplaced = [.. Unplaced, .. end.Unplaced],
        };
    }

    /// <summary>The file prints it at the head or the foot of its pages.</summary>
    public bool IsRunning(PlacedLine line) => Above.Concat(Between).Concat(Below).Any(other => RunningText.AreOne(other, line));
}
