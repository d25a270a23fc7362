using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Rulings of paper that did not lie flat, an open book or a curled sheet: along the rows of pixels a bent line breaks up into steps, and the borders of a cell may be those of its neighbours.
/// </summary>
internal static class BentRulings
{
    /// <summary>On paper that lay flat a step or two is where a fold or the print is.</summary>
    private const int Fewest = 5;

    /// <summary>Of rulings that lean by a pixel in all one in thirty has a step; of bent ones every third to fifth.</summary>
    private const double LeastShare = 0.125;

    /// <summary>Steps follow one another within this, in points: the next begins where the pixels of both rows are ink.</summary>
    private const double Near = 12;

    /// <summary>A step is at least a row of pixels at 200 dpi and lower than a row of text, in points.</summary>
    private const double Lowest = 0.4;

    private const double Highest = 5;

    public static bool Are(IReadOnlyList<Ruling> rulings)
    {
        var flat = rulings.Where(ruling => ruling.Axis == Axis.Horizontal).OrderBy(ruling => ruling.Position).ToList();
        var steps = 0;
        for (var i = 0; i < flat.Count; i++)
        {
            for (var next = i + 1; next < flat.Count && flat[next].Position - flat[i].Position < Highest; next++)
            {
                if (flat[next].Position - flat[i].Position > Lowest && (GoesOnIn(flat[i], flat[next]) || GoesOnIn(flat[next], flat[i]))) steps++;
            }
        }

        return steps >= Fewest && steps >= LeastShare * flat.Count;
    }

    private static bool GoesOnIn(Ruling ruling, Ruling next) => next.From > ruling.From && next.To > ruling.To && Math.Abs(next.From - ruling.To) < Near;
}
