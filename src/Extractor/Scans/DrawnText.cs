using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>The text that a page holds itself, on a page that is read by OCR for the rest: where it decodes it goes before anything that OCR reads.</summary>
internal sealed class DrawnText(List<Glyph> glyphs)
{
    private readonly bool[] _isUsed = new bool[glyphs.Count];

    /// <summary>Adds the glyphs of a line if all of them decode; false where there are none, or one does not.</summary>
    public bool TryAdd(Box line, List<Glyph> target)
    {
        var within = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!glyphs[i].IsBlank && line.Contains(glyphs[i].Place.MiddleX, glyphs[i].Place.MiddleY)) within.Add(i);
        }

        // Read by OCR or as they stand: they are accounted for.
        foreach (var i in within) _isUsed[i] = true;
        if (within.Count == 0 || within.Exists(i => glyphs[i].Text.Contains(TextLine.Undecodable, StringComparison.Ordinal))) return false;
        foreach (var i in within) target.Add(glyphs[i]);
        return true;
    }

    /// <summary>What stands in no line that shows: too light to be seen in the picture, or beyond what is read of the page.</summary>
    public void AddRest(List<Glyph> target)
    {
        foreach (var (i, glyph) in glyphs.Index())
        {
            if (!_isUsed[i]) target.Add(glyph);
        }
    }

    /// <summary>The share of a page's glyphs that do not decode from which on the page is read by OCR where they stand: single odd signs (bullets, tick boxes) are not worth the seconds.</summary>
    public static bool IsDamaged(PageMarks marks)
    {
        const double Share = 0.1;
        int all = 0, undecodable = 0;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan((List<Glyph>)marks.Glyphs))
        {
            if (glyph.IsBlank) continue;
            all++;
            if (glyph.Text.Contains(TextLine.Undecodable, StringComparison.Ordinal)) undecodable++;
        }

        return undecodable > Share * all;
    }
}
