using System.Buffers;
using System.Text.RegularExpressions;

namespace Selfeval.Model.Values;

/// <summary>What stands in brackets behind a value and can be no value of its column itself; any other bracket stays, and leaves the value unread.</summary>
internal static partial class BracketRemark
{
    /// <summary>The value without where its proof is: 98%（见附件）.</summary>
    public static string BehindValue(string folded) => folded.EndsWith(')') ? Reference().Replace(folded, "") : folded;

    /// <summary>What a remark is that no remark on how a figure was found out is: it denies it, or tells another measure of it (每月) or another figure.</summary>
    private static readonly SearchValues<char> NotOfProof = SearchValues.Create("未无不每均非");

    private static readonly string[] OfProof = [.. EmbeddedText.Rows("Values.proof_words.tsv").Select(row => row[0])];

    /// <summary>The amount without that, without what it is in percent or what is counted in: 1,125.60（93.80%）, 97.38（含追加5万元）.</summary>
    public static string BehindAmount(string folded) => folded.EndsWith(')') ? Share().Replace(WithoutPart(BehindValue(folded)), "") : folded;

    /// <summary>The target or result without that, without what is counted in, or how it was found out, and with its unit free of brackets: 115名（其中女性20名）, 91.2%（问卷调查）, ≥100（个）.</summary>
    public static string BehindQuantity(string folded) => folded.EndsWith(')')
        ? UnitAlone().Replace(Proof().Replace(Survey().Replace(WithoutPart(BehindValue(folded)), ""), match => TellsProof(match.Value) ? "" : match.Value), match => Units.IsKnown(match.Groups["unit"].Value) ? match.Groups["unit"].Value : match.Value)
        : folded;

    /// <summary>A figure without a unit may be the value's own, a bound (含以上) is no part.</summary>
    private static string WithoutPart(string folded) => Part().Replace(folded, match => match.Value.Contains('以', StringComparison.Ordinal) || !RemarkedScore.NamesUnits(match.Value) ? match.Value : "");

    private static bool TellsProof(string remark) => !remark.AsSpan().ContainsAny(NotOfProof) && Array.Exists(OfProof, word => remark.Contains(word, StringComparison.Ordinal)) && !RemarkedScore.NamesAnother(remark);

    /// <summary>附件12 is a number of two digits at most; more of them, or a percent sign, may be a value.</summary>
    [GeneratedRegex(@"(?<=.)\((详?见|详情见|参见|参阅|参照|附)[^()%0-9]{0,16}[0-9]{0,2}[^()%0-9]{0,4}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();

    /// <summary>Words and perhaps the year; any other figure may be a value.</summary>
    [GeneratedRegex(@"(?<=.)\(((19|20)[0-9]{2}年度?)?[^()%0-9]{2,16}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Proof();

    /// <summary>How many were asked: 92.5%（发放问卷200份）.</summary>
    [GeneratedRegex(@"(?<=.)\((共?(发放|回收|收回))?(调查|有效)?问卷[0-9]{1,6}份\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Survey();

    [GeneratedRegex(@"(?<=[0-9])\((?<unit>[^()0-9]{1,6})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex UnitAlone();

    /// <summary>Of a figure that is more than the one behind the word; 含 alone is said of a bound.</summary>
    [GeneratedRegex(@"(?<=[0-9\p{L}%])\((其中:?|包括|包含|含)[^()]{1,24}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<=[0-9元])\(((占比|占|执行率|完成率|支出率|使用率):?)?[0-9]{1,4}(\.[0-9]{1,4})?%\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Share();
}
