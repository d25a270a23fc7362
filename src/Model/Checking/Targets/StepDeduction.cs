using Parlot.Fluent;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>
/// Points taken off for each step that a target was missed by, as a method of scoring prints them: 每低1个百分点扣1分.
/// <code>
/// deduction = word reference? number unit '扣' number '分'        reference = 目标值 | number '%'
/// </code>
/// </summary>
internal sealed record StepDeduction(decimal Step, string Unit, decimal Points)
{
    private const string Off = "扣";

    private const string PercentagePoint = "百分点";

    /// <summary>What the figure is below: 每低于目标值2个百分点, 每低于100%一个百分点.</summary>
    private static readonly Parser<string> Reference = OneOf(Longest("method.reference"), NumberGrammar.Unsigned.AndSkip(Literals.Char('%')).Then(_ => ""));

    private static readonly Parser<Numeral> Measured = OneOf(Reference.SkipAnd(NumberGrammar.Any), NumberGrammar.Any);

    private static readonly Parser<StepDeduction> Deduction =
        Longest("method.step")
            .SkipAnd(Measured)
            .And(AnyCharBefore(Literals.Text(Off)))
            .AndSkip(Literals.Text(Off))
            .And(NumberGrammar.Any)
            .AndSkip(Literals.Text("分"))
            .Then(parts => new StepDeduction(parts.Item1.Value, parts.Item1.Magnitude + parts.Item2.ToString().Trim(',', '、'), parts.Item3.Value));

    /// <summary>A folded text states such a deduction.</summary>
    public static bool IsIn(string folded) => At(folded).Any();

    /// <summary>The one deduction that a folded text states; null where it states none, or anything else that may be taken off.</summary>
    public static StepDeduction? Only(string folded)
    {
        var rest = Vocabulary.Of("method.floor").Aggregate(folded, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Split(Off).Length == 2 && Vocabulary.Found("method.otherwise", rest) is null ? At(rest).FirstOrDefault() : null;
    }

    /// <summary>The number of steps in the gap; null where the units differ, or the last step is not a whole one and what it costs is not told.</summary>
    /// <param name="gap">In the base of the unit's dimension.</param>
    public decimal? StepsIn(decimal gap, string? unit)
    {
        var own = Dimension.Of(Unit.EndsWith(PercentagePoint, StringComparison.Ordinal) ? "%" : Unit);
        if (Step <= 0 || own.IsNone || own.Name != Dimension.Of(unit).Name) return null;
        var steps = gap / (Step * own.Factor);
        return steps == decimal.Truncate(steps) ? steps : null;
    }

    private static Parser<string> Longest(string words) => OneOf([.. Vocabulary.Of(words).OrderByDescending(word => word.Length).Select(word => Literals.Text(word))]);

    private static IEnumerable<StepDeduction> At(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (Deduction.TryParse(folded[at..], out var found) && found is not null) yield return found;
        }
    }
}
