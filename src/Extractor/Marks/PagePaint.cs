using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>Everything a page's content paints, in the order of painting, clipped to what can show; colours as 0xRRGGBB.</summary>
/// <param name="glyphs">Where its glyphs are written down: the same list for every page of a file, so a page is to be used up before the next is read.</param>
internal sealed class PagePaint(int number, double width, double height, List<PaintedGlyph> glyphs)
{
    public int Number { get; } = number;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Degrees by which the page leaned before it was taken up.</summary>
    public double Lean { get; init; }

    public List<PaintedGlyph> Glyphs { get; } = glyphs;

    /// <summary>Glyphs of which less than half shows, in the middle of what does.</summary>
    public List<PaintedGlyph> Sliced { get; } = [];

    public List<PaintedBar> Bars { get; } = [];

    /// <summary>What a clip, or the page's edge, leaves off the ends of bars that show: each from the edge on.</summary>
    public List<Ruling> CutAway { get; } = [];

    /// <summary>Those of the bars that are the sides of frames no larger than a letter: borders of a narrow cell, or the contour of 一.</summary>
    public List<SmallFrame> SmallFrames { get; } = [];

    public List<PaintedArea> Areas { get; } = [];

    /// <summary>Rectangles within opaque shapes that are none themselves, and gradients: what they were painted over does not show, but they are no shades of cells.</summary>
    public List<PaintedArea> Covers { get; } = [];

    /// <summary>
    /// The boxes around filled shapes that are neither bars nor rectangles, and around stroked outlines of letters. Many of them and no text means text drawn as outlines; a few
    /// large ones are rounded headings, whose colour is that of some points of the box only.
    /// </summary>
    public List<PaintedArea> Shapes { get; } = [];

    /// <summary>What is stroked that is no bar: curves and slanted lines, letters aside.</summary>
    public List<PaintedStroke> Strokes { get; } = [];

    /// <summary>The images, which are among <see cref="Areas"/> too.</summary>
    public List<PaintedImage> Images { get; } = [];

    /// <summary>Glyphs in an invisible rendering mode: the OCR layer of whoever scanned the page.</summary>
    public List<Glyph> Hidden { get; } = [];
}

/// <param name="IsMapped">False if the font has no Unicode value for the glyph's code.</param>
/// <param name="Color">What it is filled with; null if its outline is stroked, too, or its colour shows through.</param>
internal readonly record struct PaintedGlyph(
    string Text, GlyphPlace Place, bool IsMapped, bool Vertical, int Order, TextSource Source, int? Color)
{
    /// <summary>Fonts are numbered in the order in which the page uses them.</summary>
    public int Font => Source.Font;

    /// <summary>What its font knows it by.</summary>
    public int Code { get; init; }

    /// <summary>It is drawn otherwise than the digit that its font says it is.</summary>
    public bool IsAnotherDigit { get; init; }

    /// <summary>It is as wide as the em, as an ideograph is.</summary>
    public bool IsFullWidth { get; init; }

    /// <summary>The annotation of a stamp or a signature paints it: it is no text of what it lies on.</summary>
    public bool IsStamp { get; init; }

    /// <summary>It is squeezed along its line to less than any print is wide.</summary>
    public bool IsSqueezed { get; init; }

    /// <summary>The glyph beside it, on its line, is clipped away or lies off the page.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Its own top, or its own foot, is clipped away.</summary>
    public bool IsCutAbove { get; init; }

    public bool IsCutBelow { get; init; }
}

/// <summary>A stroke or thin fill as its centre line.</summary>
internal readonly record struct PaintedBar(Axis Axis, double Position, double From, double To, int Color, int Order)
{
    /// <summary>How thick it is painted.</summary>
    public double Width { get; init; }

    /// <summary>Nothing below shows through, neither by its colour nor between its dashes.</summary>
    public bool Opaque { get; init; }
}

/// <summary>The part of a path that is stroked along neither axis.</summary>
/// <param name="Box">The box around it.</param>
/// <param name="Pieces">Of how many straight lines it is made; a curve counts as two.</param>
internal readonly record struct PaintedStroke(Box Box, int Pieces, int Color, int Order)
{
    /// <summary>A ring, or the rounded corner of a box.</summary>
    public bool IsRound { get; init; }

    /// <summary>As of a bar.</summary>
    public bool Opaque { get; init; }
}

/// <summary>A stroked frame.</summary>
/// <param name="Box">The box around it.</param>
/// <param name="FirstBar">Where its sides begin among the bars.</param>
/// <param name="Bars">How many they are.</param>
internal readonly record struct SmallFrame(Box Box, int FirstBar, int Bars);

/// <summary>A filled rectangle or an image.</summary>
/// <param name="Color">Null for an image, and for what is painted through one.</param>
/// <param name="Opaque">Nothing below shows through.</param>
internal readonly record struct PaintedArea(Box Box, int? Color, bool Opaque, int Order);
