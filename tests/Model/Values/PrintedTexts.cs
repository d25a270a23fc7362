using CsCheck;

namespace Selfeval.Tests.Model.Values;

/// <summary>Texts as they might be printed: pieces of values put together at random, mostly nonsense.</summary>
public static class PrintedTexts
{
    private static readonly string[] Pieces =
    [
        "≥", "≤", "=", "不少于", "不超过", "达到", "0", "8", "12", "3,718", ".5", ",", ".", "%", "％", "万", "亿", "元", "人", "次", "人次", "/", "·", "-", "~", "至",
        "年", "月", "日", "2021", "12", "底", "前", "以上", "以内", "（含）", "(", ")", "±", "八", "十", "百", "百分之", "成", "第", "级", "及时", "完善", " ", "。", "１", "…", "①", "²", "\uD842", "\uDFB7", "㎏", "  ",
    ];

    public static readonly Gen<string> Any = Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(picks =>
        string.Concat(picks.Select(pick => Pieces[pick])));
}
