using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Checking.WholeForm;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B12ActualCopiesTarget
{
    public static readonly Rule Rule = new(
        "B12", RuleKind.Suspicion, Severity.Info,
        new Bilingual("实际完成值照抄指标值", "Actual copies the target"),
        new Bilingual(
            "实际完成值与指标值文字不应相同（数值指标仅在实际完成值带比较符号或“以上”“以内”时；写明数量、时间的和“符合”之类是非判断的除外；指标值笼统且得满分的，见C15）",
            "actual and target are not the same text (numbers only where the actual carries an operator or 以上, 以内; not a text that names a quantity or time, nor an answer of yes or no such as 符合; a vague target with full marks is told by C15)"),
        new Bilingual("自评应写明实际完成情况", "an actual says what was reached"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var told = C15VagueTarget.OfRows(form).Select(form.Settled).Where(outcome => outcome.Kind == OutcomeKind.Failed).Select(outcome => outcome.Subject).ToHashSet();
        return RowChecks.OverAll(form, Rule, row => told.Contains(row.Subject) && IsCopy(row.Indicator) ? Rule.NotApplicable(row.Subject, "told by C15") : Of(row));
    }

    /// <summary>What was reached is told in the words of the target. An operator in a column of its own need not be repeated.</summary>
    public static bool IsCopy(Indicator row) => row is { Target: { IsBlankLike: false } target, Actual: { IsBlankLike: false } actual }
        && PrintedText.Fold(actual.Printed) is var copied && (copied == PrintedText.Fold(target.Printed) || copied == PrintedText.Fold(WordedTarget.Value(target))) && IsTelling(target, actual);

    private static Outcome Of(ScoringRow row)
    {
        var (target, actual) = (row.Indicator.Target, row.Indicator.Actual);
        if (target is null || actual is null)
        {
            return Rule.NotApplicable(row.Subject, target is null ? "no target column" : "no actual column");
        }

        if (target.IsBlankLike || actual.IsBlankLike)
        {
            return Rule.NotApplicable(row.Subject, target.IsBlankLike ? "no target printed" : "no actual printed");
        }

        var cells = Cells.Evidence((actual, "stated"), (target, "target"));
        if (!IsCopy(row.Indicator)) return Rule.Passed(row.Subject) with { Cells = cells };
        return Rule.Failed(row.Subject, Told(row, actual)) with
        {
            Stated = actual.Printed,
            Cells = cells,
        };
    }

    /// <summary>24小时内 beside 24小时内: the bound is kept, and what was reached is not told.</summary>
    private static Bilingual Told(ScoringRow row, Field actual) => actual.Value is QuantityReading { Operator: not null }
        ? new Bilingual(
            $"“{row.Subject.Name}”实际完成值“{actual.Printed}”与指标值同为界限，已达到，但未写明实际数",
            $"{row.Subject.Name}: the actual '{actual.Printed}' is the bound of the target: it is kept, but what was reached is not told")
        : new Bilingual(
            $"“{row.Subject.Name}”实际完成值“{actual.Printed}”与指标值文字相同",
            $"{row.Subject.Name}: the actual '{actual.Printed}' is the text of the target");

    /// <summary>
    /// A number, date or period reached exactly is no copy (每季度1次), nor is none where none was aimed at, nor the answer to a question of yes or no (符合); another text is, and so is
    /// ≥266米, =100% or 5年以上 on both sides.
    /// </summary>
    private static bool IsTelling(Field target, Field actual) => target.Value switch
    {
        WordsReading or TextReading => PrintedText.Fold(WordedTarget.Value(target)) is var words && !QuantityInWords.IsNone(words) && !MeasuredWords.Are(words) && !MeasuredWords.AskYesOrNo(words),
        QuantityReading => actual.Value is null or QuantityReading { Operator: not null } || Operators.Compares(actual.Printed),
        _ => false,
    };
}
