using Parlot;
using Parlot.Fluent;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>
/// A class (二类及以上, 不低于3级) over folded text: an order without a direction, for the first may be the best (水质) or the least (星级). It is no quantity, though it has a number.
/// The words are those of <c>classes.tsv</c>.
/// <code>
/// class = before? number word after? '。'?
/// </code>
/// </summary>
internal static class ClassGrammar
{
    private const string Signs = "≥≤<>=";

    /// <summary>Two of something; the second class is 二类.</summary>
    private const string TwoOf = "两";

    private static readonly string[][] Rows = [.. EmbeddedText.Rows("Values.classes.tsv").OrderByDescending(row => row[0].Length)];

    private static readonly Parser<TextSpan> End = Literals.Text("。").Then(_ => default(TextSpan)).Eof().Or(Always<TextSpan>().Eof());

    private static readonly Parser<PrintedClass> Class =
        OneOf(Operators.Before, Always<Comparison?>())
            .And(NumberGrammar.Any)
            .And(OneOf([.. Rows.Select(row => Literals.Text(row[0]).Then(_ => row[1] == "also_counts"))]))
            .And(OneOf(Operators.After, Always<Comparison?>()))
            .AndSkip(End)
            .Then(parts => new PrintedClass(parts.Item2.IsChinese, parts.Item3, IsBound: (parts.Item1 ?? parts.Item4) is not null));

    public static bool Is(string folded) => Class.TryParse(folded, out var read) && read is not null && (!read.MayCount || IsNoCount(read, folded));

    private static bool IsNoCount(PrintedClass read, string folded) =>
        read.IsChinese ? !folded.Contains(TwoOf, StringComparison.Ordinal) : read.IsBound && !Signs.Contains(folded[0]);

    /// <summary>The unit of a quantity may name a class: ≥2类.</summary>
    public static bool IsWord(string? unit) => unit is not null && Array.Exists(Rows, row => row[0] == unit);

    private sealed record PrintedClass(bool IsChinese, bool MayCount, bool IsBound);
}
