using System.Globalization;
using System.Net;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Inspecting;

/// <summary>Writes the shapes of one page as SVG, in page points. What is printed comes escaped: a file may print anything.</summary>
/// <param name="turn">The page as it is drawn; boxes are given as they lie on the page as shown.</param>
internal sealed class SvgPage(TextWriter html, PageTurn turn)
{
    public void Open(int number)
    {
        var (width, height) = turn.UprightSize;
        html.WriteLine($"""<svg viewBox="0 0 {N(width)} {N(height)}" data-page="{number}" xmlns="http://www.w3.org/2000/svg">""");
        html.WriteLine($"""<rect class="paper" width="{N(width)}" height="{N(height)}"/>""");
    }

    public void Close() => html.WriteLine("</svg>");

    public void Picture(ReadOnlySpan<byte> jpeg)
    {
        var (width, height) = turn.UprightSize;
        html.WriteLine($"""<image width="{N(width)}" height="{N(height)}" href="data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}"/>""");
    }

    public void Rectangle(string cssClass, Box shown, IReadOnlyList<string> notes)
    {
        var box = turn.Upright(shown);
        html.Write($"""<rect class="{cssClass}" x="{N(box.Left)}" y="{N(box.Top)}" width="{N(box.Width)}" height="{N(box.Height)}">""");
        if (notes.Count > 0) html.Write($"<title>{Escape(string.Join('\n', notes))}</title>");
        html.WriteLine("</rect>");
    }

    public void Line(string cssClass, (double X, double Y) from, (double X, double Y) to) =>
        html.WriteLine($"""<line class="{cssClass}" x1="{N(from.X)}" y1="{N(from.Y)}" x2="{N(to.X)}" y2="{N(to.Y)}"/>""");

    /// <param name="degrees">By which the baseline is turned clockwise.</param>
    public void Glyph(string text, (double X, double Y) start, double size, double degrees)
    {
        var rotate = Math.Abs(degrees) < 1 ? "" : $" transform=\"rotate({N(degrees)} {N(start.X)} {N(start.Y)})\"";
        html.Write($"""<text x="{N(start.X)}" y="{N(start.Y)}" font-size="{N(size)}"{rotate}>{Escape(text)}</text>""");
    }

    /// <summary>A text over the whole width of its place, whatever the font.</summary>
    public void Text(string cssClass, string text, Box shown)
    {
        var box = turn.Upright(shown);
        html.WriteLine($"""<text class="{cssClass}" x="{N(box.Left)}" y="{N(box.Top + (Ascent * box.Height))}" font-size="{N(box.Height)}" textLength="{N(box.Width)}" lengthAdjust="spacingAndGlyphs">{Escape(text)}</text>""");
    }

    public void OpenMark(string id, string row) => html.Write($"""<a id="{id}" href="#{row}-row">""");

    public void CloseMark() => html.WriteLine("</a>");

    /// <summary>The share of an em square that lies above the baseline.</summary>
    private const double Ascent = 0.88;

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
