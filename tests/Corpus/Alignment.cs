namespace Selfeval.Tests.Corpus;

/// <summary>Pairs the entries of two lists in their order so that the sum of their likenesses is greatest.</summary>
internal static class Alignment
{
    /// <summary>Two entries less alike than half a name in common are not the same row.</summary>
    private const double LeastLikeness = 1.5;

    /// <summary>Index in the first list → index in the second.</summary>
    public static Dictionary<int, int> Of(IReadOnlyList<Entry> first, IReadOnlyList<Entry> second, Func<Entry, Entry, double> likeness)
    {
        var best = new double[first.Count + 1, second.Count + 1];
        var alike = new double[first.Count, second.Count];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                alike[i, j] = likeness(first[i], second[j]);
                var paired = alike[i, j] < LeastLikeness ? 0 : best[i + 1, j + 1] + alike[i, j];
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return Follow(best, alike);
    }

    private static Dictionary<int, int> Follow(double[,] best, double[,] alike)
    {
        var pairs = new Dictionary<int, int>();
        for (var (i, j) = (0, 0); i < alike.GetLength(0) && j < alike.GetLength(1);)
        {
            if (alike[i, j] >= LeastLikeness && best[i, j] <= best[i + 1, j + 1] + alike[i, j])
            {
                pairs.Add(i, j);
                (i, j) = (i + 1, j + 1);
            }
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }
}
