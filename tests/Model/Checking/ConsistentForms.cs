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

/// <summary>Forms that are right by construction under their profile, as case text: whatever is found in them is a false finding.</summary>
public static class ConsistentForms
{
    private static readonly string[] Profiles = ["national", "national_cost", "shanghai", "hubei", "sichuan", "poverty", "whole_department"];

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

    /// <summary>Lines of case text; figures as they would be printed.</summary>
    public static List<string> Lines(FormRecipe recipe)
    {
        var profile = RuleProfiles.Named(recipe.Profile)!;
        var lines = new List<string> { "year: 2023", "unit: 万元", $"profile: {recipe.Profile}" };
        var executionWeight = profile.Execution.Weight ?? 10;
        var sum = Funds(lines, recipe, executionWeight);
        var weights = Weights(profile, recipe.Rows.Count, 100 - executionWeight);
        for (var i = 0; i < recipe.Rows.Count; i++)
        {
            var (cells, score) = RowCells(recipe.Rows[i], weights[i].Weight, profile);
            lines.Add($"row: {weights[i].Level} | {cells}");
            sum += score;
        }

        lines.Add($"total: 100 | {Print(TotalOf(recipe, sum))}");
        return lines;
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

    private static decimal Funds(List<string> lines, FormRecipe recipe, decimal weight)
    {
        var budget = recipe.BudgetCents / 100m;
        var executed = Rounded(budget * recipe.ExecutedPermille / 1000, Printing.HalfUp2);
        var rate = Rounded(executed * 100 / budget, recipe.Rate);
        var score = Rounded(weight * executed / budget, recipe.Score);
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

    private static (string Cells, decimal Score) RowCells(RowRecipe row, decimal weight, RuleProfile profile)
    {
        var actual = Math.Max(1, row.Target * row.Permille / 1000);
        var name = $"指标{row.Kind}";
        switch (row.Kind)
        {
            case 0: return Scored($"{name} | ≥{row.Target}次 | {actual}次", weight, weight * actual / row.Target, row.Printing);
            case 1: return Scored($"{name} | ≥{row.Target}万人 | {actual * 10000m:0}人", weight, weight * actual / row.Target, row.Printing);
            case 2: return Scored($"{name} | ={row.Target}期 | {actual}", weight, weight * actual / row.Target, row.Printing);
            case 3: return Scored($"{name} | ≤{row.Target}元/户 | {actual}元/户", weight, actual <= row.Target ? weight : Reverse(weight, row, actual, profile), row.Printing);
            case 4: return Scored($"{name} | 及时 | 及时完成", weight, weight, row.Printing);
            case 5: return Scored($"{name} | 2023年12月底前 | 2023年{(row.Target % 12) + 1}月", weight, weight, row.Printing);
            default: return Scored($"{name} | =0起 | {(row.Permille > 700 ? 0 : 3)}起", weight, row.Permille > 700 ? weight : 0, row.Printing);
        }
    }

    private static decimal Reverse(decimal weight, RowRecipe row, int actual, RuleProfile profile)
    {
        var formula = profile.ReverseFormula ?? (row.Target % 2 == 0 ? ReverseFormula.Ratio : ReverseFormula.Linear);
        return formula == ReverseFormula.Ratio
            ? weight * row.Target / actual
            : Math.Max(0, weight * ((2 * row.Target) - actual) / row.Target);
    }

    /// <summary>A missed target never rounds up to full marks: that would be a true finding.</summary>
    private static (string Cells, decimal Score) Scored(string cells, decimal weight, decimal exact, Printing printing)
    {
        if (exact >= weight) return ($"{cells} | {Print(weight)} | {Print(weight)} | 无", weight);
        var score = Rounded(exact, printing);
        if (score >= weight) score = Rounded(exact, Printing.Truncation2);
        return ($"{cells} | {Print(weight)} | {Print(score)} | 受疫情影响", score);
    }
}
