using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// The positions of the lines of one axis of a table, ascending, and what of each line is drawn. Rulings closer than a cell can be narrow
/// are one line (double borders, borders of neighbouring cells).
/// </summary>
internal sealed class LatticeLines
{
    /// <summary>The two lines of a double border stand 1.4 to 2.5 pt apart; no row or column of a form is narrower than 5 pt.</summary>
    public const double SameLine = 3;

    /// <summary>
    /// No row or column is narrower, for the smallest print of forms is about 5 pt high: an outer line so close to the next, with nothing drawn between them, is no border of the table (a page header's rule).
    /// </summary>
    public const double NarrowestCell = 5;

    /// <summary>Lines that pass the last crossing line by more than this leave room for a column or row whose own border is not drawn.</summary>
    private const double OpenEnd = 8;

    /// <summary>Lines that end together beyond the outer line and frame three rows there: strays and underlines come one or two together.</summary>
    private const int LinesOfRows = 4;

    private readonly List<List<Ruling>> _drawn = [];

    private LatticeLines(List<double> positions) => Positions = positions;

    public List<double> Positions { get; }

    /// <summary>Whether the outer line at that end was added because the crossing lines run on and end together (an open frame).</summary>
    public bool HasVirtualFirst { get; private set; }

    public bool HasVirtualLast { get; private set; }

    /// <summary>How many of its two outer lines are not drawn.</summary>
    public int OpenEnds => (HasVirtualFirst ? 1 : 0) + (HasVirtualLast ? 1 : 0);

    public int Count => Positions.Count;

    public double First => Positions[0];

    public double Last => Positions[^1];

    public List<Ruling> DrawnOn(int line) => _drawn[line];

    /// <param name="own">The rulings of this axis.</param>
    /// <param name="crossing">The rulings of the other axis: where they end tells whether an outer line is missing.</param>
    public static LatticeLines Find(List<Ruling> own, List<Ruling> crossing)
    {
        own.Sort((a, b) => a.Position.CompareTo(b.Position));
        var lines = new LatticeLines([]);
        for (var start = 0; start < own.Count;)
        {
            var end = start + 1;
            while (end < own.Count && own[end].Position - own[start].Position <= SameLine) end++;
            lines.Add(own.GetRange(start, end - start));
            start = end;
        }

        if (crossing.Count == 0) return lines;
        lines.DropLinesBeyond(crossing);
        lines.CloseOpenEnds(crossing, open => AreFrame(open, crossing));
        return lines;
    }

    /// <summary>No line is drawn: one row, as high as the lines that would cross.</summary>
    public static LatticeLines AtEndsOf(List<Ruling> crossing) => new([crossing.Min(ruling => ruling.From), crossing.Max(ruling => ruling.To)]) { _drawn = { new(), new() }, HasVirtualFirst = true, HasVirtualLast = true };

    private void Add(List<Ruling> rulings)
    {
        // The longest piece tells best where the line is.
        Positions.Add(rulings.MaxBy(ruling => ruling.Length).Position);
        rulings.Sort((a, b) => a.From.CompareTo(b.From));
        _drawn.Add(rulings);
    }

    /// <summary>Drops an outer line that all crossing lines stay on the far side of: none reaches half-way from the next line to it.</summary>
    private void DropLinesBeyond(List<Ruling> crossing)
    {
        if (Count > 2 && Positions[1] - First < NarrowestCell && crossing.TrueForAll(ruling => ruling.From > (First + Positions[1]) / 2)) Drop(0);
        if (Count > 2 && Last - Positions[^2] < NarrowestCell && crossing.TrueForAll(ruling => ruling.To < (Last + Positions[^2]) / 2)) Drop(Count - 1);
    }

    private void Drop(int line)
    {
        Positions.RemoveAt(line);
        _drawn.RemoveAt(line);
    }

    /// <summary>Closes the ends that are left open in a table whose frame is not drawn: there fewer lines that run on together divide the cells of an outer row or column.</summary>
    public void CloseUnframedEnds(List<Ruling> crossing, int fewest) => CloseOpenEnds(crossing, open => open.Count >= fewest);

    private void CloseOpenEnds(List<Ruling> crossing, Predicate<List<Ruling>> areEnough)
    {
        if (OpenEndOf(crossing, r => First - r.From, areEnough) is { } before)
        {
            Positions.Insert(0, First - before);
            _drawn.Insert(0, []);
            HasVirtualFirst = true;
        }

        if (OpenEndOf(crossing, r => r.To - Last, areEnough) is { } after)
        {
            Positions.Add(Last + after);
            _drawn.Add([]);
            HasVirtualLast = true;
        }
    }

    /// <summary>How far crossing lines run on beyond the outer line together, or null where none do or those are not enough.</summary>
    private static double? OpenEndOf(List<Ruling> crossing, Func<Ruling, double> overhang, Predicate<List<Ruling>> areEnough)
    {
        var farthest = crossing.Max(overhang);
        if (farthest <= OpenEnd) return null;
        return areEnough(crossing.FindAll(ruling => overhang(ruling) >= farthest - SameLine)) ? farthest : null;
    }

    /// <summary>
    /// The lines tell of an open frame: one alone is a stray or an underline. They must be most of
    /// the crossing lines, or stand far enough apart to frame half of the table (merged cells at the open side interrupt the others); a third will do
    /// where they are <see cref="LinesOfRows"/> (the level that goes on to the foot of the page takes all lines of the indicators).
    /// </summary>
    private static bool AreFrame(List<Ruling> open, List<Ruling> crossing)
    {
        if (open.Count < 2) return false;
        var framed = open.Max(r => r.Position) - open.Min(r => r.Position);
        var all = crossing.Max(r => r.Position) - crossing.Min(r => r.Position);
        var parts = open.Count >= LinesOfRows ? 3 : 2;
        return open.Count * parts >= crossing.Count || framed * parts >= all;
    }
}
