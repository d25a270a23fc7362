using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Gaps;

/// <summary>Texts of a form's pages that belong to none of its cells and look like rows of indicators: a page of the form that lies in another place, or one of another form.</summary>
internal static class UnplacedRows
{
    /// <summary>
    /// The text holds points, as a row of indicators does, and beside them the word of a level or a target with its bound (≥95%): 时效指标 水毁抢通时限 ≤24小时 18小时 7 7. Or one of
    /// the texts is not known at all: a row that is a picture from one border to the other.
    /// </summary>
    public static bool MayBe(Problem problem)
    {
        if (problem.Kind != ProblemKind.OrphanText) return false;
        var texts = problem.Text.Split(' ');
        return texts.Any(IsUnknown) || texts.Any(IsPoints) && texts.Any(text => LevelWords.IsLevel(text) || Operators.Compares(text));
    }

    private static bool IsUnknown(string text) => text.Length > 0 && text.All(character => character == TextLine.Undecodable);

    private static bool IsPoints(string text) => ValueReader.Score(text) is { Value: NumberReading { Value: <= FormUnderCheck.FullPoints }, Unit: null };
}
