using System.Text;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>The row below the headings that numbers the columns: 1 | 2 | 3 | 4 | 5=3/2, or 甲 | 乙 | 丙 | 1 | 2. Read as values its marks would be names, amounts and scores.</summary>
internal static class ColumnNumbers
{
    /// <summary>Fewer marks that follow one another may be values.</summary>
    private const int Fewest = 3;

    /// <summary>The columns that hold labels may be marked by one series, those that hold values by another.</summary>
    private const int MostSeries = 2;

    private static readonly IReadOnlyList<string[]> Series = EmbeddedText.Rows("Headings.column_marks.tsv");

    /// <summary>The row behind the headings and their numbers, if <paramref name="row"/> holds these; else that row.</summary>
    public static int End(FormGrid grid, int row) => row < grid.Rows && Are(grid, row) ? row + 1 : row;

    /// <summary>Nothing is printed but marks in their order, behind words for them (栏次) and beside dashes at most.</summary>
    private static bool Are(FormGrid grid, int row)
    {
        var marks = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !BlankText.IsDash(cell.Text)).SkipWhile(IsWord).Select(Mark).ToList();
        return marks.Count >= Fewest && (Follow(marks) || GoOn(marks));
    }

    /// <summary>The marks are those of one series from its first one on, or of one and then another.</summary>
    private static bool Follow(List<string?> marks)
    {
        var next = 0;
        var begun = new HashSet<string[]>();
        while (next < marks.Count && Series.FirstOrDefault(series => series[0] == marks[next]) is { } series && begun.Add(series))
        {
            next += series.Zip(marks.Skip(next)).TakeWhile(pair => pair.First == pair.Second).Count();
        }

        return next == marks.Count && begun.Count <= MostSeries;
    }

    /// <summary>The marks go on from those of a section above: 7 | 8 | 9.</summary>
    private static bool GoOn(List<string?> marks) =>
        Series.Any(series => series.SkipWhile(mark => mark != marks[0]).Take(marks.Count).SequenceEqual(marks));

    private static bool IsWord(FormCell cell) => Vocabulary.Pattern("column_numbers").IsMatch(HeadingText.Fold(cell.Text));

    private static string? Mark(FormCell cell)
    {
        var plain = string.Concat(cell.Text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        var match = Vocabulary.Pattern("column_mark").Match(plain);
        return match.Success ? match.Groups["mark"].Value : null;
    }
}
