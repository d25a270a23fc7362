using System.Globalization;
using System.Text.RegularExpressions;

namespace Selfeval.Model.Values;

/// <summary>A score with what it lacks of its weight in brackets: 9（扣1分）, 8（数量扣1分，质量扣1分）. Only where all of it adds up to the weight: 10（扣1分） of 10 may be a score of 9.</summary>
internal static partial class DeductedScore
{
    /// <summary>The points before the brackets; null for another text.</summary>
    public static string? Points(string folded, decimal weight)
    {
        if (Whole().Match(folded) is not { Success: true } match) return null;
        var remark = match.Groups["remark"].Value;
        var cuts = Cut().Matches(remark).Select(cut => Number(cut.Groups["cut"])).ToList();
        return cuts.Count == remark.Count(c => c == Deducted) && Number(match.Groups["number"]) + cuts.Sum() == weight ? match.Groups["points"].Value : null;
    }

    private const char Deducted = '扣';

    private static decimal Number(Group digits) => decimal.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<points>(?<number>[0-9]{1,3}(\.[0-9]{1,4})?)分?)\((?<remark>[^()]*扣[^()]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Whole();

    [GeneratedRegex(@"扣[除减掉去]?(?<cut>[0-9]{1,3}(\.[0-9]{1,4})?)(分|(?=[,;、。])|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Cut();
}
