namespace Selfeval.Model.Evaluations;

/// <summary>What a row of indicators prints of itself: two rows that print the same on two pages may be one, printed twice.</summary>
public sealed record RowText(string? Name, string? Target, string? Actual, string? Weight, string? Score, string? Reason)
{
    public static RowText Of(Indicator row) => new(row.Level3?.Printed, row.Target?.Printed, row.Actual?.Printed, row.Weight?.Printed, row.Score?.Printed, row.Reason?.Printed);
}
