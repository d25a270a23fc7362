using System.Globalization;
using Selfeval.Auditor.Reading;

namespace Selfeval.Auditor;

/// <summary>The addresses of the desk's pages, as links are written.</summary>
public static class Links
{
    public static string Form(string sha256, int form) => $"/evaluation/{sha256}/{form.ToString(CultureInfo.InvariantCulture)}";

    public static string Finding(ListedFinding finding) => $"{Form(finding.Sha256, finding.Form)}#f{finding.Ord.ToString(CultureInfo.InvariantCulture)}";

    public static string Sheet(ListedFinding finding) =>
        $"/sheet/{finding.Sha256}/{finding.Form.ToString(CultureInfo.InvariantCulture)}?rule={Uri.EscapeDataString(finding.RuleId)}&subject={Uri.EscapeDataString(finding.SubjectRow)}";

    public static string Rule(string id) => $"/rules/{Uri.EscapeDataString(id)}";
}
