using System.Collections.Frozen;

namespace Selfeval.Model.Values;

/// <summary>The words of <c>directions.tsv</c> in the name of an indicator. A Chinese name is told by its end: 故障修复时限 is a time limit, 投诉办结率 a rate of what is done.</summary>
public static class DirectionWords
{
    private static readonly FrozenDictionary<string, string[]> Words = EmbeddedText.Rows("Values.directions.tsv")
        .GroupBy(row => row[1])
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[0]).ToArray());

    public static NamedDirection Of(string? name)
    {
        if (name is null) return NamedDirection.Untold;
        var folded = WithoutUnit(PrintedText.Fold(name));
        var rest = Words["negated"].Aggregate(folded, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return (IsFewer(rest, isNegated: rest != folded), IsMore(rest)) switch
        {
            (true, true) => NamedDirection.Either,
            (true, false) => NamedDirection.Fewer,
            (false, true) => NamedDirection.More,
            _ => IsEither(rest) ? NamedDirection.Either : NamedDirection.Untold,
        };
    }

    /// <summary>The target without a comparison is meant so: by its name, else by its class.</summary>
    public static TargetDirection Assumed(string? name, bool isCost) => Of(name) switch
    {
        NamedDirection.Fewer => TargetDirection.LowerIsBetter,
        NamedDirection.More => TargetDirection.HigherIsBetter,
        _ => isCost ? TargetDirection.LowerIsBetter : TargetDirection.HigherIsBetter,
    };

    /// <summary>A saving, or a limit that is kept: no cost itself.</summary>
    public static bool IsSaving(string? name) => name is not null && PrintedText.Fold(name) is var folded && (Holds("saving", folded) || Holds("falling", folded) || Holds("control", folded));

    /// <summary>How long something takes, or is offered.</summary>
    public static bool IsTime(string? name) => name is not null && Holds("time", PrintedText.Fold(name));

    /// <summary>What there should be none of.</summary>
    public static bool IsUnwanted(string folded) => Holds("fewer", folded) || Holds("either", folded);

    private static bool IsFewer(string name, bool isNegated) =>
        (EndsInFewer(name) && !Holds("saving", name) && !Holds("falling", name)) || ((isNegated || Holds("fewer", name)) && !Holds("work", name));

    private static bool IsMore(string name) => Holds("more", name) || Holds("saving", name) || (Holds("falling", name) && !FallsBefore(name));

    private static bool IsEither(string name) => Holds("control", name) || FallsBefore(name) || (Holds("either", name) && !Holds("work", name));

    /// <summary>降低发病率 0.5% may be the rate that is left, or by how much it falls.</summary>
    private static bool FallsBefore(string name) => Array.Exists(Words["falling"], word => name.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at
        && (IsUnwanted(name[(at + word.Length)..]) || EndsInFewer(name[(at + word.Length)..])));

    private static bool EndsInFewer(string name) => Array.Exists(Words["fewer_at_end"], word => name.EndsWith(word, StringComparison.Ordinal));

    private static bool Holds(string kind, string folded) => Array.Exists(Words[kind], word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>等待时间(分钟).</summary>
    private static string WithoutUnit(string folded) =>
        folded.EndsWith(')') && folded.LastIndexOf('(') is > 0 and var bracket && Units.IsKnown(folded[(bracket + 1)..^1]) ? folded[..bracket] : folded;
}
