namespace Selfeval.Tests.Drawing;

/// <summary>The ways in which producers draw the borders of a table.</summary>
public enum RulingStyle
{
    /// <summary>One stroke for each side of each cell, shared sides twice.</summary>
    CellStrokes,

    /// <summary>One stroked rectangle for each cell.</summary>
    CellRectangles,

    /// <summary>One thin filled rectangle for each side of each cell.</summary>
    ThinFills,
    Hairlines,
    LightGrey,
    Dashes,

    /// <summary>Dashes that are filled rectangles of their own.</summary>
    FilledDashes,
    Dots,

    /// <summary>Two lines 1.4 pt apart.</summary>
    DoubleLines,

    /// <summary>Lines that end 1.2 pt before the joints.</summary>
    Gaps,

    /// <summary>Lines that run 2 pt beyond the joints.</summary>
    Overshoots,

    /// <summary>White lines on shaded cells.</summary>
    WhiteOnShade,

    /// <summary>White lines on white paper.</summary>
    White,
}
