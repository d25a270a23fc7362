using System.Collections.Immutable;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Grids;

/// <summary>A part of a cell on one page, or on the pages of one wide sheet; a page break cuts a cell into several.</summary>
/// <param name="Upright">Its box on the page turned upright, where its lines have theirs; of a wide sheet, of all its pages together.</param>
public sealed record CellPart(FormPage Page, Box Upright, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Where the pages show it, the one on which its text begins first; with the lines of its text that a page draws below the end of the table.</summary>
    private IReadOnlyList<Place> Places { get; init; } = PlacesOf(Page, Upright, Lines);

    public Place Place => Places[0];

    /// <summary>The other pages of a wide sheet that show the same part, left to right.</summary>
    public IEnumerable<Place> Beside => Places.Skip(1);

    /// <summary>Of all its pages together, in points.</summary>
    public double Width => Upright.Width;

    /// <summary>Lines that only print once more what a part before prints: no text of the cell, but accounted for with it.</summary>
    public IReadOnlyList<TextLine> Repeated { get; init; } = [];

    /// <summary>Texts of which less than half shows in it; settled when the parts of a form are laid below one another.</summary>
    public IReadOnlyList<TextLine> Sliced { get; init; } = [];

    /// <summary>
    /// By how many line heights the room above the text exceeds the room below it, on the page as it reads: 0 for text in the middle, null
    /// where nothing is printed.
    /// </summary>
    public double? Lean { get; init; }

    /// <summary>Its sides at the edge of its table on which no line is drawn.</summary>
    public CellSides OpenSides { get; init; }

    /// <summary>A text may belong here, and which one could not be told.</summary>
    public bool IsUnread { get; init; }

    /// <summary>It may print a part of a neighbour's text, or a neighbour a part of its own.</summary>
    public bool IsRunTogether { get; init; }

    /// <summary>Its texts stand beside one another, as those of two columns do.</summary>
    public bool StandBeside { get; init; }

    /// <summary>The box was inferred from the alignment of texts: it tells nothing about how full a line is.</summary>
    public bool IsInferred { get; init; }

    /// <summary>A piece of it that is a cell of its own, with the lines that stand there.</summary>
    public CellPart Piece(Box upright, IReadOnlyList<TextLine> lines) => this with { Upright = upright, Lines = lines, Places = PlacesOf(Page, upright, lines), Lean = null };

    private static IReadOnlyList<Place> PlacesOf(FormPage page, Box upright, IReadOnlyList<TextLine> lines)
    {
        var places = page.PlacesOf(WithLinesBelow(upright, lines));
        if (places.Count == 1 || lines.Count == 0) return places;
        var first = page.PlaceOf(lines[0].Box).Page;
        return [.. places.OrderBy(place => place.Page == first ? 0 : 1)];
    }

    private static Box WithLinesBelow(Box upright, IReadOnlyList<TextLine> lines) =>
        lines is [.., { Box: var last }] && last.CenterY > upright.Bottom ? upright with { Bottom = last.Bottom } : upright;
}

/// <summary>A cell of a form's grid: 0-based row and column, spans of at least 1, its parts in page order (at least one).</summary>
public sealed record FormCell(int Row, int Column, int RowSpan, int ColumnSpan, ImmutableList<CellPart> Parts)
{
    /// <summary>Word pads a cell by half a character on each side and keeps punctuation with the character before it: up to three heights stay free.</summary>
    private const double RoomForMore = 3;

    private string? _text;
    private string? _core;

    /// <summary>The printed text of all parts, joined.</summary>
    public string Text => _text ??= LineJoiner.Join(Parts.SelectMany(part => part.Lines));

    /// <summary>The text as headings are compared, without brackets.</summary>
    public string Core => _core ??= HeadingText.Core(Text);

    public bool IsEmpty => Text.Length == 0;

    public bool IsUnread { get; private init; } = Parts.Exists(part => part.IsUnread);

    /// <summary>Blanks between texts, and no rulings, tell where the cell ends.</summary>
    public bool IsInferred => Parts.TrueForAll(part => part.IsInferred);

    public int EndRow => Row + RowSpan;

    public int EndColumn => Column + ColumnSpan;

    public int Glyphs => Parts.Sum(part => part.Lines.Concat(part.Repeated).Sum(line => line.Glyphs));

    public bool IsDecodable => Parts.All(part => part.Lines.All(line => line.IsDecodable));

    /// <summary>Where the text is printed: the first part that has any, else the first part.</summary>
    public Place Place => (Parts.FirstOrDefault(part => part.Lines.Count > 0) ?? Parts[0]).Place;

    /// <summary>The parts besides <see cref="Place"/>.</summary>
    public IReadOnlyList<Place> More => Parts.Count == 1 ? [.. Parts[0].Beside] : Parts.SelectMany(part => part.Beside.Prepend(part.Place)).Where(place => place != Place).ToList();

    /// <summary>
    /// This cell with the parts of one below it that a break cut off; it reaches down to the end of both. A label beside all rows of a form joins one at each
    /// break: neither its parts are copied then, nor is its text put together again where the lower cell prints nothing.
    /// </summary>
    public FormCell JoinedWith(FormCell lower)
    {
        var joined = this with { RowSpan = Math.Max(EndRow, lower.EndRow) - Row, Parts = Parts.AddRange(lower.Parts), IsUnread = IsUnread || lower.IsUnread };
        if (lower.Parts.Exists(part => part.Lines.Count > 0)) (joined._text, joined._core) = (null, null);
        return joined;
    }

    /// <summary>This cell as the repetition of one above a break.</summary>
    public FormCell AsRepeated() =>
        new(Row, Column, RowSpan, ColumnSpan, [.. Parts.Select(part => part with { Lines = [], Repeated = part.Lines })]);

    /// <summary>
    /// The last printed line leaves no room for as much as <see cref="RoomForMore"/> characters: a text that goes on below a page break
    /// fills its line first. A cell out of which its lines reach tells nothing and counts as filled; one whose box is inferred is never known to be.
    /// </summary>
    public bool FillsItsLastLine
    {
        get
        {
            if (Parts[^1].IsInferred) return false;
            if (Parts[^1] is not { Lines: [.., var last] } part || last.Box.Left < part.Upright.Left || last.Box.Right > part.Upright.Right) return true;
            return part.Width - part.Lines.Max(line => line.Box.Width) < RoomForMore * last.Box.Height
                && part.Lines.Max(line => line.Box.Width) - last.Box.Width < last.Box.Height * RoomForMore;
        }
    }

    public bool CoversRow(int row) => Row <= row && row < EndRow;

    /// <summary>How many columns of the grid the two share.</summary>
    public int SharedColumns(FormCell other) => Math.Min(EndColumn, other.EndColumn) - Math.Max(Column, other.Column);
}
