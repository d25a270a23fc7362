using Parlot.Fluent;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>The comparisons of <c>operators.tsv</c>: written before a number (≥, 不少于) or after it (以上, 以内).</summary>
internal static class Operators
{
    public static readonly Parser<Comparison?> Before = Written("before");

    public static readonly Parser<Comparison?> After = Written("after");

    private static Parser<Comparison?> Written(string place)
    {
        var words = EmbeddedText.Rows("Values.operators.tsv")
            .Where(row => row[2] == place)
            .OrderByDescending(row => row[0].Length)
            .Select(row => Literals.Text(row[0]).Then(_ => (Comparison?)Enum.Parse<Comparison>(row[1])));
        return OneOf(words.ToArray());
    }
}
