using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Mapping.PageSequence;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Text at the head of the page behind rows without lines between their columns: where these have no sums yet it may be their rest (a row of one text, the last line of a cell), and nothing
/// drawn tells.
/// </summary>
internal static class TextBehind
{
    /// <summary>Null where there is none, or it is told already.</summary>
    public static Problem? Of(FormSource source)
    {
        var last = source.Parts[^1];
        if (last.Table.Origin != TableOrigin.Aligned || !source.MayLackItsEnd || !FormExtent.FillsPage(last) || source.Unread.Any(unread => IsBehind(last, unread.Place.Page))) return null;
        var lines = source.Below.Where(line => IsBehind(last, line.Page.Number)).TakeWhile(line => !NamesAnother(line.Line.Text)).Where(line => !IsOfPage(line.Line.Text)).ToList();
        return lines.Count == 0 ? null : new Problem(ProblemKind.OrphanText, string.Join(' ', lines.Select(line => line.Line.Text)), Place.Around(lines.Select(line => line.Place)));
    }

    private static bool IsBehind(FormPart last, int page) => page > last.Page.Numbers.Max();

    private static bool NamesAnother(string line) => FormTitle.Is(line) || ChapterHeading.KindOf(line) is not null || ChapterHeading.NamesTable(line);

    /// <summary>Its number, or what is read as it stands: a footnote, a label with its value.</summary>
    private static bool IsOfPage(string line) => Vocabulary.Pattern("page_number").IsMatch(line) || FootnoteText.StartsBelow(line) || LabelledText.Split(line).Count > 0;
}
