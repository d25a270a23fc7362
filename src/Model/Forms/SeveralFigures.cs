using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Lines of a cell that end and begin with a digit and are not one number wrapped: 20 above 30, the points of two things that the row names. A number goes on below only
/// where its line is full and no shorter than the next.
/// </summary>
internal static class SeveralFigures
{
    /// <summary>A digit is half as wide as its line is high.</summary>
    private const double WidthOfDigit = 0.5;

    /// <summary>Free room, in line heights, in which one more digit had stood: the digit, and what Word keeps free on both sides of a cell (5.4 points each, in 9 point text).</summary>
    private const double RoomForDigit = 2;

    public static bool StandIn(FormCell cell, FormGrid grid) => cell.Parts.Any(part => !part.IsInferred
        && part.Lines.Zip(part.Lines.Skip(1)).Any(pair => MeetInDigits(pair.First, pair.Second) && (IsShort(part, pair.First, pair.Second) || WidestLine(cell, part, grid) - pair.First.Box.Width > DigitOf(pair.First))));

    private static bool MeetInDigits(TextLine line, TextLine next) =>
        line.Text is [.., >= '0' and <= '9'] && next.Text is [>= '0' and <= '9', ..] && next.Box.Top >= line.Box.CenterY;

    private static bool IsShort(CellPart part, TextLine line, TextLine next) =>
        part.Place.Box.Width - line.Box.Width >= RoomForDigit * line.Box.Height || next.Box.Width - line.Box.Width > WidthOfDigit * line.Box.Height;

    /// <summary>The width of a digit, or a little more: signs between the digits are counted to them.</summary>
    private static double DigitOf(TextLine line) => line.Box.Width / line.Text.Count(char.IsAsciiDigit);

    /// <summary>The widest line in a cell of the same columns that is as wide as this one: so much room there is, whatever is kept free beside a text.</summary>
    private static double WidestLine(FormCell cell, CellPart part, FormGrid grid) => grid.Cells
        .Where(other => other.Column == cell.Column && other.ColumnSpan == cell.ColumnSpan)
        .SelectMany(other => other.Parts).Where(other => Math.Abs(other.Place.Box.Width - part.Place.Box.Width) < FormColumns.SameEdge)
        .SelectMany(other => other.Lines.Where(line => line.Box.Left >= other.Place.Box.Left && line.Box.Right <= other.Place.Box.Right))
        .Select(line => line.Box.Width).DefaultIfEmpty().Max();
}
