using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Bands;

/// <summary>Finds the groups of lines on a page, and divides them where something else than rows stands between two lines.</summary>
internal static class BandFinder
{
    /// <summary>No page holds so many tables; the widest lines come first, and what is left are underlines.</summary>
    private const int MostGroups = 64;

    /// <summary>A text larger than the others by this factor is a title.</summary>
    private const double TitleSize = 1.2;

    /// <summary>A text alone in a band so many times as high as the others stands between two tables.</summary>
    private const double HighBand = 2;

    /// <summary>The groups of the page: each as wide as its widest line, and divided where something else than rows stands between two lines.</summary>
    /// <param name="rulings">Those that belong to no grid.</param>
    /// <param name="pieces">All texts of the page.</param>
    public static IEnumerable<BandGroup> Find(List<Ruling> rulings, List<Piece> pieces)
    {
        var left = rulings.OrderBy(ruling => ruling.Position).ToList();
        for (var round = 0; round < MostGroups && left.Count > 0; round++)
        {
            var widest = left.MaxBy(line => line.Length);
            var within = left.FindAll(line => line.From >= widest.From - BandGroup.SameSide && line.To <= widest.To + BandGroup.SameSide);
            left.RemoveAll(within.ToHashSet().Contains);
            var parts = Divided(new BandGroup(within), pieces);
            foreach (var part in parts)
            {
                if (parts.Count == 1 || part.Lines.Contains(widest)) yield return part;
                else left.AddRange(part.Lines);
            }

            left.Sort((a, b) => a.Position.CompareTo(b.Position));
        }
    }

    private static List<BandGroup> Divided(BandGroup group, List<Piece> pieces)
    {
        if (group.Bands == 0) return [group];
        var heights = group.Heights.Skip(1).Zip(group.Heights, (below, above) => below - above).ToList();
        var high = HighBand * heights.Order().ElementAt(heights.Count / 2);
        var texts = BandText.In(group, pieces);
        var parts = new List<BandGroup>();
        var top = group.Top;
        var size = texts.Count == 0 ? 0 : texts.Select(text => text.Block.Size).Order().ElementAt(texts.Count / 2);
        for (var band = 0; band < group.Bands; band++)
        {
            var inside = texts.FindAll(text => text.StandsIn(band));
            if (heights[band] <= high && !inside.Exists(text => text.Block.Size > TitleSize * size)) continue;
            if (inside.Exists(text => !text.Bands.IsOne || inside.Exists(text.StandsBeside)) || group.IsInterruptedAt(group.Heights[band]) || group.IsInterruptedAt(group.Heights[band + 1])) continue;
            Part(group.Heights[band]);
            top = group.Heights[band + 1];
        }

        Part(group.Bottom);
        return parts;

        void Part(double bottom)
        {
            if (group.Lines.FindAll(line => line.Position >= top - BandGroup.SameHeight && line.Position <= bottom + BandGroup.SameHeight) is { Count: > 0 } lines) parts.Add(new BandGroup(lines));
        }
    }
}
