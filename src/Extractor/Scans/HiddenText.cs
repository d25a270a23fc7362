using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>
/// The invisible text that another program laid over the picture of a page: a second reading of it. It is never taken for what is printed;
/// where it says something else than ours, ours is in doubt.
/// </summary>
internal sealed class HiddenText
{
    /// <summary>Such layers place their glyphs by the width of whole words: the first and last stand off the ink by up to half a line's height.</summary>
    private const double Off = 0.5;

    public static readonly HiddenText None = new([]);

    private readonly List<(string Text, Box Middle)> _glyphs;

    private HiddenText(List<(string Text, Box Middle)> glyphs) => _glyphs = glyphs;

    /// <param name="glyphs">As they lie on the page as shown.</param>
    /// <param name="turn">What turns the page upright and takes its lean away.</param>
    public static HiddenText Of(List<Glyph> glyphs, PageTurn turn) => new(glyphs.FindAll(glyph => !glyph.IsBlank)
        .ConvertAll(glyph => (glyph.Text, turn.Upright(new Box(glyph.Place.MiddleX, glyph.Place.MiddleY, glyph.Place.MiddleX, glyph.Place.MiddleY)))));

    /// <summary>What it says in a line, from left to right without blanks; null where it says nothing.</summary>
    /// <param name="line">Around the ink of the line, in points.</param>
    public string? On(Box line)
    {
        var off = Off * line.Height;
        var box = new Box(line.Left - off, line.Top - off, line.Right + off, line.Bottom + off);
        var within = _glyphs.Where(glyph => box.Contains(glyph.Middle.CenterX, glyph.Middle.CenterY)).OrderBy(glyph => glyph.Middle.CenterX).ToList();
        return within.Count == 0 ? null : string.Concat(within.Select(glyph => glyph.Text));
    }

    /// <summary>Both say the same, whatever the width of the characters and the blanks between them.</summary>
    public static bool Agree(string one, string other) => Folded(one) == Folded(other);

    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
