using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>The result for which a row's own method gives full marks (≥95%得满分, 达到90%以上得10分): whoever reached it has them by the rules of the form, whatever the target is.</summary>
internal static class FullMarksThreshold
{
    private const string Reached = "the row's own threshold of full marks is reached";

    private const string Full = "满分";

    /// <summary>What may stand between a threshold and the points for it.</summary>
    private static readonly char[] Between = [.. "得计记为给即则的者时可,、: "];

    private static readonly char[] ClauseEnds = ['。', ';', '!'];

    /// <summary>Why full marks may be right though the target is missed; null where the method names no threshold for them, or one that is missed, too.</summary>
    public static string? Why(ScoringRow row, Points points)
    {
        if (!Cells.IsPrinted(row.Indicator.Method)) return null;
        var standings = Conditions(PrintedText.Fold(row.Indicator.Method!.Printed), points.Weight).Select(condition => StandingTo(condition, row.Indicator)).ToList();
        if (standings.Contains(Standing.Met)) return Reached;
        return standings.Contains(Standing.NotComparable) ? "the row prints its own scoring method" : null;
    }

    /// <summary>What stands before each mention of full marks, where it holds a figure.</summary>
    private static IEnumerable<string> Conditions(string method, decimal weight)
    {
        string[] marks = [Full, .. "得计记".Select(word => $"{word}{Figures.Text(weight)}分")];
        foreach (var mark in marks)
        {
            for (var at = method.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = method.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                var condition = method[..at].TrimEnd(Between);
                condition = condition[(condition.LastIndexOfAny(ClauseEnds) + 1)..];
                if (condition.Any(char.IsAsciiDigit)) yield return condition;
            }
        }
    }

    /// <summary>Not comparable where the condition ends in no figure that the actual can be held against.</summary>
    private static Standing StandingTo(string condition, Indicator row) =>
        Threshold(condition, row.Target!.Value as QuantityReading) is { } threshold ? TargetStanding.Of(row with { Target = row.Target with { Value = threshold } }).Standing : Standing.NotComparable;

    /// <summary>The longest end of the condition that is a figure, so that of 90%-100% both ends are read; without a comparison of its own it is meant as the target is.</summary>
    private static Evaluations.Reading? Threshold(string condition, QuantityReading? target)
    {
        for (var at = 0; at < condition.Length; at++)
        {
            if (QuantityGrammar.ReadRange(condition[at..]) is { } range) return range;
            if (QuantityGrammar.Read(condition[at..]) is { } figure) return new QuantityReading(figure.Operator ?? target?.Operator, figure.Number, figure.Unit, OperatorInferred: false);
        }

        return null;
    }
}
