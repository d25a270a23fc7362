using System.Globalization;

namespace Selfeval.Model.Checking;

/// <summary>How figures are written in outcomes: exact ones without trailing zeros, others with four decimals, enough to show why 99.13 and 99.14 differ.</summary>
internal static class Figures
{
    private const int Decimals = 4;

    /// <summary>1 with 27 zeros: dividing by it drops the trailing zeros of a decimal.</summary>
    private const decimal Plain = 1.000000000000000000000000000m;

    public static string Text(decimal value)
    {
        var trimmed = value / Plain;
        return trimmed.Scale <= Decimals
            ? trimmed.ToString(CultureInfo.InvariantCulture)
            : Rounding.HalfUp(value, Decimals).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A printed figure, with its printed decimals.</summary>
    public static string Stated(decimal printed) => printed.ToString(CultureInfo.InvariantCulture);

    public static string Percent(decimal ratio) => Text(ratio * 100) + "%";
}
