using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>Groups the rulings of a page that cross or touch one another: each group is the frame of one table.</summary>
internal static class CrossingRulings
{
    /// <summary>
    /// How far a line may end before the line that it meets: gaps at joints are up to 1.2 pt on each side, the lines of a double border up to 2.5 pt apart.
    /// </summary>
    public const double Reach = 3;

    /// <summary>A page with more rulings than this is a drawing (a map, a chart, outlines), not a form.</summary>
    private const int MostRulings = 20_000;

    public static List<List<Ruling>> Group(IReadOnlyList<Ruling> rulings)
    {
        if (rulings.Count is 0 or > MostRulings) return [];
        var verticals = new SortedByPosition<int>(Enumerable.Range(0, rulings.Count).Where(i => rulings[i].Axis == Axis.Vertical), i => rulings[i].Position);
        var sets = new DisjointSets(rulings.Count);
        for (var i = 0; i < rulings.Count; i++)
        {
            if (rulings[i].Axis == Axis.Horizontal) JoinCrossed(i, rulings, verticals, sets);
        }

        return Collect(rulings, sets);
    }

    private static void JoinCrossed(int horizontal, IReadOnlyList<Ruling> rulings, SortedByPosition<int> verticals, DisjointSets sets)
    {
        var line = rulings[horizontal];
        foreach (var vertical in verticals.Between(line.From - Reach, line.To + Reach))
        {
            var other = rulings[vertical];
            if (line.Position >= other.From - Reach && line.Position <= other.To + Reach) sets.Join(horizontal, vertical);
        }
    }

    private static List<List<Ruling>> Collect(IReadOnlyList<Ruling> rulings, DisjointSets sets)
    {
        var groups = new Dictionary<int, List<Ruling>>();
        for (var i = 0; i < rulings.Count; i++)
        {
            var root = sets.Find(i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = [];
            group.Add(rulings[i]);
        }

        var frames = groups.Values.Where(group => group.Exists(r => r.Axis == Axis.Vertical) && group.Exists(r => r.Axis == Axis.Horizontal)).ToList();
        OpenSides.Attach(frames, [.. groups.Values.Where(group => group is [{ Axis: Axis.Vertical }]).Select(group => group[0])]);
        return frames;
    }
}
