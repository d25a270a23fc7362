using System.Globalization;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>The row below the headings that numbers the columns: 1 | 2 | 3 | 4 | 5=3/2. Read as values its numbers would be amounts and scores.</summary>
internal static class ColumnNumbers
{
    /// <summary>Fewer figures that follow one another may be values.</summary>
    private const int Fewest = 3;

    /// <summary>The row behind the headings and their numbers, if <paramref name="row"/> holds these; else that row.</summary>
    public static int End(FormGrid grid, int row) => row < grid.Rows && Are(grid, row) ? row + 1 : row;

    /// <summary>Nothing is printed but numbers that count on by one, behind a word for them at most (栏次).</summary>
    private static bool Are(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        var numbers = printed.ConvertAll(Number);
        var first = numbers.FindIndex(number => number is not null);
        if (first < 0 || numbers.Count - first < Fewest) return false;
        var follow = Enumerable.Range(first, numbers.Count - first).All(i => numbers[i] == numbers[first] + i - first);
        return follow && (first == 0 || (first == 1 && Vocabulary.Pattern("column_numbers").IsMatch(HeadingText.Fold(printed[0].Text))));
    }

    private static int? Number(FormCell cell)
    {
        var match = Vocabulary.Pattern("column_number").Match(HeadingText.Fold(cell.Text));
        return match.Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;
    }
}
