using System.Globalization;
using System.Text;
using Selfeval.Extractor;
using Selfeval.Model.Pages;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>How one producer prints: its fonts, and its way of drawing the lines of a table.</summary>
internal sealed class ProducerStyle
{
    private const double TextSize = 7.5;
    private const double LineHeight = 9;
    private const double Padding = 2;

    /// <summary>The reference form, whose geometry all invented forms share.</summary>
    private static readonly Lazy<IReadOnlyList<Page>> Reference = new(() =>
    {
        using var file = PdfFile.Open(Inputs.Seed, ExtractionLimits.Default);
        return [.. file.Pages()];
    });

    private readonly ProducerFonts _fonts;
    private readonly Action<StringBuilder, Box, double> _border;

    private ProducerStyle(string source, Action<StringBuilder, Box, double> border)
    {
        _fonts = ProducerFonts.Of(File.ReadAllBytes(Path.Combine(Inputs.Root, "tests", "corpus", "pdfs", source)));
        _border = border;
    }

    public static IReadOnlyList<ProducerStyle> All { get; } =
    [
        new("calc_seed_portrait.pdf", Strokes),
        new("writer_seed.pdf", Rectangle),
        new("raw_r_word.pdf", ThinFills),
        new("reportlab_seed.pdf", Strokes),
    ];

    /// <summary>The whole file of form <paramref name="number"/>.</summary>
    public byte[] Draw(int number)
    {
        var pages = Reference.Value.Select(_ => new StringBuilder("0.5 w\n")).ToArray();
        foreach (var cell in new InventedForm(number, _fonts.Has).Cells(Reference.Value))
        {
            var height = Reference.Value[cell.Page - 1].Height;
            if (Reference.Value[cell.Page - 1].Lines.All(line => line.Box != cell.Box)) _border(pages[cell.Page - 1], cell.Box, height);
            Print(pages[cell.Page - 1], cell, height);
        }

        return PdfAssembly.Of(_fonts, [.. pages.Zip(Reference.Value, (content, page) => (page.Width, page.Height, Encoding.Latin1.GetBytes(content.ToString())))]);
    }

    private void Print(StringBuilder page, PrintedCell cell, double height)
    {
        // A long text is made smaller until it fits, as spreadsheets do.
        var (size, line) = (TextSize, LineHeight);
        while (Lines(cell, size).Count * line > cell.Box.Height && size > 3) (size, line) = (size * 0.9, line * 0.9);
        var y = cell.Box.CenterY - (Lines(cell, size).Count * line / 2) + (0.8 * line);
        foreach (var text in Lines(cell, size))
        {
            var show = _fonts.Show(text, N(size));
            if (show.Length > 0) page.Append(CultureInfo.InvariantCulture, $"BT {N(cell.Box.Left + Padding)} {N(height - y)} Td {show} ET\n");
            y += line;
        }
    }

    /// <summary>Han characters are one em wide, others at most six tenths.</summary>
    private static List<string> Lines(PrintedCell cell, double size)
    {
        var (lines, line, width) = (new List<string>(), new StringBuilder(), 0.0);
        foreach (var character in cell.Text)
        {
            var advance = (char.IsAscii(character) ? 0.6 : 1.05) * size;
            if (line.Length > 0 && width + advance > cell.Box.Width - Padding)
            {
                lines.Add(line.ToString());
                (line, width) = (line.Clear(), 0);
            }

            line.Append(character);
            width += advance;
        }

        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }

    private static void Strokes(StringBuilder page, Box box, double height)
    {
        Side(page, "l S", (box.Left, height - box.Top), (box.Right, height - box.Top));
        Side(page, "l S", (box.Left, height - box.Bottom), (box.Right, height - box.Bottom));
        Side(page, "l S", (box.Left, height - box.Top), (box.Left, height - box.Bottom));
        Side(page, "l S", (box.Right, height - box.Top), (box.Right, height - box.Bottom));
    }

    private static void Rectangle(StringBuilder page, Box box, double height) =>
        page.Append(CultureInfo.InvariantCulture, $"{N(box.Left)} {N(height - box.Bottom)} {N(box.Width)} {N(box.Height)} re S\n");

    private static void ThinFills(StringBuilder page, Box box, double height)
    {
        foreach (var y in new[] { box.Top, box.Bottom }) page.Append(CultureInfo.InvariantCulture, $"{N(box.Left)} {N(height - y)} {N(box.Width)} 0.48 re f\n");
        foreach (var x in new[] { box.Left, box.Right }) page.Append(CultureInfo.InvariantCulture, $"{N(x)} {N(height - box.Bottom)} 0.48 {N(box.Height)} re f\n");
    }

    private static void Side(StringBuilder page, string end, (double X, double Y) from, (double X, double Y) to) =>
        page.Append(CultureInfo.InvariantCulture, $"{N(from.X)} {N(from.Y)} m {N(to.X)} {N(to.Y)} {end}\n");

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
