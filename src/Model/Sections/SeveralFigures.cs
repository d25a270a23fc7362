using System.Text.RegularExpressions;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// Lines of a cell that end and begin with a digit and are not one number wrapped: 20 above 30, the points of two things that the row names. A number goes on below only
/// where its line is full and no shorter than the next.
/// </summary>
internal sealed partial class SeveralFigures(FormGrid grid)
{
    /// <summary>A digit is half as wide as its line is high.</summary>
    private const double WidthOfDigit = 0.5;

    /// <summary>What Word keeps free on both sides of a cell, in line heights (5.4 points each, in 9 point text), and a little more.</summary>
    public const double Margins = 1.5;

    /// <summary>For the columns that a cell reaches over, the widths of the boxes there and the widest line in each; reckoned once, when the first cell asks.</summary>
    private readonly Lazy<ILookup<(int Column, int Span), (double Box, double Line)>> _widest = new(() => WidestLines(grid));

    public bool StandIn(FormCell cell) => !IsOneOnlyTogether(cell) && !IsSignBySign(cell) && cell.Parts.Any(part => !part.IsInferred
        && part.Lines.Zip(part.Lines.Skip(1)).Any(pair => MeetInDigits(pair.First, pair.Second) && (IsShort(part, pair.First, pair.Second) || WidestLine(cell, part) - pair.First.Box.Width > StartOf(pair.Second, DigitOf(pair.First)))));

    /// <summary>123,45 | 6,789.0 | 0: the whole is a figure as it should be, and one of the lines is none.</summary>
    private static bool IsOneOnlyTogether(FormCell cell)
    {
        var lines = cell.Parts.SelectMany(part => part.Lines).Select(line => line.Text).ToList();
        return lines.Count > 1 && Figure().IsMatch(string.Concat(lines)) && !lines.TrueForAll(Figure().IsMatch);
    }

    /// <summary>1 | 5（ | 完 | 成）: a figure with a remark behind it, parted after each sign. Whatever parts the word so parts the figure, too.</summary>
    private static bool IsSignBySign(FormCell cell)
    {
        var lines = cell.Parts.SelectMany(part => part.Lines).Select(line => line.Text).ToList();
        return lines.TrueForAll(line => line.Count(char.IsLetterOrDigit) == 1) && Remarked().IsMatch(string.Concat(lines));
    }

    [GeneratedRegex(@"^[0-9]+[(（][\u4E00-\u9FFF]{2,}[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Remarked();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?%?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figure();

    private static bool MeetInDigits(TextLine line, TextLine next) =>
        line.Text is [.., >= '0' and <= '9'] && next.Text is [>= '0' and <= '9', ..] && next.Box.Top >= line.Box.CenterY;

    private static bool IsShort(CellPart part, TextLine line, TextLine next)
    {
        var digit = WidthOfDigit * line.Box.Height;
        return part.Width - line.Box.Width >= (Margins * line.Box.Height) + StartOf(next, digit) || (!IsOneDigitOfShare(next) && next.Box.Width - line.Box.Width > digit);
    }

    /// <summary>8% below 9: no program parts the sign from its digit, so that the line is longer than the one above though there was no room for it.</summary>
    private static bool IsOneDigitOfShare(TextLine next) => next.Text is [_, '%' or '％'];

    /// <summary>What had to stand on the line above if it had room: a digit, with the sign that no program parts from it (0% of 100%).</summary>
    private static double StartOf(TextLine next, double digit) => next.Text.Count(char.IsAsciiDigit) == 1 ? Math.Max(digit, next.Box.Width) : digit;

    /// <summary>The width of a digit, or a little more: signs between the digits are counted to them.</summary>
    private static double DigitOf(TextLine line) => line.Box.Width / line.Text.Count(char.IsAsciiDigit);

    /// <summary>What may be parted between two of its signs stands on one line only where there is room for it; 0% or a word may be wider.</summary>
    private static bool MayBeParted(TextLine line) => line.Text.Count(char.IsAsciiDigit) > 1 || line.Text.Count(PrintedText.IsIdeograph) > 1;

    /// <summary>The widest line in a cell of the same columns that is as wide as this one: so much room there is, whatever is kept free beside a text.</summary>
    private double WidestLine(FormCell cell, CellPart part) => _widest.Value[(cell.Column, cell.ColumnSpan)]
        .Where(widest => Math.Abs(widest.Box - part.Width) < FormColumns.SameEdge).Select(widest => widest.Line).DefaultIfEmpty().Max();

    private static ILookup<(int Column, int Span), (double Box, double Line)> WidestLines(FormGrid grid) => grid.Cells
        .SelectMany(cell => cell.Parts.Select(part => (Columns: (cell.Column, cell.ColumnSpan), Box: part.Width, Line: WidestIn(part))))
        .GroupBy(part => (part.Columns, part.Box), part => part.Line)
        .ToLookup(group => group.Key.Columns, group => (group.Key.Box, group.Max()));

    private static double WidestIn(CellPart part) => part.Lines
        .Where(line => MayBeParted(line) && line.Box.Left >= part.Upright.Left && line.Box.Right <= part.Upright.Right).Select(line => line.Box.Width).DefaultIfEmpty().Max();
}
