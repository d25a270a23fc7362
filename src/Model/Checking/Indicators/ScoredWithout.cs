using Selfeval.Model.Checking.Gaps;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>A column that a scored row has to fill.</summary>
/// <param name="Elsewhere">Why a row in which it is blank needs none: it prints the same in another column; null where it does not.</param>
internal sealed record RequiredCell(string Role, string Zh, Func<Indicator, Field?> Of, Func<Indicator, string?> Elsewhere);

/// <summary>The check that B2 makes for actuals and B3 for targets.</summary>
internal static class ScoredWithout
{
    public static IEnumerable<Outcome> Check(FormUnderCheck form, Rule rule, RequiredCell cell)
    {
        if (!form.Rows.HasScoreColumn) return [rule.NotApplicable(FormUnderCheck.Indicators, "no score column")];
        return RowChecks.OverScoring(form, rule, row => row == form.ExecutionRow ? rule.NotApplicable(row.Subject, "row of the budget's execution") : Of(rule, row, cell));
    }

    private static Outcome Of(Rule rule, ScoringRow row, RequiredCell cell)
    {
        if (row.IsParent) return rule.NotApplicable(row.Subject, "parent row");
        if (row.Shared) return rule.NotApplicable(row.Subject, "points of several rows");
        if (Cells.Missing(row.Score, "score") is { } noScore) return rule.NotApplicable(row.Subject, noScore);
        if (row.Score!.Number <= 0) return rule.NotApplicable(row.Subject, "score is 0");
        if (cell.Of(row.Indicator) is not { } needed) return rule.NotApplicable(row.Subject, $"no {cell.Role} column");
        var cells = Cells.Evidence((row.Score, "score"), (needed, cell.Role));
        if (!needed.IsBlankLike) return rule.Passed(row.Subject) with { Cells = cells };
        if (cell.Elsewhere(row.Indicator) is { } elsewhere) return rule.NotApplicable(row.Subject, elsewhere);
        if (row.MayTellElsewhere(cell.Role)) return rule.NotApplicable(row.Subject, UnreadTexts.MayTell);
        return rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”得分{row.Score.Printed}，但{cell.Zh}为空",
            $"{row.Subject.Name}: scored {row.Score.Printed}, but the {cell.Role} is blank")) with
        { Cells = cells };
    }
}
