using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>A place within a piece of text where another text may begin: another operation paints on, and does not go on exactly where the one before ends.</summary>
/// <param name="Glyph">The number of the first glyph.</param>
/// <param name="X">Where it stands.</param>
/// <param name="IsMarked">The file marks what stands before and behind it as two contents.</param>
/// <param name="End">Where the text before ends.</param>
/// <param name="IsBetweenDigits">Digits stand on both sides: no program parts those of one figure.</param>
/// <param name="IsSpacing">It may as well be the quarter of an em that word processors put between a figure and an ideograph (10 月底前).</param>
internal readonly record struct Opening(int Glyph, double X, double End, bool IsMarked, bool IsBetweenDigits, bool IsSpacing)
{
    /// <summary>The quarter of an em, and the rounding of both texts' places.</summary>
    private const double WidestSpacing = 0.3;

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
                var gap = (glyphs[i].Place.X - ClosingMarks.InkEnd(glyphs[last])) / glyphs[i].Place.Size;
                if (gap > Rounding) openings.Add(new Opening(i, glyphs[i].Place.X, glyphs[last].Place.EndX, glyphs[i].Source.IsMarkedApartFrom(glyphs[last].Source), IsDigit(glyphs[last]) && IsDigit(glyphs[i]), gap <= WidestSpacing && PlausibleText.IsIdeograph(glyphs[i].Text) != PlausibleText.IsIdeograph(glyphs[last].Text)));
            }

            before = run;
        }

        return openings;
    }

    /// <summary>Two figures that look like one (15 and 9): digits stand apart. Where all do, one is spaced out.</summary>
    public static bool PartsFigures(Piece piece, ReadOnlySpan<Glyph> glyphs)
    {
        var parted = In(piece, glyphs).Count(opening => opening.IsBetweenDigits);
        return parted > 0 && (parted == 1 || parted < Digits(piece, glyphs) - 1);
    }

    private static int Digits(Piece piece, ReadOnlySpan<Glyph> glyphs)
    {
        var count = 0;
        foreach (var run in piece.Runs)
        {
            foreach (ref readonly var glyph in run.Of(glyphs)) count += IsDigit(glyph) ? 1 : 0;
        }

        return count;
    }

    private static bool IsDigit(in Glyph glyph) => glyph.Text.All(char.IsDigit);
}
