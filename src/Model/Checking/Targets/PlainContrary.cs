using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>
/// An actual that says the plain contrary of a target in words: 不及时 of 及时, 超预算 of 预算内, 上升2% of 下降≥5%, -2% of 同比增长5%. Nothing is taken for the contrary but the
/// target's own words with a denial, or words that are listed as opposites: 一般 is none of 较高.
/// </summary>
internal static class PlainContrary
{
    private static readonly string Ratio = Dimension.Of("%").Name;

    /// <summary>AtMost where the actual is beyond what the target keeps within, AtLeast where it is otherwise its contrary; null where it is not.</summary>
    public static Comparison? Of(Field target, Field actual)
    {
        if (target.Value is not (WordsReading or TextReading)) return null;
        var wanted = Words(WordedTarget.Value(target));
        return actual.Value switch
        {
            WordsReading or TextReading => OfWords(wanted, Words(actual.Printed)),
            QuantityReading { Operator: null } reached => Falls(wanted, reached) ? Comparison.AtLeast : null,
            _ => null,
        };
    }

    private static Comparison? OfWords(string wanted, string reached)
    {
        if (Exceeds(wanted, reached)) return Comparison.AtMost;
        return Denies(wanted, reached) || Opposites.AreWhole(wanted, reached) || IsTurned(wanted, reached) ? Comparison.AtLeast : null;
    }

    /// <summary>预算内 and 超预算; 不超预算 and 超预算.</summary>
    private static bool Exceeds(string wanted, string reached) =>
        Vocabulary.Of("contrary.beyond").FirstOrDefault(word => reached.StartsWith(word, StringComparison.Ordinal)) is { } beyond
        && reached[beyond.Length..] is { Length: > 1 } limit && !limit.Any(char.IsAsciiDigit) && Limits(wanted).Contains(limit);

    /// <summary>What a target keeps within: 预算 of 控制在预算范围内.</summary>
    private static IEnumerable<string> Limits(string wanted)
    {
        foreach (var word in Vocabulary.Of("contrary.not_beyond").Where(word => wanted.StartsWith(word, StringComparison.Ordinal))) yield return wanted[word.Length..];
        foreach (var end in Vocabulary.Of("contrary.within").Where(word => wanted.EndsWith(word, StringComparison.Ordinal)))
        {
            var limit = wanted[..^end.Length];
            yield return limit;
            foreach (var word in Vocabulary.Of("contrary.keep").Where(word => limit.StartsWith(word, StringComparison.Ordinal))) yield return limit[word.Length..];
        }
    }

    /// <summary>The target with a denial before it, or without the one that it has: 未完成 of 完成, 发生 of 不发生, 有投诉 of 无投诉.</summary>
    private static bool Denies(string wanted, string reached) =>
        (!IsDenial(wanted) && Vocabulary.Of("contrary.denial").Any(word => reached == word + wanted))
        || (!IsDenial(reached) && Vocabulary.Of("contrary.denial").Any(word => wanted == word + reached))
        || (wanted is ['无', ..] && reached == "有" + wanted[1..])
        || IsUndone(wanted, reached);

    /// <summary>未完成 of 按时完成: what was to be done in some way was not done at all.</summary>
    private static bool IsUndone(string wanted, string reached) =>
        !IsDenial(wanted) && Vocabulary.Of("contrary.done").Any(done => wanted.EndsWith(done, StringComparison.Ordinal) && Vocabulary.Of("contrary.denial").Any(word => reached == word + done));

    /// <summary>The other direction, with or without figures; a target with a denial (不降低) says another thing.</summary>
    private static bool IsTurned(string wanted, string reached)
    {
        if (IsDenial(wanted) || IsDenial(reached)) return false;
        var (aim, change) = (WithoutDegree(wanted), WithoutDegree(reached));
        if (PrintedChange.In(aim) is { IsWanted: true } rise && PrintedChange.In(change) is { } other) return rise.IsRise != other.IsRise;
        return !aim.Any(char.IsAsciiDigit) && Opposites.AreChanges(aim, change);
    }

    /// <summary>-2% of 增长5%. Of 下降5% neither 3% nor -6% is the contrary.</summary>
    private static bool Falls(string wanted, QuantityReading reached) =>
        reached.Number < 0 && Dimension.Of(reached.Unit).Name == Ratio
        && PrintedChange.In(wanted) is { IsRise: true, IsWanted: true, Quantity: { } aim } && Dimension.Of(aim.Unit).Name == Ratio;

    /// <summary>不断提高 denies nothing.</summary>
    private static bool IsDenial(string words) =>
        WithoutDegree(words) is var bare && (Vocabulary.Found("denial", bare) is not null || Vocabulary.Found("contrary.prevention", bare) is not null);

    /// <summary>不断提高, 有所下降.</summary>
    private static string WithoutDegree(string words) => Vocabulary.Of("degree").Aggregate(words, (text, word) => text.Replace(word, "", StringComparison.Ordinal));

    private static string Words(string printed)
    {
        var folded = PrintedText.Fold(printed).TrimEnd('。');
        return folded is ['已', _, ..] ? folded[1..] : folded;
    }
}
