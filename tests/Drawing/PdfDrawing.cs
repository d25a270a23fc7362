using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Drawing;

/// <summary>
/// A tiny PDF writer: pages of raw content with one font that is not embedded, so that no font file is needed and drawing takes no time.
/// </summary>
public sealed class PdfDrawing(TextFont font)
{
    private const int FirstFree = 6;

    private readonly List<PageDrawing> _pages = [];
    private readonly List<string> _more = [];
    private string _catalogEntries = string.Empty;

    /// <summary>With STSong-Light, UniGB-UCS2-H.</summary>
    public PdfDrawing()
        : this(new UnicodeFont())
    {
    }

    public IReadOnlyList<PageDrawing> Pages => _pages;

    public PageDrawing AddPage(double width = 595, double height = 842)
    {
        var page = new PageDrawing(width, height) { Font = font };
        _pages.Add(page);
        return page;
    }

    /// <summary>A further object; its number is for references to it.</summary>
    public int AddObject(string body)
    {
        _more.Add(body);
        return FirstFree + _more.Count - 1;
    }

    /// <summary>Further entries of the document catalog.</summary>
    public void AddToCatalog(string entries) => _catalogEntries = entries;

    /// <summary>All pages turned alike.</summary>
    public PdfDrawing Turned(PageTurning turn)
    {
        foreach (var page in _pages) page.Turned(turn);
        return this;
    }

    public byte[] ToBytes() => Assemble(Objects());

    /// <summary>The same with all objects that are no streams in one object stream, and cut off before the cross-reference.</summary>
    public byte[] ToBytesWithoutCrossReference()
    {
        var objects = Objects();
        var (index, bodies, file) = (new StringBuilder(), new StringBuilder(), new StringBuilder("%PDF-1.7\n"));
        var count = 0;
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Contains("stream", StringComparison.Ordinal))
            {
                file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
                continue;
            }

            index.Append(CultureInfo.InvariantCulture, $"{i + 1} {bodies.Length} ");
            bodies.Append(objects[i]).Append('\n');
            count++;
        }

        file.Append(CultureInfo.InvariantCulture, $"{objects.Count + 1} 0 obj\n<< /Type /ObjStm /N {count} /First {index.Length} /Length {index.Length + bodies.Length} >>\nstream\n{index}{bodies}\nendstream\nendobj\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private List<string> Objects()
    {
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {_catalogEntries} >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{PageObject(i)} 0 R"))}] >>",
        };
        objects.AddRange(font.Objects(PageObject(_pages.Count)));
        objects.AddRange(_more);
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add(_pages[i].Dictionary(PageObject(i) + 1));
            var content = _pages[i].Content;
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        if (font.More is { } more) objects.Add(more);
        return objects;
    }

    private int PageObject(int page) => FirstFree + _more.Count + (2 * page);

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
