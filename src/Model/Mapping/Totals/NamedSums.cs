using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>
/// The sums of a total row that stand right behind their names, whatever columns these are in: 总分 | 满分 | 100 | 自评分 | 98 | 复核分 | 96.5.
/// </summary>
/// <param name="Others">The names, and the sums behind names of something else.</param>
internal sealed record NamedSums(FormCell? Weight, FormCell? Score, IReadOnlyList<FormCell> Others)
{
    /// <summary>The sums among the cells of the row, its own label left out.</summary>
    public static NamedSums In(IReadOnlyList<FormCell> cells)
    {
        var pairs = cells.Zip(cells.Skip(1)).Where(pair => NameOf(pair.First) is not null && ShiftedTotal.Figure(pair.Second) is not null).ToList();
        var (weight, score) = (Behind("weight"), Behind("score"));
        return new NamedSums(weight, score, [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Where(cell => cell != weight && cell != score)]);

        FormCell? Behind(string name) => pairs.Find(pair => NameOf(pair.First) == name).Second;
    }

    /// <summary>The cell names the sum behind it.</summary>
    public static bool IsName(FormCell cell) => NameOf(cell) is not null;

    private static string? NameOf(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, cell.Text) switch
    {
        "weight" => "weight",
        "score" => "score",
        "extra" => "extra",
        _ => TotalLabel.Is(cell.Text) && TotalLabel.ScoreInside(cell.Text) is null ? "score" : null,
    };
}
