using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Checking.Gaps;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A11BudgetAdjusted
{
    public static readonly Rule Rule = new(
        "A11", RuleKind.Suspicion, Severity.Info,
        new Bilingual("预算调整未说明", "Budget adjusted"),
        new Bilingual("年初预算数≠全年预算数时，应在原因栏、总体目标或其他说明中写明（表中没有原因栏的，不作要求）", "where the initial and the full-year budget differ, a reason, a goal or a note says so (not asked of a form without a column of reasons)"),
        new Bilingual("四川公开表格的表注：年中发生预算调整的应单独说明理由", "footnote of forms published in Sichuan: an adjustment needs its reason"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Execution.Line is not { } line) return [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")];
        return [form.OfFunds(OfLine(form, form.Execution.Subject, line), "initial_budget", "full_year_budget", "reason")];
    }

    private static Outcome OfLine(FormUnderCheck form, Subject subject, FundingLine line)
    {
        var missing = Cells.Missing(line.InitialBudget, "initial budget") ?? Cells.Missing(line.FullYearBudget, "full-year budget");
        if (missing is not null) return Rule.NotApplicable(subject, missing);
        if (ExecutionFigures.InOneUnit(line.InitialBudget!, line.FullYearBudget!) is not { } amounts)
        {
            return Rule.NotApplicable(subject, "amount units differ");
        }

        var cells = Cells.Evidence((line.InitialBudget, "initial budget"), (line.FullYearBudget, "budget"), (line.Reason, "reason"));
        if (amounts.Left == amounts.Right) return Rule.Passed(subject) with { Cells = cells };
        if (UnitsApart.Are(amounts.Left, amounts.Right)) return Rule.NotApplicable(subject, UnitsApart.Reason);
        if (IsNoted(form.Form)) return Rule.Passed(subject) with { Cells = cells };
        // Where the form asks for no reason the office has left none out.
        if (form.Form.FundingLines.All(other => other.Reason is null)) return Rule.NotApplicable(subject, "no reason column");
        if (UnreadTexts.MayHold(line.Extra, HeadingSection.Funds, "reason")) return Rule.NotApplicable(subject, UnreadTexts.MayTell);
        var message = new Bilingual(
            $"年初预算数{line.InitialBudget!.Printed}，全年预算数{line.FullYearBudget!.Printed}，预算有调整而未说明",
            $"initial budget {line.InitialBudget.Printed}, full-year budget {line.FullYearBudget.Printed}: adjusted without a note");
        return Rule.Failed(subject, message) with { Cells = cells };
    }

    /// <summary>A reason beside the amounts, a note that speaks of the adjustment, or a goal or reason that speaks of one of the money.</summary>
    private static bool IsNoted(SelfEvaluation form) =>
        form.FundingLines.Any(line => line.Reason is { } reason && !BlankText.IsNoReason(reason.Printed))
        || form.Extra.Any(extra => Vocabulary.Matches("adjustment", extra.Text.Printed))
        || form.Indicators.Select(row => row.Reason).Append(form.Goal.Planned).Append(form.Goal.Actual)
            .Any(text => Vocabulary.Matches("adjustment", text?.Printed) && Vocabulary.Matches("money_word", text?.Printed));
}
