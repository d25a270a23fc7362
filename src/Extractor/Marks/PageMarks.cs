using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>
/// What a page shows, before anything is made of it: visible glyphs in the order of painting, and rulings. In page points with the
/// origin at the top left, /Rotate, CropBox and UserUnit applied.
/// </summary>
public sealed record PageMarks(
    int Number, double Width, double Height, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Ruling> Rulings, PageText Text)
{
    /// <summary>Lines along an axis that are too short for rulings.</summary>
    public IReadOnlyList<Ruling> Strokes { get; init; } = [];

    /// <summary>What the page, or its print area, leaves off the ends of lines that it shows: each from the edge on.</summary>
    public IReadOnlyList<Ruling> CutAway { get; init; } = [];

    /// <summary>Glyphs of which less than half shows, in the middle of what does; none of them is among the others.</summary>
    public IReadOnlyList<Glyph> Sliced { get; init; } = [];

    /// <summary>Degrees by which the page leaned; its marks stand upright.</summary>
    public double Lean { get; init; }

    /// <summary>Around cells of a table in which something shows that is no text, where these are many; null where they are few or none.</summary>
    public Box? PicturedCells { get; init; }
}
