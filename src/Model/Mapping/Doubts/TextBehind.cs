using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Mapping.PageSequence;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Text at the head of the page behind rows without lines between their columns: where these have no sums yet it may be their rest (a row of one text, the last line of a cell), and nothing
/// drawn tells.
/// </summary>
internal sealed record TextBehind(IReadOnlyList<PlacedLine> Lines)
{
    /// <summary>Null where there is none, or it is told already.</summary>
    public static TextBehind? Of(FormSource source)
    {
        var last = source.Parts[^1];
        if (last.Table.Origin != TableOrigin.Aligned || !source.MayLackItsEnd || !FormExtent.FillsPage(last) || source.Unread.Any(unread => IsBehind(last, unread.Place.Page))) return null;
        var lines = source.Below.Where(line => IsBehind(last, line.Page.Number)).TakeWhile(line => !NamesAnother(line.Line.Text)).Where(line => !IsOfPage(line.Line.Text)).ToList();
        return lines.Count == 0 ? null : new TextBehind(lines);
    }

    public Problem Problem => new(ProblemKind.OrphanText, string.Join(' ', Lines.Select(line => line.Line.Text)), Place.Around(Lines.Select(line => line.Place)));

    /// <summary>Words stand below those of the cell, and name no sum: they may be its last line.</summary>
    public bool MayGoOnFrom(FormCell cell) => cell.Text.Any(char.IsLetter) && Lines.Any(line => line.Line.Text.Any(char.IsLetter) && !TotalLabel.Is(line.Line.Text) && StandsBelow(line, cell));

    private static bool StandsBelow(PlacedLine line, FormCell cell)
    {
        var (below, above) = (line.Place.Upright.Box, cell.Place.Upright.Box);
        return below.Left < above.Right && below.Right > above.Left;
    }

    private static bool IsBehind(FormPart last, int page) => page > last.Page.Numbers.Max();

    private static bool NamesAnother(string line) => FormTitle.Is(line) || ChapterHeading.KindOf(line) is not null || ChapterHeading.NamesTable(line);

    /// <summary>Its number, or what is read as it stands: a footnote, a label with its value.</summary>
    private static bool IsOfPage(string line) => Vocabulary.Pattern("page_number").IsMatch(line) || FootnoteText.StartsBelow(line) || LabelledText.Split(line).Count > 0;
}
