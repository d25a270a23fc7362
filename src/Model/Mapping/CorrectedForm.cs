using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>A reading that a person entered beside the printed one.</summary>
public sealed record Correction(string Path, string Text);

/// <summary>A form with corrected readings in place of the printed ones. The places stay: the cell is the same, only its reading is another.</summary>
public static partial class CorrectedForm
{
    /// <summary>A path that the form does not have changes nothing.</summary>
    public static SelfEvaluation With(SelfEvaluation form, IEnumerable<Correction> corrections) =>
        Settled(form, corrections.SelectMany(correction => OfOneCell(form, correction)).ToList());

    /// <summary>What was in doubt about a cell is so no longer.</summary>
    private static SelfEvaluation Settled(SelfEvaluation form, List<Correction> corrections)
    {
        var places = FormFields.Of(form).Where(pair => corrections.Exists(correction => correction.Path == pair.Path)).Select(pair => pair.Field.Place).ToHashSet();
        return corrections.Aggregate(form with { Problems = [.. form.Problems.Where(problem => !places.Contains(problem.Place))] }, With);
    }

    /// <summary>A cell that spans rows is a field of each of them.</summary>
    private static IEnumerable<Correction> OfOneCell(SelfEvaluation form, Correction correction)
    {
        var fields = FormFields.Of(form).ToList();
        var place = fields.FirstOrDefault(pair => pair.Path == correction.Path).Field?.Place;
        return place is null ? [] : fields.Where(pair => pair.Field.Place == place).Select(pair => correction with { Path = pair.Path });
    }

    private static SelfEvaluation With(SelfEvaluation form, Correction correction)
    {
        var row = Row().Match(correction.Path);
        if (!row.Success) return OfForm(form, correction);
        var (name, field) = (row.Groups["name"].Value, row.Groups["field"].Value);
        if (!int.TryParse(row.Groups["index"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return form;
        return name == "indicators"
            ? form with { Indicators = [.. form.Indicators.Select((line, i) => i == index ? OfIndicator(line, field, (form, correction.Text)) : line)] }
            : form with { FundingLines = [.. form.FundingLines.Select((line, i) => i == index ? OfLine(line, field, correction.Text) : line)] };
    }

    private static SelfEvaluation OfForm(SelfEvaluation form, Correction c) => c.Path switch
    {
        "title" => form with { Title = Text(form.Title, c.Text) },
        "fiscal_year" => form with { FiscalYear = Number(form.FiscalYear, c.Text) },
        "project_name" => form with { ProjectName = Text(form.ProjectName, c.Text) },
        "supervising_department" => form with { SupervisingDepartment = Text(form.SupervisingDepartment, c.Text) },
        "implementing_unit" => form with { ImplementingUnit = Text(form.ImplementingUnit, c.Text) },
        "amount_unit" => form with { AmountUnit = Text(form.AmountUnit, c.Text) },
        "header_score" => form with { HeaderScore = Number(form.HeaderScore, c.Text) },
        "goal.planned" => form with { Goal = form.Goal with { Planned = Text(form.Goal.Planned, c.Text) } },
        "goal.actual" => form with { Goal = form.Goal with { Actual = Text(form.Goal.Actual, c.Text) } },
        "total.weight" => form with { Total = form.Total with { Weight = Number(form.Total.Weight, c.Text) } },
        "total.score" => form with { Total = form.Total with { Score = Number(form.Total.Score, c.Text) } },
        "total.grade" => form with { Total = form.Total with { Grade = Text(form.Total.Grade, c.Text) } },
        _ => form,
    };

    private static FundingLine OfLine(FundingLine line, string field, string text) => field switch
    {
        "label" => line with { Label = Text(line.Label, text)! },
        "initial_budget" => line with { InitialBudget = Amount(line.InitialBudget, text) },
        "full_year_budget" => line with { FullYearBudget = Amount(line.FullYearBudget, text) },
        "executed" => line with { Executed = Amount(line.Executed, text) },
        "weight" => line with { Weight = Number(line.Weight, text) },
        "execution_rate" => line with { ExecutionRate = Rate(line, text) },
        "score" => line with { Score = Number(line.Score, text) },
        "reason" => line with { Reason = Text(line.Reason, text) },
        _ => line,
    };

    private static Indicator OfIndicator(Indicator row, string field, (SelfEvaluation Form, string Text) to) => field switch
    {
        "level1" => row with { Level1 = Text(row.Level1, to.Text) },
        "level2" => row with { Level2 = Text(row.Level2, to.Text) },
        "level3" => row with { Level3 = Text(row.Level3, to.Text) },
        "target" => row with { Target = Read(row.Target, to.Text, ValueReader.Target(to.Text, DirectionOf(row), Year(to.Form))) },
        "actual" => row with { Actual = Read(row.Actual, to.Text, ValueReader.Actual(to.Text, Year(to.Form))) },
        "weight" => row with { Weight = Number(row.Weight, to.Text) },
        "score" => row with { Score = Number(row.Score, to.Text) },
        "reason" => row with { Reason = Text(row.Reason, to.Text) },
        _ => row,
    };

    /// <summary>The direction that the printed target was read with.</summary>
    private static TargetDirection DirectionOf(Indicator row) =>
        row.Target?.Value is QuantityReading { Operator: Comparison.AtMost or Comparison.Less } ? TargetDirection.LowerIsBetter : TargetDirection.HigherIsBetter;

    private static int? Year(SelfEvaluation form) => form.FiscalYear?.Number is { } year ? (int)year : null;

    private static Field? Text(Field? field, string text) => field is null ? null : field with { Printed = text, Value = new TextReading(text) };

    private static Field? Number(Field? field, string text) => Read(field, text, ValueReader.Score(text));

    private static Field? Amount(Field? field, string text) => Read(field, text, ValueReader.Amount(text));

    /// <summary>A rate written without % is a ratio: the printed sign does not stay with it.</summary>
    private static Field? Rate(FundingLine line, string text)
    {
        var read = ValueReader.Rate(text, line.Executed?.Number, line.FullYearBudget?.Number);
        return line.ExecutionRate is { } rate ? rate with { Printed = text, Value = read.Value, Unit = read.Unit } : null;
    }

    private static Field? Read(Field? field, string text, Interpretation read) =>
        field is null ? null : field with { Printed = text, Value = read.Value, Unit = read.Unit ?? field.Unit };

    [GeneratedRegex(@"^(?<name>indicators|funding_lines)\[(?<index>\d{1,4})\]\.(?<field>[a-z0-9_]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
