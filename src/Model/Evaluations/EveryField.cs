namespace Selfeval.Model.Evaluations;

/// <summary>Changes every field of a form alike.</summary>
public static class EveryField
{
    public static SelfEvaluation Of(SelfEvaluation form, Func<Field, Field> change) => form with
    {
        Title = Changed(form.Title, change),
        FiscalYear = Changed(form.FiscalYear, change),
        ProjectName = Changed(form.ProjectName, change),
        SupervisingDepartment = Changed(form.SupervisingDepartment, change),
        ImplementingUnit = Changed(form.ImplementingUnit, change),
        AmountUnit = Changed(form.AmountUnit, change),
        HeaderScore = Changed(form.HeaderScore, change),
        Goal = new Goal(Changed(form.Goal.Planned, change), Changed(form.Goal.Actual, change)),
        Total = new Total(Changed(form.Total.Weight, change), Changed(form.Total.Score, change), Changed(form.Total.Grade, change)),
        FundingLines = [.. form.FundingLines.Select(line => OfLine(line, change))],
        Indicators = [.. form.Indicators.Select(row => OfIndicator(row, change))],
        Extra = OfExtra(form.Extra, change),
    };

    private static FundingLine OfLine(FundingLine line, Func<Field, Field> change) => line with
    {
        Label = change(line.Label),
        InitialBudget = Changed(line.InitialBudget, change),
        FullYearBudget = Changed(line.FullYearBudget, change),
        Executed = Changed(line.Executed, change),
        Weight = Changed(line.Weight, change),
        ExecutionRate = Changed(line.ExecutionRate, change),
        Score = Changed(line.Score, change),
        Reason = Changed(line.Reason, change),
        Extra = OfExtra(line.Extra, change),
    };

    private static Indicator OfIndicator(Indicator row, Func<Field, Field> change) => row with
    {
        Block = Changed(row.Block, change),
        Level1 = Changed(row.Level1, change),
        Level2 = Changed(row.Level2, change),
        Level3 = Changed(row.Level3, change),
        Target = Changed(row.Target, change),
        Actual = Changed(row.Actual, change),
        Weight = Changed(row.Weight, change),
        Score = Changed(row.Score, change),
        Reason = Changed(row.Reason, change),
        Method = Changed(row.Method, change),
        Extra = OfExtra(row.Extra, change),
    };

    private static List<ExtraField> OfExtra(IReadOnlyList<ExtraField> extra, Func<Field, Field> change) =>
        [.. extra.Select(field => field with { Text = change(field.Text) })];

    private static Field? Changed(Field? field, Func<Field, Field> change) => field is null ? null : change(field);
}
