using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>Loose lines of which nobody knows what of the form they are: told as one text, around all of them.</summary>
internal static class OrphanLines
{
    /// <param name="draft">What has them now.</param>
    /// <param name="lines">At least one, all of one page.</param>
    public static void Tell(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        foreach (var line in lines) draft.Take(line);
        draft.Problems.Add(ProblemOf(lines));
    }

    /// <param name="lines">At least one, all of one page.</param>
    public static Problem ProblemOf(IReadOnlyList<PlacedLine> lines) =>
        new(lines.All(line => line.Line.IsDecodable) ? ProblemKind.OrphanText : ProblemKind.UndecodableText, TextOf(lines), lines[0].Page.PlaceOf(Box.Around(lines.Select(line => line.Line.Box))));

    public static string TextOf(IEnumerable<PlacedLine> lines) => string.Join(' ', lines.Select(line => line.Line.Text));
}
