using System.Text.RegularExpressions;
using Selfeval.Model.Checking.Arithmetic;
using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Checking.Reading;
using Selfeval.Model.Checking.WholeForm;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking;

/// <summary>A rule with what makes it executable.</summary>
internal sealed record Check(Rule Rule, Func<FormUnderCheck, IEnumerable<Outcome>> Run);

/// <summary>The rule book: this list is the only registry. A rule is removed by deleting its file and its line.</summary>
public static class RuleBook
{
    public const string Version = "2026.1";

    private static readonly Check[] Checks =
    [
        new(A1WeightsAddUp.Rule, A1WeightsAddUp.Check),
        new(A2ScoresAddUp.Rule, A2ScoresAddUp.Check),
        new(A3HeaderTotal.Rule, A3HeaderTotal.Check),
        new(A4ExecutionRate.Rule, A4ExecutionRate.Check),
        new(A5ExecutionScore.Rule, A5ExecutionScore.Check),
        new(A6FundsAddUp.Rule, A6FundsAddUp.Check),
        new(A7SubRowRates.Rule, A7SubRowRates.Check),
        new(A8ExecutedOverBudget.Rule, A8ExecutedOverBudget.Check),
        new(A9ZeroBudget.Rule, A9ZeroBudget.Check),
        new(A10LowExecution.Rule, A10LowExecution.Check),
        new(A11BudgetAdjusted.Rule, A11BudgetAdjusted.Check),
        new(B1ScoreWithinWeight.Rule, B1ScoreWithinWeight.Check),
        new(B2ScoredWithoutActual.Rule, B2ScoredWithoutActual.Check),
        new(B3ScoredWithoutTarget.Rule, B3ScoredWithoutTarget.Check),
        new(B4MissedFullMarks.Rule, B4MissedFullMarks.Check),
        new(B5ExceededFullMarks.Rule, B5ExceededFullMarks.Check),
        new(B6ProportionalScore.Rule, B6ProportionalScore.Check),
        new(B7MetButCut.Rule, B7MetButCut.Check),
        new(B8ReasonMissing.Rule, B8ReasonMissing.Check),
        new(B9ReasonWithoutDeviation.Rule, B9ReasonWithoutDeviation.Check),
        new(B10OverAchievement.Rule, B10OverAchievement.Check),
        new(B11QualitativeBand.Rule, B11QualitativeBand.Check),
        new(B12ActualCopiesTarget.Rule, B12ActualCopiesTarget.Check),
        new(B13EverythingFull.Rule, B13EverythingFull.Check),
        new(B14NotComparable.Rule, B14NotComparable.Check),
        new(B15UnitSlip.Rule, B15UnitSlip.Check),
        new(B16ImpossiblePercentage.Rule, B16ImpossiblePercentage.Check),
        new(B17CostWithLowerBound.Rule, B17CostWithLowerBound.Check),
        new(B18CostAgainstFunds.Rule, B18CostAgainstFunds.Check),
        new(B19Dates.Rule, B19Dates.Check),
        new(B20MissedWithoutReason.Rule, B20MissedWithoutReason.Check),
        new(B21WeightWithoutScore.Rule, B21WeightWithoutScore.Check),
        new(C1Level1Weights.Rule, C1Level1Weights.Check),
        new(C2StatedClassWeight.Rule, C2StatedClassWeight.Check),
        new(C3MandatoryClass.Rule, C3MandatoryClass.Check),
        new(C4Level2UnderWrongLevel1.Rule, C4Level2UnderWrongLevel1.Check),
        new(C5DuplicatedIndicator.Rule, C5DuplicatedIndicator.Check),
        new(C6GoalCopied.Rule, C6GoalCopied.Check),
        new(C7FillerInGoal.Rule, C7FillerInGoal.Check),
        new(C8TemplateTextLeft.Rule, C8TemplateTextLeft.Check),
        new(C9Years.Rule, C9Years.Check),
        new(C10Grade.Rule, C10Grade.Check),
        new(C11ProseAgainstTable.Rule, C11ProseAgainstTable.Check),
        new(C12SameProjectTwice.Rule, C12SameProjectTwice.Check),
        new(C13CopiedReasons.Rule, C13CopiedReasons.Check),
        new(C14SatisfactionOddities.Rule, C14SatisfactionOddities.Check),
        new(C15VagueTarget.Rule, C15VagueTarget.Check),
        new(C16PointsOfForm.Rule, C16PointsOfForm.Check),
        new(D1AmountUnit.Rule, D1AmountUnit.Check),
        new(D2UnreadableCell.Rule, D2UnreadableCell.Check),
        new(D3RowIncomplete.Rule, D3RowIncomplete.Check),
        new(D4UnknownHeading.Rule, D4UnknownHeading.Check),
    ];

    public static IReadOnlyList<Rule> Rules { get; } = Checks.Select(check => check.Rule).ToList();

    public static Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Every outcome of every rule under a profile that is known to hold.</summary>
    public static IReadOnlyList<Outcome> Check(SelfEvaluation form, RuleProfile profile, string? fileName = null) => Check(form, ChosenProfile.Given(profile), fileName);

    /// <summary>Every outcome of every rule, in the order of the book. Never throws for what a form prints.</summary>
    /// <param name="chosen">The profile, and what led to it: one that nothing led to blames nobody.</param>
    /// <param name="fileName">The name that the form's file was published under, where it has one.</param>
    public static IReadOnlyList<Outcome> Check(SelfEvaluation form, ChosenProfile chosen, string? fileName = null)
    {
        var underCheck = new FormUnderCheck(form, chosen) { FileName = fileName };
        return Checks.SelectMany(check => Run(check, underCheck)).ToList();
    }

    private static List<Outcome> Run(Check check, FormUnderCheck form)
    {
        try
        {
            return check.Run(form).Select(form.Settled).ToList();
        }
        catch (ArithmeticException)
        {
            // Printed figures of 28 digits are readable and cannot be multiplied: the check does not apply, the form goes on.
            return [check.Rule.NotApplicable(FormUnderCheck.Header, "figures too large to compute with")];
        }
        catch (RegexMatchTimeoutException)
        {
            // After two seconds: a machine that reads other files besides may stand still for a few tenths, and what a check says must not depend on that.
            return [check.Rule.NotApplicable(FormUnderCheck.Header, "text too long to search")];
        }
    }
}
