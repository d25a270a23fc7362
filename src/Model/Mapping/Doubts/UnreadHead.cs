using Selfeval.Model.Forms;
using Selfeval.Model.Mapping.Lines;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// The lines above the table of a scan of which no title or no year was read: either may be among them, under a stamp or a fold, where OCR makes another text of it. They are none of the form's glyphs.
/// </summary>
internal static class UnreadHead
{
    /// <summary>A title of two lines, the year, the number of an annex and the unit of money take less, in points; what is farther above is a report's.</summary>
    private const double Highest = 100;

    public static void Report(EvaluationDraft draft, FormSource source)
    {
        if (source.Parts[0] is not { IsReadByOcr: true } first || (draft.Head("title") is not null && draft.FiscalYear is not null)) return;
        var lines = source.Above.Where(line => line.Page == first.Page && first.Table.Box.Top - line.Line.Box.Bottom <= Highest && !draft.IsTaken(line)).ToList();
        if (lines.Count > 0) draft.Problems.Add(OrphanLines.ProblemOf(lines));
    }
}
