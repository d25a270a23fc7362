using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>Two pieces of a page, one above the other and near enough to be lines of one text.</summary>
/// <param name="Above">The number of the upper piece.</param>
/// <param name="Below">The number of the lower.</param>
/// <param name="Leading">From baseline to baseline, in em.</param>
internal readonly record struct LinePair(int Above, int Below, double Leading)
{
    /// <summary>Leading varies by rounding to pixels; rows are at least twice 1 pt of padding apart.</summary>
    private const double LeadingDrift = 0.13;

    /// <summary>Lines of one text stand an em apart, but for rounding; what stands nearer is a text of the next column, above which a word hangs over.</summary>
    private const double Narrowest = 0.9;

    /// <summary>Type sizes of one cell are one size up to rounding (pt).</summary>
    private const double SameSize = 0.5;

    /// <summary>Each piece with the next below it that it overlaps.</summary>
    /// <param name="pieces">From the top, each with the number of its line.</param>
    public static List<LinePair> Of(IReadOnlyList<(Piece Piece, int Line)> pieces)
    {
        var pairs = new List<LinePair>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (piece, line) = pieces[i];
            var nearest = double.MaxValue;
            for (var j = i + 1; j < pieces.Count; j++)
            {
                var (below, lineBelow) = pieces[j];
                var leading = (below.Box.Bottom - piece.Box.Bottom) / piece.Size;
                if (leading > Math.Min(LineFinder.WidestLeading, nearest)) break;
                if (lineBelow == line || leading < Narrowest || Math.Abs(piece.Size - below.Size) > SameSize || !piece.SharesColumn(below)) continue;
                nearest = leading + LeadingDrift;
                pairs.Add(new LinePair(i, j, leading));
            }
        }

        return pairs;
    }

    /// <summary>For each size of type how far lines of one text stand apart at most (em); titles and footnotes have leadings of their own.</summary>
    public static Dictionary<int, double> Leadings(List<LinePair> pairs, IReadOnlyList<(Piece Piece, int Line)> pieces) =>
        pairs.GroupBy(pair => SizeOf(pieces[pair.Above].Piece)).ToDictionary(group => group.Key, group => group.Min(pair => pair.Leading) + LeadingDrift);

    /// <summary>Sizes are compared in whole points: rounding makes less of a difference.</summary>
    public static int SizeOf(Piece piece) => (int)Math.Round(piece.Size);
}
