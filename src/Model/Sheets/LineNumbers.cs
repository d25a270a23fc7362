using System.Globalization;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>The numbers that a word processor counts the lines of a page with, in its margin beside the tables: they are no text of the page, as its own number is none.</summary>
internal static class LineNumbers
{
    /// <summary>Fewer numbers one below the other may be anything that is counted.</summary>
    private const int Fewest = 5;

    /// <summary>Lines are counted one by one, or every fifth is numbered.</summary>
    private static readonly int[] Steps = [1, 5];

    /// <summary>Numbers in one column begin, or end, at one place, up to rounding and the width of a 1, in points.</summary>
    private const double SameSide = 2;

    /// <summary>Lines of one height are printed on whole pixels: their distances differ by less than this share of one.</summary>
    private const double Uneven = 0.25;

    /// <summary>The lines of a page fill more than this share of its height; what counts the rows of a table alone is a part of it.</summary>
    private const double LeastHeight = 0.5;

    /// <param name="lines">The loose lines of a page.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="height">Of the page.</param>
    public static IReadOnlyList<TextLine> LeftOutOf(IReadOnlyList<TextLine> lines, IReadOnlyList<Table> tables, double height)
    {
        if (tables.Count == 0 || lines.Count < Fewest) return lines;
        var table = Box.Around(tables.Select(table => table.Box));
        var numbers = lines.Where(line => IsNumber(line.Text)).ToList();
        var (left, right) = (numbers.FindAll(line => line.Box.Right <= table.Left), numbers.FindAll(line => line.Box.Left >= table.Right));
        HashSet<TextLine> counting = [.. new[] { left, right }.Where(column => CountLines(column, table, height)).SelectMany(column => column)];
        return counting.Count == 0 ? lines : [.. lines.Where(line => !counting.Contains(line))];
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);

    /// <summary>From above the tables on, in one column, at even distances.</summary>
    private static bool CountLines(List<TextLine> numbers, Box table, double height)
    {
        if (numbers.Count < Fewest) return false;
        var down = numbers.OrderBy(line => line.Box.Top).ToList();
        var pairs = down.Zip(down.Skip(1)).ToList();
        var distances = pairs.ConvertAll(pair => pair.Second.Box.CenterY - pair.First.Box.CenterY);
        return down[0].Box.CenterY < table.Top && distances.Sum() > LeastHeight * height
            && Steps.Any(step => pairs.TrueForAll(pair => NumberOf(pair.Second) - NumberOf(pair.First) == step))
            && distances.Max() - distances.Min() <= Uneven * distances.Max()
            && (Spread(numbers, line => line.Box.Left) <= SameSide || Spread(numbers, line => line.Box.Right) <= SameSide);
    }

    private static int NumberOf(TextLine line) => int.Parse(line.Text, CultureInfo.InvariantCulture);

    private static double Spread(List<TextLine> lines, Func<TextLine, double> side) => lines.Max(side) - lines.Min(side);
}
