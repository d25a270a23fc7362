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

    /// <summary>What Word keeps free on both sides of a cell, in line heights (5.4 points each, in 9 point text), and a little more.</summary>
    private const double Margins = 1.5;

    public static bool StandIn(FormCell cell, FormGrid grid) => cell.Parts.Any(part => !part.IsInferred
        && part.Lines.Zip(part.Lines.Skip(1)).Any(pair => MeetInDigits(pair.First, pair.Second) && (IsShort(part, pair.First, pair.Second) || WidestLine(cell, part, grid) - pair.First.Box.Width > StartOf(pair.Second, DigitOf(pair.First)))));

    private static bool MeetInDigits(TextLine line, TextLine next) =>
        line.Text is [.., >= '0' and <= '9'] && next.Text is [>= '0' and <= '9', ..] && next.Box.Top >= line.Box.CenterY;

    private static bool IsShort(CellPart part, TextLine line, TextLine next)
    {
        var digit = WidthOfDigit * line.Box.Height;
        return part.Place.Box.Width - line.Box.Width >= (Margins * line.Box.Height) + StartOf(next, digit) || next.Box.Width - line.Box.Width > digit;
    }

    /// <summary>What had to stand on the line above if it had room: a digit, with the sign that no program parts from it (0% of 100%).</summary>
    private static double StartOf(TextLine next, double digit) => next.Text.Count(char.IsAsciiDigit) == 1 ? Math.Max(digit, next.Box.Width) : digit;

    /// <summary>The width of a digit, or a little more: signs between the digits are counted to them.</summary>
    private static double DigitOf(TextLine line) => line.Box.Width / line.Text.Count(char.IsAsciiDigit);

    /// <summary>What may be parted between two of its signs stands on one line only where there is room for it; 0% or a word may be wider.</summary>
    private static bool MayBeParted(TextLine line) => line.Text.Count(char.IsAsciiDigit) > 1 || line.Text.Count(sign => sign is >= '\u4E00' and <= '\u9FFF') > 1;

    /// <summary>The widest line in a cell of the same columns that is as wide as this one: so much room there is, whatever is kept free beside a text.</summary>
    private static double WidestLine(FormCell cell, CellPart part, FormGrid grid) => grid.Cells
        .Where(other => other.Column == cell.Column && other.ColumnSpan == cell.ColumnSpan)
        .SelectMany(other => other.Parts).Where(other => Math.Abs(other.Place.Box.Width - part.Place.Box.Width) < FormColumns.SameEdge)
        .SelectMany(other => other.Lines.Where(line => MayBeParted(line) && line.Box.Left >= other.Place.Box.Left && line.Box.Right <= other.Place.Box.Right))
        .Select(line => line.Box.Width).DefaultIfEmpty().Max();
}
