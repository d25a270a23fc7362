namespace Selfeval.Model.Checking;

/// <summary>How checks make their outcomes.</summary>
internal static class RuleOutcomes
{
    public static Outcome Passed(this Rule rule, Subject subject) =>
        new(rule, OutcomeKind.Passed, subject) { Severity = rule.Severity };

    public static Outcome Failed(this Rule rule, Subject subject, Bilingual message) =>
        new(rule, OutcomeKind.Failed, subject) { Severity = rule.Severity, Message = message };

    public static Outcome NotApplicable(this Rule rule, Subject subject, string reason) =>
        new(rule, OutcomeKind.NotApplicable, subject) { Severity = Severity.Info, Reason = reason };

    public static Outcome Explained(this Rule rule, Subject subject, string by, Bilingual message) =>
        new(rule, OutcomeKind.Explained, subject) { Severity = Severity.Info, ExplainedBy = by, Message = message };

    /// <summary>The outcome of a comparison of figures; an explained one is always info and its message names the rounding.</summary>
    public static Outcome Compared(this Rule rule, Subject subject, Agreement agreement, Bilingual message) => agreement.Kind switch
    {
        OutcomeKind.Passed => rule.Passed(subject) with { ExplainedBy = agreement.ExplainedBy },
        OutcomeKind.Explained => rule.Explained(subject, agreement.ExplainedBy!, Explanations.Append(message, agreement.ExplainedBy!)),
        _ => rule.Failed(subject, message),
    };
}

/// <summary>The sentence that an explained outcome ends with.</summary>
internal static class Explanations
{
    /// <summary>Points for stretches of the execution rate, where the profile has them.</summary>
    public const string Bands = "bands";

    /// <summary>The printed execution rate, which is a rounded one.</summary>
    public const string PrintedRate = "printed_rate";

    public static Bilingual Append(Bilingual message, string by)
    {
        var (zh, en) = by switch
        {
            Rounding.Ceiling => ("按向上进位计算则相符", "right if rounded up"),
            Rounding.Truncation => ("按舍去尾数计算则相符", "right if cut off"),
            Rounding.WholePoints => ("按取整计算则相符", "right if rounded to whole points"),
            Rounding.RoundedParts => ("各项分别四舍五入可解释该差额", "the rounding of the single figures explains the difference"),
            PrintedRate => ("按表中所印执行率计算则相符", "right by the printed rate"),
            Bands => ("按执行率分档计算则相符", "right under the profile's bands"),
            _ => ($"按“{by}”计算则相符", $"right under '{by}'"),
        };
        return new Bilingual($"{message.Zh}（{zh}）", $"{message.En} ({en})");
    }
}
