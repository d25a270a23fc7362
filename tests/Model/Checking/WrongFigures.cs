using System.Globalization;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// One figure of a consistent form, changed beyond every rounding. <paramref name="Change"/> changes the lines and tells which rule must then fail in which row;
/// null, with nothing changed, where the form has no such figure.
/// </summary>
public sealed record WrongFigure(string Name, Func<FormRecipe, List<string>, int, (string Rule, string Row)?> Change)
{
    private const string FundsTotal = "funds: total";

    private const string FirstSource = "funds: current_year";

    /// <summary>A figure that every form has.</summary>
    public static readonly WrongFigure Rate = OfLine("execution rate", FundsTotal, 6, rate => rate + 1.25m, ("A4", "funding_lines[0]"));

    public static readonly IReadOnlyList<WrongFigure> All =
    [
        Rate,
        OfLine("total score", "total", 1, total => total + 1.5m, ("A2", "total")),
        OfLine("total weight", "total", 0, total => total - 1.5m, ("A1", "total")),
        OfLine("execution score", FundsTotal, 7, score => score + 1.25m, ("A5", "funding_lines[0]")),
        OfLine("execution weight", FundsTotal, 5, weight => weight + 1.5m, ("A1", "total")),
        OfLine("executed in total", FundsTotal, 4, amount => amount + 1.07m, ("A6", "funding_lines[0]")),
        OfLine("full-year budget in total", FundsTotal, 3, amount => amount + 1.07m, ("A6", "funding_lines[0]")),
        OfLine("executed of a source", FirstSource, 4, amount => amount + 1.07m, ("A6", "funding_lines[0]")),
        OfLine("initial budget of a source", FirstSource, 2, amount => amount + 1.07m, ("A6", "funding_lines[0]")),
        OfRow("score above its weight", (_, row) => row with { Score = row.Score + 60, Rule = "B1" }),
        OfRow("weight of a row", (_, row) => row with { Weight = row.Weight + 1.5m, Rule = "A1" }),
        OfRow("score of a missed row", (recipe, row) => IsMissed(recipe, row) && Moved(row) is { } score ? row with { Score = score, Rule = "B6" } : null),
        OfRow("score of a met row", (_, row) => row.Score == row.Weight && row.Kind is not 4 ? row with { Score = row.Weight / 2, Rule = "B7" } : null),
        OfRow("actual of a met row, higher is better", (_, row) =>
            row.Score == row.Weight && row.Kind is 0 or 1 or 2 ? row with { Actual = row.Target * (row.Kind == 1 ? 4000 : 0.4m), Rule = "B4" } : null),
        OfRow("actual of a met row, lower is better", (_, row) =>
            row.Score == row.Weight && row.Kind is 3 ? row with { Actual = row.Target * 2.5m, Rule = "B5" } : null),
    ];

    /// <summary>The figures of a row that a change may touch, and the rule that must then fail.</summary>
    private sealed record RowFigures(int Kind, decimal Target, decimal? Actual, decimal Weight, decimal Score)
    {
        public string Rule { get; init; } = "";
    }

    private static WrongFigure OfLine(string name, string line, int cell, Func<decimal, decimal> change, (string Rule, string Row) expected) => new(name, (_, lines, _) =>
    {
        var at = lines.FindIndex(text => text.StartsWith(line, StringComparison.Ordinal));
        if (at < 0) return null;
        var cells = Cells(lines[at]);
        var percent = cells[cell].EndsWith('%') ? "%" : "";
        if (!decimal.TryParse(cells[cell].TrimEnd('%'), CultureInfo.InvariantCulture, out var figure)) return null;
        cells[cell] = ConsistentForms.Print(change(figure)) + percent;
        lines[at] = Line(lines[at], cells);
        return expected;
    });

    private static WrongFigure OfRow(string name, Func<FormRecipe, RowFigures, RowFigures?> change) => new(name, (recipe, lines, pick) =>
    {
        var row = pick % recipe.Rows.Count;
        var at = lines.FindIndex(line => line.StartsWith("row:", StringComparison.Ordinal)) + row;
        var cells = Cells(lines[at]);
        if (!decimal.TryParse(cells[5], CultureInfo.InvariantCulture, out var weight)) return null;
        var score = decimal.Parse(cells[6], CultureInfo.InvariantCulture);
        if (change(recipe, new RowFigures(recipe.Rows[row].Kind, recipe.Rows[row].Target, null, weight, score)) is not { } changed) return null;
        (cells[5], cells[6]) = (ConsistentForms.Print(changed.Weight), ConsistentForms.Print(changed.Score));
        if (changed.Actual is { } actual) cells[4] = ConsistentForms.Print(actual) + cells[4].TrimStart("0123456789.".ToCharArray());
        lines[at] = Line(lines[at], cells);
        return (changed.Rule, changed.Rule == "A1" ? "total" : $"indicators[{row}]");
    });

    /// <summary>A row with a score in proportion to be wrong by; where two formulas are allowed a changed score may be right by the other.</summary>
    private static bool IsMissed(FormRecipe recipe, RowFigures row) =>
        row.Score < row.Weight && row.Kind is 0 or 1 or 2 or 3 && (row.Kind != 3 || RuleProfiles.Named(recipe.Profile)!.ReverseFormula is not null);

    /// <summary>Another score that is still below the weight, more than a whole point away; null where there is no room.</summary>
    private static decimal? Moved(RowFigures row) =>
        row.Score >= 1.5m ? row.Score - 1.5m : row.Score + 1.5m < row.Weight ? row.Score + 1.5m : null;

    private static string[] Cells(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Select(text => text.Trim()).ToArray();

    private static string Line(string line, string[] cells) => line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + " " + string.Join(" | ", cells);
}
