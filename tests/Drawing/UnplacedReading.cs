using System.Text;
using System.Text.RegularExpressions;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>Everything that is read of pages and found in them, as the contract tells it, but for the boxes.</summary>
internal static partial class UnplacedReading
{
    public static string Of(IEnumerable<Page> pages)
    {
        var reading = FormReader.Read(pages);
        using var json = new MemoryStream();
        ContractJson.Write(json, new DocumentResult("", "", 0, null, DocumentStatus.None, null, [.. reading.Forms.Select(Check)], reading.Problems), new ContractVersions("", ""));
        return Boxes().Replace(Encoding.UTF8.GetString(json.ToArray()), "").Replace("{", "\n{", StringComparison.Ordinal);
    }

    /// <summary>However pages show their text turned, the same is read of them.</summary>
    /// <param name="pages">Pages that stand upright.</param>
    /// <param name="quarters">By how many they are turned, clockwise: all that there are, if none is given.</param>
    public static void AssertSameTurned(IReadOnlyList<Page> pages, params ReadOnlySpan<int> quarters)
    {
        var upright = Of(pages);
        foreach (var turn in quarters.Length > 0 ? quarters : [1, 2, 3]) Assert.Equal(upright, Of(TurnedPages.Turned(pages, turn)));
    }

    private static CheckedEvaluation Check(SelfEvaluation form)
    {
        var chosen = RuleProfiles.Choose(form);
        return new CheckedEvaluation(form, chosen.Profile.Id, chosen.Reason, RuleBook.Check(form, chosen, ""));
    }

    [GeneratedRegex(@",""box"":\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boxes();
}
