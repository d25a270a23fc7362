using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>The text that a page holds itself, on a page that is read by OCR for the rest: where it decodes it goes before anything that OCR reads.</summary>
/// <param name="glyphs">The text, as it stands on the page turned upright.</param>
/// <param name="em">How high most of the page's characters are, in points.</param>
internal sealed class DrawnText(List<Glyph> glyphs, double em)
{
    /// <summary>
    /// Above and below a line that OCR reads, as a share of its height: the ink of low signs (— 。 =) ends far from the middle of their glyphs, which is where the size of
    /// their font says, and fonts of pictures state none. The next line of text stands further off.
    /// </summary>
    private const double Reach = 0.5;

    /// <summary>A blank that is wider than this, in heights of the line, is none between two letters: what fills it is no text of the page.</summary>
    private const double Blank = 1;

    private readonly bool[] _isUsed = new bool[glyphs.Count];
    private readonly List<Box> _read = [];

    /// <summary>The glyphs in them.</summary>
    private readonly HashSet<int> _ofRead = [];

    /// <summary>Adds the glyphs of a line if all of them decode and nothing else is printed in it; false where there are none, one does not or lies over the line as a watermark, or a picture goes on beside them.</summary>
    /// <param name="line">Around its ink, in points.</param>
    /// <param name="hasInk">Whether the page shows something in a part of the line.</param>
    /// <param name="target">Where the glyphs are added.</param>
    public bool TryAdd(Box line, Predicate<Box> hasInk, List<Glyph> target)
    {
        var within = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!glyphs[i].IsBlank && IsOf(line, glyphs[i].Place)) within.Add(i);
        }

        // Read by OCR or as they stand: they are accounted for.
        var unused = within.FindAll(i => !_isUsed[i]);
        foreach (var i in within) _isUsed[i] = true;
        if (within.Count == 0 || within.Exists(i => IsUndecodable(glyphs[i]) || IsOverprint(glyphs[i])) || Blanks(line, within).Exists(hasInk))
        {
            _read.Add(line);
            _ofRead.UnionWith(within);
            return false;
        }

        foreach (var i in unused) target.Add(glyphs[i]);
        return true;
    }

    /// <summary>The middle of the glyph lies in the line, or as near to it as the ink of a sign may lie in its square: a dash is a thin line, and fonts set it at various heights.</summary>
    private bool IsOf(Box line, in GlyphPlace place) => place.MiddleX >= line.Left && place.MiddleX <= line.Right
        && Math.Abs(place.MiddleY - line.CenterY) <= Math.Max(line.Height, Math.Min(place.Size, em)) / 2;

    /// <summary>A watermark over the line says nothing of it.</summary>
    private static bool IsOverprint(in Glyph glyph) => glyph.Place.Direction == Direction.Oblique;

    /// <summary>The wide parts of a line in which none of some glyphs stands.</summary>
    private List<Box> Blanks(Box line, List<int> within)
    {
        var (blanks, from) = (new List<Box>(), line.Left);
        foreach (var place in within.ConvertAll(i => glyphs[i].Place).OrderBy(place => place.MiddleX))
        {
            var half = Math.Max(place.Size, Math.Abs(place.EndX - place.X)) / 2;
            blanks.Add(line with { Left = from, Right = place.MiddleX - half });
            from = Math.Max(from, place.MiddleX + half);
        }

        blanks.Add(line with { Left = from });
        return blanks.FindAll(blank => blank.Width > Blank * line.Height);
    }

    /// <summary>What stands in no line that shows: too light to be seen in the picture, or beyond what is read of the page.</summary>
    public void AddRest(List<Glyph> target)
    {
        foreach (var (i, glyph) in glyphs.Index())
        {
            if (!_isUsed[i] && !(IsUndecodable(glyph) ? IsBeside(glyph.Place) : EndsRead(i))) target.Add(glyph);
        }
    }

    /// <summary>A full stop or a comma behind a line that OCR read: its ink, in the corner of its square, is the end of the line.</summary>
    private bool EndsRead(int index) => index > 0 && _ofRead.Contains(index - 1) && glyphs[index - 1].Place.IsFollowedBy(glyphs[index].Place);

    /// <summary>The glyph is one of a line that OCR read.</summary>
    private bool IsBeside(in GlyphPlace place)
    {
        foreach (var line in _read)
        {
            var reach = Reach * line.Height;
            if (place.MiddleX >= line.Left - reach && place.MiddleX <= line.Right + reach && place.MiddleY >= line.Top - reach && place.MiddleY <= line.Bottom + reach) return true;
        }

        return false;
    }

    /// <summary>
    /// A page with as many glyphs that do not decode is read by OCR where they stand. Single odd signs (bullets, tick boxes) are not worth the seconds; of a font that
    /// maps letters wrongly a few are, for they stand in the middle of words and before figures.
    /// </summary>
    public static bool IsDamaged(PageMarks marks)
    {
        const double Share = 0.1;
        const int Mismapped = 3;
        int all = 0, undecodable = 0, mismapped = 0;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan((List<Glyph>)marks.Glyphs))
        {
            if (glyph.IsBlank) continue;
            all++;
            if (IsUndecodable(glyph)) undecodable++;
            if (glyph.IsMismapped) mismapped++;
        }

        return undecodable > Share * all || mismapped >= Mismapped;
    }

    private static bool IsUndecodable(in Glyph glyph) => glyph.Text.Contains(TextLine.Undecodable, StringComparison.Ordinal);
}
