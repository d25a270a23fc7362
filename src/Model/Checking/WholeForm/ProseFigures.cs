using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

/// <summary>
/// The half of C11 about figures: what the goals say of an indicator, by its name and nothing but a quantity behind it (满意度达到95%以上),
/// or by the words that the goal sets its target with and its actual repeats (完成清淤42.5公里, 完成清淤48.3公里).
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
            var named = NameOf(row) is { } name ? Named(rule, row, name, (planned, actual)).ToList() : [];
            foreach (var outcome in named) yield return outcome;
            if (named.Count == 0 && Repeated(rule, form, row, (planned, actual)) is { } repeated) yield return repeated;
        }
    }

    private static IEnumerable<Outcome> Named(Rule rule, ScoringRow row, string name, (Prose? Planned, Prose? Actual) goals)
    {
        foreach (var (prose, cell, role) in new[] { (goals.Planned, row.Indicator.Target, "target"), (goals.Actual, row.Indicator.Actual, "actual") })
        {
            if (prose is null || cell?.Value is not QuantityReading figure || (role == "actual" && figure.Operator is not null)) continue;
            var said = Said(prose.Clauses, name).Where(quantity => CommonMeasure.Of(quantity.Value, figure) is not null).ToList();
            if (said.Count > 0) yield return Compare(rule, row, said, (prose.Field, cell, role));
        }
    }

    /// <summary>The goal sets the row's target, and no other row's, in words that its actual begins with, too: what follows there is the row's actual.</summary>
    private static Outcome? Repeated(Rule rule, FormUnderCheck form, ScoringRow row, (Prose? Planned, Prose? Actual) goals)
    {
        if (goals is not { Planned: { } planned, Actual: { } actual } || row.Indicator is not { Target.Value: QuantityReading target, Actual: { Value: QuantityReading { Operator: null } figure } cell }) return null;
        var words = planned.Figures.Where(said => SpeakOf(row, said.Words) && IsSame(said.Figure.Value, target)).Select(said => said.Words).ToList();
        if (words.Count != 1 || form.Rows.Real.Any(other => other != row && other.Indicator.Target?.Value is QuantityReading theirs && IsSame(theirs, target))) return null;
        var said = actual.Figures.Where(said => said.Words == words[0] && CommonMeasure.Of(said.Figure.Value, figure) is not null).Select(said => said.Figure).ToList();
        return said.Count == 0 ? null : Compare(rule, row, said, (actual.Field, cell, "actual"));
    }

    /// <summary>Two characters in a row are those of the indicator's name: 完成河道清淤 and 清淤河道长度. One alone is in many words.</summary>
    private static bool SpeakOf(ScoringRow row, string words)
    {
        if (row.Indicator.Level3 is not { } level3 || words.Length < ShortestName) return false;
        var name = PrintedText.Fold(level3.Printed);
        return Enumerable.Range(0, words.Length - 1).Any(start => name.Contains(words[start..(start + 2)], StringComparison.Ordinal));
    }

    /// <summary>The same number in the same unit; without a unit, and as percentages, numbers are the same by chance.</summary>
    private static bool IsSame(QuantityReading left, QuantityReading right) =>
        Dimension.Of(left.Unit) is { IsNone: false } unit && unit.Name != Dimension.Of("%").Name && !Dimension.Of(right.Unit).IsNone && CommonMeasure.Of(left, right) is { } measure && measure.Target == measure.Actual;

    private static Outcome Compare(Rule rule, ScoringRow row, List<SaidFigure> said, (Field Prose, Field Cell, string Role) where)
    {
        var agrees = said.Exists(figure => Agrees(figure.Value, (QuantityReading)where.Cell.Value!));
        var printed = string.Join('、', said.Select(figure => figure.Printed).Distinct());
        var message = new Bilingual(
            $"总体目标中关于“{row.Subject.Name}”写有“{printed}”，指标表中为{where.Cell.Printed}",
            $"{row.Subject.Name}: the goals say '{printed}', the {where.Role} is {where.Cell.Printed}");
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

    private static IEnumerable<SaidFigure> Said(string[] clauses, string name) =>
        clauses.Select(clause => (Clause: clause, At: clause.LastIndexOf(name, StringComparison.Ordinal)))
            .Where(found => found.At >= 0 && IsWhole(found.Clause[..found.At]))
            .Select(found => WithoutKind(found.Clause[(found.At + name.Length)..]))
            .Select(SaidFigure.Read).OfType<SaidFigure>();

    /// <summary>What stands before the name does not make another of it: 确保隐患整改率100% speaks of 隐患整改率, 重大隐患整改率100% of a part of it.</summary>
    private static bool IsWhole(string before) =>
        before.Length == 0 || !PrintedText.IsIdeograph(before[^1]) || Vocabulary.Of("before_name").Any(word => before.EndsWith(word, StringComparison.Ordinal));

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

    /// <summary>A quantity as the goals write it.</summary>
    private sealed record SaidFigure(string Printed, QuantityReading Value)
    {
        public static SaidFigure? Read(string text) =>
            ValueReader.Target(text, TargetDirection.HigherIsBetter).Value is QuantityReading quantity ? new SaidFigure(text, quantity) : null;
    }

    /// <summary>A goal, its clauses, folded, and those that end in their only figure: once a form, for all of its rows.</summary>
    private sealed record Prose(Field Field, string[] Clauses)
    {
        public IReadOnlyList<(string Words, SaidFigure Figure)> Figures { get; } = [.. Clauses.Select(Ending).OfType<(string, SaidFigure)>()];

        public static Prose? Of(Field? goal) => goal is null ? null : new Prose(goal, PrintedText.Fold(goal.Printed).Split(ClauseEnds));

        private static (string, SaidFigure)? Ending(string clause)
        {
            var words = string.Concat(clause.TakeWhile(character => !char.IsAsciiDigit(character)));
            return words.Length < clause.Length && SaidFigure.Read(clause[words.Length..]) is { } figure ? (words, figure) : null;
        }
    }
}
