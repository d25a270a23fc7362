namespace Selfeval.Model.Evaluations;

/// <summary>Texts that stand for nothing: empty, only dashes, slashes or dots, a date that was not filled in. In a reason also 无, 0, 无偏差 (rules of comparison, 7).</summary>
public static class BlankText
{
    private const string Dashes = "-‐‑‒–—―−─━－﹣﹘⸺⸻ㄧ";

    /// <summary>With the signs that input methods give for a stroke across a cell.</summary>
    private const string Slashes = "/\\／＼╱╲∕⁄";

    private const string Marks = Slashes + "….。·⋯ 　";

    public static bool IsBlankLike(string? printed) =>
        string.IsNullOrWhiteSpace(printed) || IsDash(printed) || IsBlankDate(printed) || printed.All(c => Marks.Contains(c) || char.IsWhiteSpace(c));

    /// <summary>The place for a date, with blanks for its figures or without: 年 月 日.</summary>
    public static bool IsBlankDate(string printed) => printed.Where(c => !char.IsWhiteSpace(c)).SequenceEqual("年月日");

    /// <summary>A dash, slash or run of them.</summary>
    public static bool IsDash(string printed)
    {
        var text = printed.Trim();
        return text.Length > 0 && text.All(c => Dashes.Contains(c) || Slashes.Contains(c));
    }

    /// <summary>The word for nothing, where an amount would stand.</summary>
    public static bool IsNone(string printed) => printed.Trim() is "无" or "没有";

    /// <summary>A reason cell that gives no reason.</summary>
    public static bool IsNoReason(string? printed) =>
        IsBlankLike(printed) || printed!.Trim() is "无" or "0" or "无偏差";
}
