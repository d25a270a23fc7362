using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

/// <summary>
/// The half of C11 about figures: what the goals say of an indicator, by its name and nothing but a quantity behind it (满意度达到95%以上).
/// Anything else between the two, and the figure may be of something else.
/// </summary>
internal static class ProseFigures
{
    /// <summary>A shorter name is a word that stands anywhere: 率, 人数.</summary>
    private const int ShortestName = 3;

    private static readonly char[] ClauseEnds = ['。', ';', ',', '、', '!', '(', ')', ':'];

    /// <summary>Nothing for a row of which the goals say no figure.</summary>
    public static IEnumerable<Outcome> Of(Rule rule, FormUnderCheck form)
    {
        var (planned, actual) = (Prose.Of(form.Form.Goal.Planned), Prose.Of(form.Form.Goal.Actual));
        foreach (var row in form.Rows.Real)
        {
            if (NameOf(row) is not { } name) continue;
            foreach (var (prose, cell, role) in new[] { (planned, row.Indicator.Target, "target"), (actual, row.Indicator.Actual, "actual") })
            {
                if (prose is null || cell?.Value is not QuantityReading figure) continue;
                var said = Said(prose.Clauses, name).Where(quantity => CommonMeasure.Of(quantity, figure) is not null).ToList();
                if (said.Count > 0) yield return Compare(rule, row, said.Any(quantity => Agrees(quantity, figure)), (prose.Field, cell, role));
            }
        }
    }

    private static Outcome Compare(Rule rule, ScoringRow row, bool agrees, (Field Prose, Field Cell, string Role) where)
    {
        var message = new Bilingual(
            $"总体目标中关于“{row.Subject.Name}”的数值与指标表中的{where.Cell.Printed}不一致",
            $"{row.Subject.Name}: the goals say another figure than the {where.Role} {where.Cell.Printed}");
        return (agrees ? rule.Passed(row.Subject) : rule.Failed(row.Subject, message)) with
        {
            Stated = where.Cell.Printed,
            Cells = Cells.Evidence((where.Prose, "stated"), (where.Cell, where.Role)),
        };
    }

    /// <summary>The name without a number in front (指标1:) and without the word for its kind (数量, 率 stays).</summary>
    private static string? NameOf(ScoringRow row)
    {
        var name = PrintedText.Fold(row.Indicator.Level3?.Printed ?? "");
        name = name[(name.LastIndexOf(':') + 1)..];
        var kind = Vocabulary.Of("name_ending").FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal));
        var core = name[..^(kind?.Length ?? 0)];
        return core.Length >= ShortestName ? core : null;
    }

    private static IEnumerable<QuantityReading> Said(string[] clauses, string name) =>
        clauses.Where(clause => clause.Contains(name, StringComparison.Ordinal))
            .Select(clause => WithoutKind(clause[(clause.LastIndexOf(name, StringComparison.Ordinal) + name.Length)..]))
            .Select(rest => ValueReader.Target(rest, TargetDirection.HigherIsBetter).Value)
            .OfType<QuantityReading>();

    private static string WithoutKind(string rest)
    {
        var kind = Vocabulary.Of("name_ending").FirstOrDefault(ending => rest.StartsWith(ending, StringComparison.Ordinal));
        return rest[(kind?.Length ?? 0)..].TrimStart('为', '是', '共');
    }

    /// <summary>The same number; or, said with a bound (95%以上), one within it.</summary>
    private static bool Agrees(QuantityReading said, QuantityReading figure)
    {
        var measure = CommonMeasure.Of(said, figure)!;
        if (measure.Target == measure.Actual) return true;
        if (said.OperatorInferred) return false;
        return said.Operator is Comparison.AtMost or Comparison.Less ? measure.Actual < measure.Target : measure.Actual > measure.Target;
    }

    /// <summary>A goal and its clauses, folded: once a form, for all of its rows.</summary>
    private sealed record Prose(Field Field, string[] Clauses)
    {
        public static Prose? Of(Field? goal) => goal is null ? null : new Prose(goal, PrintedText.Fold(goal.Printed).Split(ClauseEnds));
    }
}
