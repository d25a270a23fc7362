using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>The actual value of a row, whose unit may stand in a column of its own behind it, or in the target's.</summary>
internal static class ActualCells
{
    public static Field? Read(EvaluationDraft draft, SectionRows rows, int row)
    {
        var actual = rows.Cell(row, "actual");
        if (actual is null || rows.Cell(row, "actual_unit") is not { IsEmpty: false, IsDecodable: true } unit || !IsBareNumber(draft, actual.Text))
            return rows.Read(row, "actual", printed => SeveralMeasures.Told(rows, row, actual, Reading(draft, printed, rows.UnitOf(row, "actual"))));
        draft.Take(unit);
        var text = LineJoiner.Join([actual.Text, unit.Text]);
        return draft.Read(actual, ValueReader.Actual(text, draft.FiscalYear)) is { } read ? read with { Printed = text, More = [.. read.More, unit.Place, .. unit.More] } : null;
    }

    private static Interpretation Reading(EvaluationDraft draft, string printed, string? unit) =>
        TargetCells.InOwnUnit(TargetCells.WithUnit(ValueReader.Actual(printed, draft.FiscalYear), unit), printed, unit, bare => ValueReader.Actual(bare, draft.FiscalYear));

    private static bool IsBareNumber(EvaluationDraft draft, string printed) => ValueReader.Actual(printed, draft.FiscalYear).Value is QuantityReading { Unit: null, Operator: null };
}
