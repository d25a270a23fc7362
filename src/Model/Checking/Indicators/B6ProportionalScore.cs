using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

internal static class B6ProportionalScore
{
    public static readonly Rule Rule = new(
        "B6", RuleKind.ByRule, Severity.Warning,
        new Bilingual("未达指标按比例得分", "Proportional score"),
        new Bilingual(
            "≥：分值×B/A；≤：分值×A/B或分值×(1－(B－A)/A)，由规则集定；＝0：不为0则不得分；结果在0与分值之间",
            "≥: weight × B/A; ≤: weight × A/B or weight × (1 − (B−A)/A), by the profile; = 0: nothing unless 0; within 0 and the weight"),
        new Bilingual("公开表格的表注：未达到指标值，按B/A或A/B×该指标分值记分", "footnote of published forms: B/A or A/B × weight if the target is missed"), 1);

    /// <summary>Points are printed with two decimals at most.</summary>
    private const int PointDecimals = 2;

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        var standing = row.Standing;
        if (standing.Reason is { } reason) return Rule.NotApplicable(row.Subject, reason);
        if (standing.Standing == Standing.Met) return Rule.NotApplicable(row.Subject, "target met");
        if (standing.Measure is null) return Rule.NotApplicable(row.Subject, standing.WhyNotMeasured);
        if (WorkingDays.AreMeant(row)) return Rule.NotApplicable(row.Subject, WorkingDays.Beside);
        if (standing.Inferred) return Rule.NotApplicable(row.Subject, "inferred direction");
        if (points.Score >= points.Weight) return Rule.NotApplicable(row.Subject, "full marks");
        if (ScoringMethod.IsOwn(row.Indicator)) return ByOwnMethod(row, points, standing);
        if (Footnotes.StateDeductions(form.Form)) return Rule.NotApplicable(row.Subject, "a note states deductions");
        var formulas = ProportionalScores.Of(points.Weight, standing, form.Profile.ReverseFormula);
        if (formulas.Count == 0) return Rule.NotApplicable(row.Subject, "target not above 0");
        var outcome = Compare(row, points, formulas);
        return outcome.Kind == OutcomeKind.Failed ? TargetDoubt.Told(row, outcome) : outcome;
    });

    /// <summary>By the method that the row prints, where it can be reckoned without guessing.</summary>
    private static Outcome ByOwnMethod(ScoringRow row, Points points, TargetStanding standing)
    {
        var method = row.Indicator.Method!;
        if (ScoringMethod.Score(row.Indicator, points.Weight, standing) is not { } exact)
        {
            return Rule.NotApplicable(row.Subject, "the row prints its own scoring method") with { Cells = Cells.Evidence((method, "method")) };
        }

        var message = new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}，实际完成值{row.Indicator.Actual!.Printed}，分值{row.Weight!.Printed}，得分{row.Score!.Printed}，按表中计分方法“{method.Printed}”应为{Figures.Text(exact)}",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}, weight {row.Weight.Printed}: score {row.Score.Printed}, by the row's method '{method.Printed}' {Figures.Text(exact)}");
        var outcome = Rule.Compared(row.Subject, Rounding.Points(points.Score, exact), message) with
        {
            Stated = Figures.Stated(points.Score),
            Recomputed = Figures.Text(exact),
            Cells = [.. RowChecks.Evidence(row), Cells.Evidence(method, "method")],
        };
        return outcome.Kind == OutcomeKind.Failed ? TargetDoubt.Told(row, outcome) : outcome;
    }

    private static Outcome Compare(ScoringRow row, Points points, IReadOnlyList<ProportionalScore> formulas)
    {
        var (formula, agreement) = formulas
            .Select(formula => (formula, Agreement: Rounding.Points(points.Score, formula.Exact)))
            .MinBy(pair => (pair.Agreement.Kind, Math.Abs(points.Score - pair.formula.Exact)));
        if (agreement.Kind == OutcomeKind.Failed && FollowsExecution(row, points)) agreement = Agreement.Explained(Explanations.PrintedRate);
        // Where two formulas are allowed, a pass names the one that it passed by.
        if (agreement.Kind == OutcomeKind.Passed && formulas.Count > 1) agreement = agreement with { ExplainedBy = formula.Name };
        var recomputed = string.Join(" / ", formulas.Select(f => Figures.Text(f.Exact)).Distinct());
        var (zh, en) = Told(formulas, agreement.Kind);
        var message = new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}，实际完成值{row.Indicator.Actual!.Printed}，分值{row.Weight!.Printed}，得分{row.Score!.Printed}，按比例应为{zh}",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}, weight {row.Weight.Printed}: score {row.Score.Printed}, in proportion {en}");
        return Rule.Compared(row.Subject, agreement, message) with
        {
            Stated = Figures.Stated(points.Score),
            Recomputed = agreement.Kind == OutcomeKind.Failed ? recomputed : Figures.Text(formula.Exact),
            Cells = RowChecks.Evidence(row),
        };
    }

    /// <summary>A row of the budget's execution that is scored as the line of the funds is: weight × rate, whatever rate was aimed at.</summary>
    private static bool FollowsExecution(ScoringRow row, Points points) =>
        Vocabulary.Matches("execution_rate", row.Subject.Name) && row.Indicator.Actual?.Value is QuantityReading { Operator: null, Unit: "%", Number: var rate } && Rounding.Points(points.Score, points.Weight * rate / 100).Kind == OutcomeKind.Passed;

    /// <summary>A wrong score is told in points; a rounding needs the decimals that it leaves out. Two formulas are told apart.</summary>
    private static (string Zh, string En) Told(IReadOnlyList<ProportionalScore> formulas, OutcomeKind kind)
    {
        string Points(ProportionalScore formula) => Figures.Text(kind == OutcomeKind.Failed ? Rounding.HalfUp(formula.Exact, PointDecimals) : formula.Exact);
        if (formulas.Select(Points).Distinct().Count() == 1) return (Points(formulas[0]), Points(formulas[0]));
        return (
            string.Join("或", formulas.Select(formula => $"{Points(formula)}（{formula.Written.Zh}）")),
            string.Join(" or ", formulas.Select(formula => $"{Points(formula)} ({formula.Written.En})")));
    }
}
