using System.Globalization;

namespace Selfeval.Auditor.Pages;

/// <summary>How numbers and times are shown.</summary>
public static class Shown
{
    private const decimal TenThousand = 10_000;

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Points(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Yuan in 万元, as budgets are spoken of.</summary>
    public static string TenThousands(decimal? yuan) => yuan is { } amount ? (amount / TenThousand).ToString("N2", CultureInfo.InvariantCulture) : "";

    public static string Percent(long part, long whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
