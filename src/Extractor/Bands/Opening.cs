using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Bands;

/// <summary>A place within a piece of text where another text may begin: another operation paints on, and does not go on exactly where the one before ends.</summary>
/// <param name="Glyph">The number of the first glyph.</param>
/// <param name="X">Where it stands.</param>
/// <param name="IsMarked">The file marks what stands before and behind it as two contents.</param>
internal readonly record struct Opening(int Glyph, double X, bool IsMarked)
{
    /// <summary>Programs place what goes on by its advance, rounded; what is placed on its own is off by more than this share of an em.</summary>
    private const double Rounding = 0.05;

    public static List<Opening> In(Piece piece, ReadOnlySpan<Glyph> glyphs)
    {
        var openings = new List<Opening>();
        Run? before = null;
        foreach (var run in piece.Runs)
        {
            for (var i = run.Start; i < run.Start + run.Count; i++)
            {
                var last = i > run.Start ? i - 1 : before is { } other ? other.Start + other.Count - 1 : -1;
                if (last < 0 || glyphs[i].IsBlank || glyphs[last].IsBlank || glyphs[i].Source.Operation == glyphs[last].Source.Operation) continue;
                if (glyphs[i].Place.X - ClosingMarks.InkEnd(glyphs[last]) > Rounding * glyphs[i].Place.Size)
                    openings.Add(new Opening(i, glyphs[i].Place.X, glyphs[i].Source.IsMarkedApartFrom(glyphs[last].Source)));
            }

            before = run;
        }

        return openings;
    }
}
