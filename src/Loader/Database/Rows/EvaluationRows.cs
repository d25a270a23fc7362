using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>A form on its way into the tables, with the id its rows hang on.</summary>
internal sealed record FormRow(Guid Id, string Sha256, int Ordinal, CheckedEvaluation Checked)
{
    public SelfEvaluation Form => Checked.Evaluation;

    public OfficeRow? ImplementingOffice { get; } = OfficeRow.Of(Checked.Evaluation.ImplementingUnit?.Printed);

    public OfficeRow? SupervisingOffice { get; } = OfficeRow.Of(Checked.Evaluation.SupervisingDepartment?.Printed);
}

/// <summary>Rows of <c>evaluation</c>, <c>funding_line</c> and <c>indicator</c>; the columns in the order of their copy statements.</summary>
internal static class EvaluationRows
{
    public static void Evaluation(RowWriter row, FormRow form)
    {
        var e = form.Form;
        row.Start().Id(form.Id).Text(form.Sha256).Int(form.Ordinal)
            .Id(form.ImplementingOffice?.OfficeId).Id(form.SupervisingOffice?.OfficeId)
            .Id((form.ImplementingOffice ?? form.SupervisingOffice)?.OfficeId)
            .Text(e.ProjectName is null ? null : OfficeRow.Folded(e.ProjectName.Printed)).Ints(e.Pages)
            .Text(form.Checked.Profile).Text(form.Checked.ProfileReason.Zh).Text(form.Checked.ProfileReason.En)
            .Int(e.Glyphs.InForm).Int(e.Glyphs.Accounted)
            .TextField(e.Title).Int(Year(e.FiscalYear)).TextField(e.FiscalYear).TextField(e.ProjectName)
            .TextField(e.SupervisingDepartment).TextField(e.ImplementingUnit).TextField(e.AmountUnit)
            .NumberField(e.HeaderScore).TextField(e.Goal.Planned).TextField(e.Goal.Actual)
            .NumberField(e.Total.Weight).NumberField(e.Total.Score).TextField(e.Total.Grade);
    }

    public static void FundingLines(RowWriter row, FormRow form)
    {
        foreach (var (ord, line) in form.Form.FundingLines.Index())
        {
            row.Start().Id(form.Id).Int(ord).Text(SnakeCase.Of(line.Source)).TextField(line.Label)
                .AmountField(line.InitialBudget).AmountField(line.FullYearBudget).AmountField(line.Executed)
                .NumberField(line.Weight).RateField(line.ExecutionRate).NumberField(line.Score).TextField(line.Reason);
        }
    }

    public static void Indicators(RowWriter row, FormRow form)
    {
        foreach (var (ord, i) in form.Form.Indicators.Index())
        {
            row.Start().Id(form.Id).Int(ord).Int(i.Parent).Flag(i.Placeholder)
                .TextField(i.Block).TextField(i.Level1).TextField(i.Level2).TextField(i.Level3)
                .ValueField(i.Target).ValueField(i.Actual).NumberField(i.Weight).NumberField(i.Score)
                .TextField(i.Reason).TextField(i.Method);
        }
    }

    private static int? Year(Field? field) => field?.Number is { } year and >= 1900 and <= 2200 && decimal.IsInteger(year) ? (int)year : null;
}
