using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// The lines that a cell is hatched with: several of one length side by side, with no room for text between them. As borders they would cut its text. The outer one may be the border of the cell: what has nothing near on one side stays.
/// </summary>
internal static class Hatching
{
    /// <summary>The widest border that word processors draw has three lines.</summary>
    private const int FewestLines = 4;

    public static List<Ruling> LeftOutOf(List<Ruling> rulings)
    {
        var hatching = new HashSet<Ruling>();
        foreach (var axis in rulings.GroupBy(ruling => ruling.Axis))
        {
            var runs = axis.GroupBy(ruling => (Math.Round(ruling.From), Math.Round(ruling.To))).SelectMany(Runs).Where(run => run.Count >= FewestLines).ToList();
            if (runs.Count == 0) continue;
            var all = new SortedByPosition<Ruling>(axis, ruling => ruling.Position);
            hatching.UnionWith(runs.SelectMany(run => run).Where(line => IsAmong(all, line)));
        }

        return hatching.Count == 0 ? rulings : rulings.FindAll(ruling => !hatching.Contains(ruling));
    }

    /// <summary>Lines that follow one another more closely than two borders of a cell.</summary>
    private static List<List<Ruling>> Runs(IEnumerable<Ruling> lines)
    {
        var runs = new List<List<Ruling>>();
        foreach (var line in lines.OrderBy(line => line.Position))
        {
            if (runs.Count > 0 && line.Position - runs[^1][^1].Position < LatticeLines.NarrowestCell) runs[^1].Add(line);
            else runs.Add([line]);
        }

        return runs;
    }

    /// <summary>Others run along all of it, near on both of its sides.</summary>
    private static bool IsAmong(SortedByPosition<Ruling> all, Ruling line)
    {
        var (before, after) = (false, false);
        foreach (ref readonly var other in all.Between(line.Position - LatticeLines.NarrowestCell, line.Position + LatticeLines.NarrowestCell))
        {
            if (other.From > line.From + LatticeLines.SameLine || other.To < line.To - LatticeLines.SameLine) continue;
            before |= other.Position < line.Position;
            after |= other.Position > line.Position;
        }

        return before && after;
    }
}
