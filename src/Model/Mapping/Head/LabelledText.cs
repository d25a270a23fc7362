using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Head;

/// <summary>A label and what stands behind its colon.</summary>
internal sealed record LabelledValue(string Label, string Value)
{
    /// <summary>It has no colon, and no value: it says where a seal or a name is to be put.</summary>
    public bool IsPlaceAlone { get; init; }
}

/// <summary>
/// Splits a text that carries several labels: 单位名称：某医院 填报日期：2022年3月18日. A label reaches back to the blank before it (部门 in 孙莉 部门负责人：), and behind a blank any word before a colon
/// is one. The place of a seal or a name (单位（公章）, 单位负责人（签字）) needs none: apart from the words before it by a blank it ends their value, and it may stand before the first label.
/// </summary>
internal static class LabelledText
{
    /// <summary>Characters of the longest label looked for in front of a colon.</summary>
    private const int LongestLabel = 14;

    /// <summary>What ends the value before a label, while at the head of a text it is the label's: what stands for letters of a name (李**; *项目名称), and a remark in brackets (（签字） 填表人).</summary>
    private const string Ends = "*＊×(（";

    /// <summary>The labelled values in order; empty when the text does not start with a known label and a colon.</summary>
    public static IReadOnlyList<LabelledValue> Split(string printed) => Split(printed, LabelText.IsLooseLabel);

    /// <summary>The same with labels of another part of the form.</summary>
    public static IReadOnlyList<LabelledValue> Split(string printed, Predicate<string> isLabel)
    {
        var labels = Labels(printed, isLabel).ToList();
        if (labels.Count == 0) return [];
        var before = Words(printed[..labels[0].Start]);
        if (!Array.TrueForAll(before, LabelRemark.IsSealLabel)) return [];
        return [.. before.Select(Place), .. labels.SelectMany((label, i) => WithPlaces(
            LineJoiner.Join([printed[label.Start..label.Colon]]), printed[(label.Colon + 1)..(i + 1 < labels.Count ? labels[i + 1].Start : printed.Length)]))];
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static LabelledValue Place(string label) => new(label, "") { IsPlaceAlone = true };

    /// <summary>The label with its value, and the places of seals behind it.</summary>
    private static IEnumerable<LabelledValue> WithPlaces(string label, string printed)
    {
        var words = Words(printed);
        var places = words.Skip(1).Reverse().TakeWhile(LabelRemark.IsSealLabel).Reverse().ToList();
        return places.Select(Place).Prepend(new LabelledValue(label, LineJoiner.Join([string.Join(' ', words.SkipLast(places.Count))])));
    }

    /// <summary>The last known label of a text, wherever it stands, with what follows it; none or one.</summary>
    public static IReadOnlyList<LabelledValue> Last(string printed) => Labels(printed, LabelText.IsLooseLabel).TakeLast(1)
        .Select(label => new LabelledValue(printed[label.Start..label.Colon].Trim(), printed[(label.Colon + 1)..].Trim())).ToList();

    private static IEnumerable<(int Start, int Colon)> Labels(string printed, Predicate<string> isLabel)
    {
        var from = 0;
        for (var colon = PrintedText.Colon(printed); colon >= 0; colon = PrintedText.Colon(printed, colon + 1))
        {
            var start = Enumerable.Range(Math.Max(from, colon - LongestLabel), colon - Math.Max(from, colon - LongestLabel))
                .Where(i => (i == 0 || !Ends.Contains(printed[i])) && !char.IsWhiteSpace(printed[i]) && isLabel(printed[i..colon])).Select(i => (int?)i).FirstOrDefault();
            // A name before a label can look like a part of it: 孙莉 单位负责人. Letters set apart (填 报 日 期) stand one by one.
            if (start is { } first && printed.IndexOf(' ', first, colon - first) is var blank && blank > first + 1 && isLabel(printed[(blank + 1)..colon]) && !IsOneLabel(printed, from, first, blank)) start = blank + 1;
            if (WordStart(printed, from, start ?? colon) is { } word && colon - word <= LongestLabel && (start is not null || word > from)) start = word;
            if (start is null) continue;
            yield return (start.Value, colon);
            from = colon + 1;
        }
    }

    /// <summary>
    /// The words around a blank are one label set apart (部门 负责人): what stands before the blank is of ideographs, and no value that the label before it would lack (科室：财务 负责人：).
    /// </summary>
    private static bool IsOneLabel(string printed, int from, int first, int blank) =>
        printed[first..blank].All(PrintedText.IsIdeograph) && (first == 0 || !string.IsNullOrWhiteSpace(printed[from..first]));

    /// <summary>Where the word that ends before <paramref name="end"/> begins, if a blank or the head of the text stands before it and it is of ideographs and brackets; else null.</summary>
    private static int? WordStart(string printed, int from, int end)
    {
        var start = end;
        while (start > from && (PrintedText.IsIdeograph(printed[start - 1]) || printed[start - 1] is '(' or ')' or '（' or '）')) start--;
        var isWord = start < end && (start == 0 || char.IsWhiteSpace(printed[start - 1]));
        return isWord && char.IsLetter(printed[start]) && !PrintedText.LeavesBracketOpen(printed[start..end]) ? start : null;
    }
}
