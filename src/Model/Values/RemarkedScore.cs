using System.Globalization;
using System.Text.RegularExpressions;

namespace Selfeval.Model.Values;

/// <summary>
/// A score with a remark in brackets behind it: 15（完成）, 48.4（少10公里）, 9（扣1分）. It is that score where the remark can hold no other one: points that it takes off have to add up to the weight
/// (10（扣1分） of 10 may be a score of 9), and any other figure in it has a unit that points do not have.
/// </summary>
internal static partial class RemarkedScore
{
    private const char Deducted = '扣';

    private const char Point = '分';

    /// <summary>Behind a score that is the weight; behind a lower one it may say what that is out of.</summary>
    private const string FullMarks = "满分";

    /// <summary>What begins with the sign for points and is none.</summary>
    private static readonly string[] NoPoints = ["分钟", "分贝"];

    /// <summary>Words by which the figure before the brackets, or one within, is another than the score: 复核, 应得.</summary>
    private static readonly string[] OfOthers = [.. EmbeddedText.Rows("Values.score_remarks.tsv").Select(row => row[0])];

    /// <summary>The points before the brackets; null for another text.</summary>
    public static string? Points(string folded, decimal? weight)
    {
        if (Whole().Match(folded) is not { Success: true } match) return null;
        var (score, remark) = (Number(match.Groups["number"]), match.Groups["remark"].Value);
        var isIt = remark == FullMarks ? score == weight : remark.Contains(Deducted, StringComparison.Ordinal) ? score + Cuts(remark) == weight : score <= (weight ?? score) && IsOnlyRemark(remark);
        return isIt ? match.Groups["points"].Value : null;
    }

    /// <summary>What the brackets say beside the points that are taken off (问卷回收率低 of 8分（问卷回收率低，扣2分）); null where they say nothing, or there are none.</summary>
    public static string? Reason(string printed)
    {
        if (Whole().Match(PrintedText.Fold(printed)) is not { Success: true } match) return null;
        var rest = Cut().Replace(match.Groups["remark"].Value, "").Trim(',', ';', '、', '。', ':');
        return rest.Count(PrintedText.IsIdeograph) > 1 ? rest : null;
    }

    /// <summary>The remark has a word by which the figure before it is another than the one that counts.</summary>
    public static bool NamesAnother(string remark) => Array.Exists(OfOthers, word => remark.Contains(word, StringComparison.Ordinal));

    /// <summary>The points that a remark takes off; null where it does not tell how many each time.</summary>
    private static decimal? Cuts(string remark) => Cut().Matches(remark) is var cuts && cuts.Count == remark.Count(c => c == Deducted) ? cuts.Sum(cut => Number(cut.Groups["cut"])) : null;

    private static bool IsOnlyRemark(string remark) =>
        remark.Any(PrintedText.IsIdeograph) && !NamesAnother(remark) && !PointsInWords().IsMatch(remark)
        && Figure().Matches(remark).All(figure => IsOfAnotherUnit(remark[(figure.Index + figure.Length)..]));

    /// <summary>Each figure of the remark has a unit behind it.</summary>
    public static bool NamesUnits(string remark) => Figure().Matches(remark).All(figure => Units.Opens(remark[(figure.Index + figure.Length)..]));

    private static bool IsOfAnotherUnit(string behind) =>
        Units.Opens(behind) && (behind[0] != Point || Array.Exists(NoPoints, word => behind.StartsWith(word, StringComparison.Ordinal)));

    private static decimal Number(Group digits) => decimal.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<points>(?<number>[0-9]{1,3}(\.[0-9]{1,4})?)分?)\((?<remark>[^()]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"扣[除减掉去]?(?<cut>[0-9]{1,3}(\.[0-9]{1,4})?)(分|(?=[,;、。])|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Cut();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figure();

    [GeneratedRegex("[零一二两三四五六七八九十半几满]分(?!钟|贝)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PointsInWords();
}
