using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C11ProseAgainstTable
{
    public static readonly Rule Rule = new(
        "C11", RuleKind.Suspicion, Severity.Info,
        new Bilingual("文字与表格金额不符", "Prose against table"),
        new Bilingual("总体目标中写明的项目资金总额（预算资金、实际支出等）应见于资金表", "a project total named in the goals (预算资金…, 实际支出…) is found in the funds block"),
        new Bilingual("表内前后一致", "one form, one amount"), 1);

    private static readonly Subject Goal = new("goal", null);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var amounts = form.Form.FundingLines.SelectMany(line => new[] { line.InitialBudget, line.FullYearBudget, line.Executed })
            .OfType<Field>().Where(field => CostRows.Yuan(field) is not null).ToList();
        if (amounts.Count == 0) return [Rule.NotApplicable(Goal, "no amount in a known unit")];
        var goals = new[] { form.Form.Goal.Planned, form.Form.Goal.Actual }.OfType<Field>()
            .Select(field => (Field: field, Named: NamedAmounts(field).ToList())).Where(goal => goal.Named.Count > 0).ToList();
        return goals.Count == 0
            ? [Rule.NotApplicable(Goal, "no project total in the goals")]
            : goals.Select(goal => Of(goal.Field, goal.Named, amounts));
    }

    /// <summary>A goal may name parts beside the total: one amount that agrees is enough.</summary>
    private static Outcome Of(Field goal, List<NamedAmount> named, List<Field> amounts)
    {
        var cells = Cells.Evidence((goal, "stated"));
        if (named.Any(name => amounts.Any(amount => IsTheSame(name, amount)))) return Rule.Passed(Goal) with { Cells = cells };
        var printed = string.Join('、', named.Select(name => name.Printed));
        return Rule.Failed(Goal, new Bilingual(
            $"总体目标中写有“{printed}”，资金表中没有相应金额", $"the goals name '{printed}', no amount of the funds block agrees")) with
        {
            Stated = printed, Cells = [.. cells, .. amounts.Select(amount => Cells.Evidence(amount, "amount"))],
        };
    }

    /// <summary>Equal after rounding the finer of the two to the decimals of the coarser one.</summary>
    private static bool IsTheSame(NamedAmount named, Field amount)
    {
        var yuan = CostRows.Yuan(amount)!.Value;
        if (amount.Number == 0) return named.Number == 0;
        return Rounding.Rate(named.Number, yuan / named.Factor).Kind != OutcomeKind.Failed
            || Rounding.Rate(amount.Number!.Value, named.Number * named.Factor / (yuan / amount.Number.Value)).Kind != OutcomeKind.Failed;
    }

    private static IEnumerable<NamedAmount> NamedAmounts(Field goal)
    {
        foreach (Match match in Amount.Matches(PrintedText.Fold(goal.Printed)))
        {
            if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) continue;
            yield return new NamedAmount(match.Value, number, Dimension.Of(match.Groups["unit"].Value).Factor);
        }
    }

    /// <summary>A word for the project's money directly before an amount of it.</summary>
    private static readonly Regex Amount = new(
        $"(?<what>{string.Join('|', Vocabulary.Of("amount_in_goal").Select(Regex.Escape))})[为共约]?(?<number>[0-9]+(\\.[0-9]+)?)(?<unit>万元|亿元|元)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(200));

    private sealed record NamedAmount(string Printed, decimal Number, decimal Factor);
}
