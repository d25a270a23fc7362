using Selfeval.Model.Checking.Targets;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>
/// What a finding says of a direction that is not printed. Where the class tells it, the rule stands and says that it is inferred; where the name alone does, or nothing, no office is said
/// to have missed its target: the finding is info, and says on which side of the target the actual lies.
/// </summary>
internal static class AssumedDirection
{
    private static readonly Bilingual ByClass = new("（指标值未标明方向，系按指标类型推定）", " (the direction is not printed, it is inferred)");

    private static readonly Bilingual ByNameMore = new("（指标值未标明方向，按名称推定以高为好，请核对）", " (the direction is not printed; by its name the more the better: to be looked at)");

    private static readonly Bilingual ByNameFewer = new("（指标值未标明方向，按名称推定以低为好，请核对）", " (the direction is not printed; by its name the fewer the better: to be looked at)");

    private static readonly Bilingual ByNothing = new(
        "（指标值未标明方向，名称和指标类型也未表明，仅按一般情形视为以高为好；如以低为好则已达到）",
        " (the direction is not printed, and neither the name nor the class tells it; taken for the more the better, as is usual: if the fewer the better, it is met)");

    /// <summary>How the actual stands to the target: missed, its contrary, or only below or above it.</summary>
    public static Bilingual Verdict(TargetStanding standing) => standing.Grounds switch
    {
        _ when standing.IsContrary => new("与指标值相反", "the contrary of the target"),
        DirectionGrounds.Printed when standing.LowerIsBetter => new("超过指标值", "above the target"),
        DirectionGrounds.Printed or DirectionGrounds.Class => new("未达到指标值", "missed"),
        _ when standing.LowerIsBetter => new("高于指标值", "above the target"),
        _ => new("低于指标值", "below the target"),
    };

    /// <summary>For the end of a message; empty where the direction is printed.</summary>
    public static Bilingual Note(TargetStanding standing) => standing.Grounds switch
    {
        DirectionGrounds.Printed => new("", ""),
        DirectionGrounds.Class => ByClass,
        DirectionGrounds.Name => standing.LowerIsBetter ? ByNameFewer : ByNameMore,
        _ => ByNothing,
    };

    /// <summary>The severity of a finding that rests on the direction.</summary>
    public static Severity Of(TargetStanding standing, Severity severity) =>
        standing.Grounds is DirectionGrounds.Name or DirectionGrounds.Nothing ? Severity.Info : severity;
}
