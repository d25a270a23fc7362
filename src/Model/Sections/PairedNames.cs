using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>Two of weight, score and execution rate named in one heading (分值/得分, 执行率/得分), in the order in which the cells that it names print their figures.</summary>
internal sealed record PairedNames(string First, string FirstField, string Second, string SecondField)
{
    private static readonly RememberedTexts<PairedNames?> Remembered = new(Find);

    /// <summary>The names in a heading, with a sign between them or one on each of two lines; null where it names anything else.</summary>
    public static PairedNames? In(FormCell heading) => In(heading.Text) ?? In(InLines(heading));

    /// <summary>What stands on two lines needs no sign between them.</summary>
    public static string InLines(FormCell cell) => cell.Parts is [{ Lines: [var first, var second] }] ? $"{first.Text}/{second.Text}" : cell.Text;

    /// <summary>The figures of a text, one for each name; null where it prints fewer or more, or some that cannot be those of the names in this order.</summary>
    public (string First, string Second)? FiguresIn(string printed)
    {
        var match = Vocabulary.Pattern("paired_points").Match(printed);
        if (!match.Success) return null;
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        return Fit(FirstField, first, second) && Fit(SecondField, second, first) ? (first, second) : null;
    }

    private static PairedNames? In(string printed) => Remembered.Of(printed);

    private static PairedNames? Find(string printed)
    {
        var match = Vocabulary.Pattern("paired_headings").Match(HeadingText.Fold(printed));
        if (!match.Success) return null;
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        return FieldOf(first) is { } field && FieldOf(second) is { } other && field != other ? new PairedNames(first, field, second, other) : null;
    }

    private static string? FieldOf(string name) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, name) switch
    {
        "weight" => "weight",
        "score" => "score",
        _ => HeadingBook.FieldOfWhole(HeadingSection.Funds, name) is "execution_rate" and var rate ? rate : null,
    };

    /// <summary>Points have no percent sign, and no more are given than there were to have. Of a rate without a sign that is below the points, either may be the other.</summary>
    private bool Fit(string field, string own, string other) => field switch
    {
        "execution_rate" => ValueReader.Rate(own, executed: null, budget: null) is { Unit: "%" } && (own != own.TrimEnd('%', '％') || PointsOf(own) >= PointsOf(other)),
        "weight" when FirstField is "score" || SecondField is "score" => PointsOf(own) >= PointsOf(other),
        _ => PointsOf(own) is not null,
    };

    private static decimal? PointsOf(string printed) => ValueReader.Score(printed) is { Value: NumberReading points, Unit: not "%" } ? points.Value : null;
}
