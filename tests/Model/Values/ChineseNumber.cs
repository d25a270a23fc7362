namespace Selfeval.Tests.Model.Values;

/// <summary>Whole numbers written out: 一百二十万, 三千零五.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(long number)
    {
        var (high, low) = number >= 100_000_000 ? (number / 100_000_000, number % 100_000_000) : number >= 10_000 ? (number / 10_000, number % 10_000) : (0, number);
        if (high == 0) return Thousands((int)low);
        var (magnitude, full) = number >= 100_000_000 ? ("亿", 10_000_000) : ("万", 1_000);
        return Of(high) + magnitude + (low == 0 ? "" : (low < full ? "零" : "") + Of(low));
    }

    /// <summary>1 to 9999.</summary>
    private static string Thousands(int number)
    {
        foreach (var (unit, sign) in new[] { (1000, "千"), (100, "百"), (10, "十") })
        {
            if (number < unit) continue;
            var rest = number % unit;
            return Digits[number / unit] + sign + (rest == 0 ? "" : (rest < unit / 10 ? "零" : "") + Thousands(rest));
        }

        return Digits[number].ToString();
    }
}
