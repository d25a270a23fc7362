using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>How the glyphs of a run follow one another.</summary>
internal enum RunKind
{
    /// <summary>From left to right on one baseline.</summary>
    Horizontal,

    /// <summary>Upright glyphs below one another (vertical writing).</summary>
    Vertical,

    /// <summary>On a baseline turned by a quarter or half, or obliquely.</summary>
    Turned,
}

/// <summary>
/// Glyphs painted one after the other that stand next to one another: the smallest piece of text that goes into one cell as a whole.
/// <paramref name="Start"/> and <paramref name="Count"/> select them from the glyphs of the page.
/// </summary>
internal readonly record struct Run(int Start, int Count, RunKind Kind)
{
    public ReadOnlySpan<Glyph> Of(ReadOnlySpan<Glyph> glyphs) => glyphs.Slice(Start, Count);
}
