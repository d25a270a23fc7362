using System.Text.RegularExpressions;

namespace Selfeval.Model.Values;

/// <summary>What stands in brackets behind a value and can be no value of its column itself; any other bracket stays, and leaves the value unread.</summary>
internal static partial class BracketRemark
{
    /// <summary>The value without where its proof is: 98%（见附件）.</summary>
    public static string BehindValue(string folded) => folded.EndsWith(')') ? Reference().Replace(folded, "") : folded;

    /// <summary>The amount without that, or without what it is in percent: 1,125.60（93.80%）.</summary>
    public static string BehindAmount(string folded) => folded.EndsWith(')') ? Share().Replace(BehindValue(folded), "") : folded;

    /// <summary>附件12 is a number of two digits at most; more of them, or a percent sign, may be a value.</summary>
    [GeneratedRegex(@"(?<=.)\((详?见|详情见|参见|参阅|参照|附)[^()%0-9]{0,16}[0-9]{0,2}[^()%0-9]{0,4}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<=[0-9元])\(((占比|占|执行率|完成率|支出率|使用率):?)?[0-9]{1,4}(\.[0-9]{1,4})?%\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Share();
}
