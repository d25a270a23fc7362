using System.Globalization;
using CsCheck;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>How a figure is rounded before it is printed.</summary>
public enum Printing
{
    HalfUp2,
    HalfUp1,
    Ceiling2,
    Truncation2,
    HalfUp0,
    Truncation0,
    Ceiling0,
}

/// <summary>One indicator row to be made: what kind of target, and how well it was reached.</summary>
public sealed record RowRecipe(int Kind, int Target, int Permille, Printing Printing);

/// <summary>What a generated form is made of.</summary>
public sealed record FormRecipe(string Profile, IReadOnlyList<RowRecipe> Rows, long BudgetCents, int ExecutedPermille, Printing Rate, Printing Score, Printing Total);

/// <summary>
/// A generated form as case text, and for (rule, row) the name under which a rounded figure is right. Null stands for right as it is;
/// there may be several where two formulas give the same printed figure.
/// </summary>
public sealed record ConsistentForm(List<string> Lines, Dictionary<(string Rule, string Row), IReadOnlyList<string?>> Names);

/// <summary>Forms that are right by construction under their profile, as case text: whatever is found in them is a false finding.</summary>
public static class ConsistentForms
{
    private static readonly string[] Profiles = [.. RuleProfiles.All.Select(profile => profile.Id)];

    private static readonly Gen<Printing> AnyPrinting = Gen.Int[0, 6].Select(n => (Printing)n);

    private static readonly Gen<RowRecipe> Row =
        Gen.Select(Gen.Int[0, 6], Gen.Int[10, 999], Gen.Int[0, 1400], AnyPrinting, (kind, target, permille, printing) => new RowRecipe(kind, target, permille, printing));

    public static readonly Gen<FormRecipe> Recipe =
        from profile in Gen.Int[0, Profiles.Length - 1].Select(n => Profiles[n])
        from rows in Row.Array[4, 14]
        from budget in Gen.Long[10_000, 99_999_999_99]
        from executed in Gen.Int[0, 1000]
        from rate in AnyPrinting
        from score in AnyPrinting
        from total in AnyPrinting
        select new FormRecipe(profile, rows, budget, executed, rate, score, total);

    /// <summary>The form, its figures as they would be printed.</summary>
    public static ConsistentForm Of(FormRecipe recipe)
    {
        var profile = RuleProfiles.Named(recipe.Profile)!;
        var form = new ConsistentForm(["year: 2023", "unit: 万元", $"profile: {recipe.Profile}"], []);
        var executionWeight = profile.Execution.Weight ?? 10;
        var sum = Funds(form, recipe, executionWeight);
        var weights = Weights(profile, recipe.Rows.Count, 100 - executionWeight);
        for (var i = 0; i < recipe.Rows.Count; i++)
        {
            var row = RowCells(recipe.Rows[i], weights[i].Weight, profile);
            form.Lines.Add($"row: {weights[i].Level} | {row.Cells}");
            if (row.Names.Any(name => name is not null)) form.Names.Add(("B6", $"indicators[{i}]"), row.Names);
            sum += row.Score;
        }

        var total = TotalOf(recipe, sum);
        if (total != sum && recipe.Total == Printing.HalfUp0) form.Names.Add(("A2", "total"), ["whole_points"]);
        form.Lines.Add($"total: 100 | {Print(total)}");
        return profile.Signs.Any(sign => sign.NoScores) ? WithoutScores(form) : form;
    }

    /// <summary>The name under which a rounded rate or score is right; null where it is right as it stands. Told from how it was rounded, not by comparing.</summary>
    public static string? NameOf(decimal exact, Printing printing, bool isScore)
    {
        var printed = Rounded(exact, printing);
        if (printed == exact || printing is Printing.HalfUp2 or Printing.HalfUp1) return null;
        var whole = printing is Printing.HalfUp0 or Printing.Ceiling0 or Printing.Truncation0;
        if (printed == Rounded(exact, whole ? Printing.HalfUp0 : Printing.HalfUp2)) return whole && isScore ? "whole_points" : null;
        return printing is Printing.Ceiling0 or Printing.Ceiling2 ? "ceiling" : "truncation";
    }

    /// <summary>A score that was rounded up or down may be what the printed rate gives, half-up.</summary>
    private static bool FollowsRate(decimal score, decimal byRate) => score == byRate || score == Rounded(byRate, Printing.HalfUp2) || score == Rounded(byRate, Printing.HalfUp1);

    /// <summary>The same form without the columns of weight and score, as some offices publish it.</summary>
    private static ConsistentForm WithoutScores(ConsistentForm form)
    {
        var lines = form.Lines.Where(line => !line.StartsWith("total:", StringComparison.Ordinal)).Select(line =>
        {
            var cells = line.Split('|');
            var columns = line.StartsWith("row:", StringComparison.Ordinal) ? [5, 6] : line.StartsWith("funds:", StringComparison.Ordinal) ? [5, 7] : Array.Empty<int>();
            foreach (var column in columns) cells[column] = " ~ ";
            return string.Join('|', cells);
        });
        return new ConsistentForm([.. lines], form.Names.Where(name => name.Key.Rule == "A4").ToDictionary());
    }

    public static decimal Rounded(decimal value, Printing printing) => printing switch
    {
        Printing.HalfUp2 => decimal.Round(value, 2, MidpointRounding.AwayFromZero),
        Printing.HalfUp1 => decimal.Round(value, 1, MidpointRounding.AwayFromZero),
        Printing.Ceiling2 => decimal.Round(value, 2, MidpointRounding.ToPositiveInfinity),
        Printing.Truncation2 => decimal.Round(value, 2, MidpointRounding.ToZero),
        Printing.HalfUp0 => decimal.Round(value, 0, MidpointRounding.AwayFromZero),
        Printing.Ceiling0 => decimal.Round(value, 0, MidpointRounding.ToPositiveInfinity),
        _ => decimal.Round(value, 0, MidpointRounding.ToZero),
    };

    public static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A total may be the exact sum, half-up, or in whole points; never cut off.</summary>
    private static decimal TotalOf(FormRecipe recipe, decimal sum) => recipe.Total switch
    {
        Printing.HalfUp1 => Rounded(sum, Printing.HalfUp1),
        Printing.HalfUp2 => Rounded(sum, Printing.HalfUp2),
        Printing.HalfUp0 => Rounded(sum, Printing.HalfUp0),
        _ => sum,
    };

    private static decimal Funds(ConsistentForm form, FormRecipe recipe, decimal weight)
    {
        var lines = form.Lines;
        var budget = recipe.BudgetCents / 100m;
        var executed = Rounded(budget * recipe.ExecutedPermille / 1000, Printing.HalfUp2);
        var rate = Rounded(executed * 100 / budget, recipe.Rate);
        var score = Rounded(weight * executed / budget, recipe.Score);
        if (NameOf(executed * 100 / budget, recipe.Rate, isScore: false) is { } rateName) form.Names.Add(("A4", "funding_lines[0]"), [rateName]);
        if (NameOf(weight * executed / budget, recipe.Score, isScore: true) is { } scoreName) form.Names.Add(("A5", "funding_lines[0]"), FollowsRate(score, weight * rate / 100) ? [scoreName, "printed_rate"] : [scoreName]);
        var carried = Rounded(budget / 3, Printing.HalfUp2);
        lines.Add($"funds: total | 年度资金总额 | {Print(budget)} | {Print(budget)} | {Print(executed)} | {Print(weight)} | {Print(rate)}% | {Print(score)} | 资金结转");
        lines.Add($"funds: current_year | 其中：当年财政拨款 | {Print(budget - carried)} | {Print(budget - carried)} | {Print(executed)} | — | | | ");
        lines.Add($"funds: carry_over | 上年结转资金 | {Print(carried)} | {Print(carried)} | 0 | — | | | ");
        lines.Add("funds: other | 其他资金 | | | | — | | | ");
        return score;
    }

    /// <summary>The rows' level labels and weights: each class gets its weight, split over its rows.</summary>
    private static List<(string Level, decimal Weight)> Weights(RuleProfile profile, int rows, decimal total)
    {
        (string Level, decimal Weight)[] classes = profile.Level1Weights is { } set
            ? set.Select(pair => (Level(pair.Key), pair.Value)).ToArray()
            : [(Level("output"), total - 40), (Level("benefit"), 30), (Level("satisfaction"), 10)];
        var split = new List<(string, decimal)>();
        for (var c = 0; c < classes.Length; c++)
        {
            var share = (rows / classes.Length) + (c < rows % classes.Length ? 1 : 0);
            var even = decimal.Round(classes[c].Weight / share, 1, MidpointRounding.ToZero);
            for (var i = 0; i < share; i++) split.Add((classes[c].Level, i == 0 ? classes[c].Weight - (even * (share - 1)) : even));
        }

        return split;
    }

    private static string Level(string name) => name switch
    {
        "output" => "产出指标 | 数量指标",
        "benefit" => "效益指标 | 社会效益指标",
        "satisfaction" => "满意度指标 | 服务对象满意度指标",
        _ => "成本指标 | 经济成本指标",
    };

    private static (string Cells, decimal Score, IReadOnlyList<string?> Names) RowCells(RowRecipe row, decimal weight, RuleProfile profile)
    {
        var actual = Math.Max(1, row.Target * row.Permille / 1000);
        var name = $"指标{row.Kind}";
        switch (row.Kind)
        {
            case 0: return Scored($"{name} | ≥{row.Target}次 | {actual}次", weight, weight * actual / row.Target, row.Printing);
            case 1: return Scored($"{name} | ≥{row.Target}万人 | {actual * 10000m:0}人", weight, weight * actual / row.Target, row.Printing);
            case 2: return Scored($"{name} | ={row.Target}期 | {actual}", weight, weight * actual / row.Target, row.Printing);
            case 3: return Reverse(Scored($"{name} | ≤{row.Target}元/户 | {actual}元/户", weight, Reverse(weight, row, actual, profile)[0], row.Printing), Reverse(weight, row, actual, profile));
            case 4: return Scored($"{name} | 及时 | 及时完成", weight, weight, row.Printing);
            case 5: return Scored($"{name} | 2023年12月底前 | 2023年{(row.Target % 12) + 1}月", weight, weight, row.Printing);
            default: return Scored($"{name} | =0起 | {(row.Permille > 700 ? 0 : 3)}起", weight, row.Permille > 700 ? weight : 0, row.Printing);
        }
    }

    /// <summary>The exact scores that the profile allows for a bound that was exceeded; the first one is printed.</summary>
    private static decimal[] Reverse(decimal weight, RowRecipe row, int actual, RuleProfile profile)
    {
        if (actual <= row.Target) return [weight];
        var (ratio, linear) = (weight * row.Target / actual, Math.Max(0, weight * ((2 * row.Target) - actual) / row.Target));
        return profile.ReverseFormula switch
        {
            ReverseFormula.Ratio => [ratio],
            ReverseFormula.Linear => [linear],
            _ => row.Target % 2 == 0 ? [ratio, linear] : [linear, ratio],
        };
    }

    /// <summary>A printed score may come from either formula by some rounding: every such name is a right one.</summary>
    private static (string Cells, decimal Score, IReadOnlyList<string?> Names) Reverse((string Cells, decimal Score, IReadOnlyList<string?> Names) printed, decimal[] exact) =>
        exact.Length == 1 ? printed : printed with
        {
            Names = exact.SelectMany(value => Enum.GetValues<Printing>().Where(way => Rounded(value, way) == printed.Score).Select(way => NameOf(value, way, isScore: true))).Distinct().ToList(),
        };

    /// <summary>A missed target never rounds up to full marks: that would be a true finding.</summary>
    private static (string Cells, decimal Score, IReadOnlyList<string?> Names) Scored(string cells, decimal weight, decimal exact, Printing printing)
    {
        if (exact >= weight) return ($"{cells} | {Print(weight)} | {Print(weight)} | 无", weight, [null]);
        if (Rounded(exact, printing) >= weight) printing = Printing.Truncation2;
        var score = Rounded(exact, printing);
        return ($"{cells} | {Print(weight)} | {Print(score)} | 受疫情影响", score, [NameOf(exact, printing, isScore: true)]);
    }
}
