using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A5ExecutionScore
{
    public static readonly Rule Rule = new(
        "A5", RuleKind.ByRule, Severity.Warning,
        new Bilingual("预算执行得分", "Execution score"),
        new Bilingual("得分＝分值×min(执行率, 1)；规则集规定分档的按分档", "score = weight × min(rate, 1); in bands where the profile has them"),
        new Bilingual("公开表格的表注：执行率×该指标分值，最高不得超过分值上限", "footnote of published forms: rate × weight, capped at the weight"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) =>
        [form.OfFunds(Of(form), [.. PrintedRate.Fields, "weight", "score"])];

    private static Outcome Of(FormUnderCheck form)
    {
        var execution = form.Execution;
        if (execution.Line is null) return Rule.NotApplicable(FormUnderCheck.Header, "no funding line");
        if (Cells.Missing(execution.Score, "execution score") is { } noScore) return Rule.NotApplicable(execution.Subject, noScore);
        if (execution.WeightIsUnreadable) return Rule.NotApplicable(execution.Subject, "unreadable execution weight");
        if (execution.Weight is not { } weight) return Rule.NotApplicable(execution.Subject, "no execution weight printed");
        if (!execution.ScoreIsOfLine) return OfSeveral(form, weight);
        var (rate, reason) = RateUsed.Of(execution.Line);
        return rate is null ? Rule.NotApplicable(execution.Subject, reason!) : Compare(form, weight, rate);
    }

    /// <summary>A score beside the amounts of one line of several, where no total has one: it may be for the total, for that line or for all lines together. It accuses nobody.</summary>
    private static Outcome OfSeveral(FormUnderCheck form, decimal weight)
    {
        var lines = form.Form.FundingLines;
        var own = lines.Where(line => line.Score?.SameCell(form.Execution.Score!) == true).Append(form.Execution.Line!).Select(line => RateUsed.Of(line).Rate);
        var outcomes = own.Append(RateUsed.OfAll(lines)).OfType<RateUsed>().Select(rate => Compare(form, weight, rate)).ToList();
        return outcomes.Find(outcome => outcome.Kind == OutcomeKind.Passed) ?? outcomes.Find(outcome => outcome.Kind == OutcomeKind.Explained)
            ?? Rule.NotApplicable(form.Execution.Subject, "which amounts the score is for is not printed");
    }

    private static Outcome Compare(FormUnderCheck form, decimal weight, RateUsed rate)
    {
        var execution = form.Execution;
        var printed = execution.Score!.Number!.Value;
        var exact = rate.Numerator >= rate.Denominator ? weight : Math.Max(0, weight * rate.Numerator / rate.Denominator);
        var agreement = Agree(form, printed, exact, rate);
        if (agreement.Kind == OutcomeKind.Failed && Excuse(form, rate) is { } excuse) return Rule.NotApplicable(execution.Subject, excuse);
        var recomputed = Figures.Text(exact);
        var message = new Bilingual(
            $"预算执行得分为{execution.Score.Printed}，按分值{Figures.Text(weight)}乘以执行率{Figures.Percent(rate.Ratio)}应为{recomputed}",
            $"the execution score is {execution.Score.Printed}; weight {Figures.Text(weight)} × rate {Figures.Percent(rate.Ratio)} is {recomputed}");
        return Rule.Compared(execution.Subject, agreement, message) with
        {
            Stated = Figures.Stated(printed),
            Recomputed = recomputed,
            Cells = Evidence(execution, rate),
        };
    }

    private static Agreement Agree(FormUnderCheck form, decimal printed, decimal exact, RateUsed rate)
    {
        var byProportion = Rounding.Points(printed, exact);
        if (byProportion.Kind == OutcomeKind.Explained && FollowsPrintedRate(form.Execution, printed)) return Agreement.Explained(Explanations.PrintedRate);
        var terms = form.Profile.Execution;
        if (byProportion.Kind != OutcomeKind.Failed || terms.Rule != ExecutionRule.Bands) return byProportion;
        var band = terms.Bands.FirstOrDefault(b => rate.Ratio * 100 >= b.FromPercent);
        return band is not null && printed == band.Points ? Agreement.Explained(Explanations.Bands) : byProportion;
    }

    /// <summary>The rate as the form rounds it, and no rounding of the score, gives the printed one: 10 × 98.65% is 9.87, where 98.648% would be 9.86.</summary>
    private static bool FollowsPrintedRate(ExecutionLine execution, decimal printed) =>
        execution is { Weight: { } weight, Line.ExecutionRate: { Number: { } rate } cell }
        && Rounding.Points(printed, weight * (cell.Unit == "%" ? rate / 100 : rate)).Kind == OutcomeKind.Passed;

    /// <summary>Why a score that proportion does not give is no finding: the form states its own rule, or the rate may rest on another budget.</summary>
    private static string? Excuse(FormUnderCheck form, RateUsed rate)
    {
        if (Footnotes.StateExecutionPoints(form.Form)) return "a footnote states how the points are given";
        return rate.OfInitialBudget ? "no full-year budget column" : null;
    }

    private static List<Evidence> Evidence(ExecutionLine execution, RateUsed rate)
    {
        var cells = new List<Evidence> { Cells.Evidence(execution.Score!, "stated") };
        if (execution.WeightEvidence is { } weight) cells.Add(weight);
        cells.AddRange(rate.Cells);
        return cells;
    }

    /// <summary>The rate as two numbers: executed and budget, or the printed rate only where one of those is unreadable.</summary>
    private sealed record RateUsed(decimal Numerator, decimal Denominator, bool OfInitialBudget, IReadOnlyList<Evidence> Cells)
    {
        public decimal Ratio => Numerator / Denominator;

        public static RateUsed? OfAll(IReadOnlyList<FundingLine> lines) => ExecutionFigures.OfAll(lines) is { } figures ? Of(figures) : null;

        public static (RateUsed? Rate, string? Reason) Of(FundingLine line)
        {
            var (figures, reason) = ExecutionFigures.Of(line);
            if (figures is not null) return (Of(figures), null);
            if (!reason!.StartsWith("unreadable", StringComparison.Ordinal) || line.ExecutionRate?.Number is not { } printed)
            {
                return (null, reason);
            }

            // Without a sign and without the amounts, 0.9 may be a ratio or a percent.
            return printed > ValueReader.GreatestRatio || PrintedText.Fold(line.ExecutionRate.Printed).Contains('%')
                ? (new RateUsed(printed, 100, OfInitialBudget: false, [Checking.Cells.Evidence(line.ExecutionRate, "rate")]), null)
                : (null, reason);
        }

        private static RateUsed Of(ExecutionFigures figures) => new(figures.Executed, figures.Budget, figures.OfInitialBudget, figures.Cells);
    }
}
