using Selfeval.Model.Grids;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>An amount or a rate of the funds (300.00, 620.82万元, 99.2%), which is the label of none.</summary>
internal static class FundFigure
{
    public static bool Is(FormCell cell) => ValueReader.Amount(cell.Text).Value is not null || (cell.Text.Any(char.IsDigit) && !cell.Text.Any(char.IsLetter));
}
