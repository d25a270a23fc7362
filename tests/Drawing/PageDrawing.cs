using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Drawing;

/// <summary>One page of a <see cref="PdfDrawing"/>; coordinates as everywhere in page points from the top left corner.</summary>
public sealed class PageDrawing(double width, double height)
{
    private readonly StringBuilder _content = new();
    private string _entries = string.Empty;
    private PageTurning _turn = PageTurning.None;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>What <see cref="Text"/> is written in; without a file around it, codes of Unicode.</summary>
    internal TextFont Font { private get; init; } = new UnicodeFont();

    public string Content => _turn.Around(_content.ToString(), Width, Height);

    /// <summary>Further entries of the page dictionary: /Rotate 90, /UserUnit 2, /CropBox […].</summary>
    public PageDrawing With(string entries)
    {
        _entries = entries;
        return this;
    }

    /// <summary>The whole page turned, with what is drawn before and after.</summary>
    public PageDrawing Turned(PageTurning turn)
    {
        _turn = turn;
        return this;
    }

    /// <summary>Operators as they stand, in PDF coordinates.</summary>
    public PageDrawing Raw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    public PageDrawing Line(double x1, double y1, double x2, double y2) => Raw($"{N(x1)} {Y(y1)} m {N(x2)} {Y(y2)} l S");

    public PageDrawing Fill(double left, double top, double right, double bottom) =>
        Raw($"{N(left)} {Y(bottom)} {N(right - left)} {N(bottom - top)} re f");

    /// <param name="y">The baseline.</param>
    public PageDrawing Text(double x, double y, double size, string text) => Raw($"BT /F1 {N(size)} Tf {N(x)} {Y(y)} Td <{Font.Codes(text)}> Tj ET");

    /// <summary>The operator that shows a text, for use within <see cref="Raw"/>.</summary>
    public static string Show(string text) => $"<{string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj";

    public static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public string Y(double fromTop) => N(Height - fromTop);

    private string Resources => _entries.Contains("/Resources", StringComparison.Ordinal) ? string.Empty : "/Resources << /Font << /F1 3 0 R >> >>";

    internal string Dictionary(int contentObject)
    {
        var (width, height) = _turn.SizeOf(Width, Height);
        return $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {N(width)} {N(height)}] {Resources} /Contents {contentObject} 0 R {_entries} {_turn.Entry}>>";
    }
}
