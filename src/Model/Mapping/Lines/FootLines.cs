using Selfeval.Model.Breaks;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Doubts;
using Selfeval.Model.Mapping.PageSequence;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>What stands right below a form.</summary>
/// <param name="Notes">Footnotes and signature lines: they start with a known label; a footnote goes on over the lines that follow closely in its size, and by its numbers on the next page.</param>
/// <param name="Unlabelled">
/// Lines that say nothing of what they are: a row whose borders were forgotten, a remark, the first words of the text around the form. Which of them it is, is not printed: they are told, until the
/// name of another matter or a wider gap ends the form.
/// </param>
internal sealed record FootLines(IReadOnlyList<PlacedLine> Notes, IReadOnlyList<PlacedLine> Unlabelled)
{
    /// <summary>Tables of reports are set one or two sizes smaller than their text: 10.5 or 12 pt where it has 14 or 16.</summary>
    private const double Larger = 1.1;

    /// <summary>The text of a report has up to 16 pt, its tables 9 at least; what is larger is a mark on the page.</summary>
    private const double LargestText = 2;

    public static FootLines Of(FormSource source)
    {
        var (notes, unlabelled) = (new List<PlacedLine>(), new List<PlacedLine>());
        var (end, bottom) = (source.Parts[^1].Page, source.Parts[^1].Table.Box.Bottom);
        foreach (var line in source.Below.OrderBy(line => line.Page.Order).ThenBy(line => line.Line.Box.Top))
        {
            if (!FootnoteText.GoesOn(line.Line.Text) && !unlabelled.Exists(line.SharesHeight) && !source.Below.Any(other => FootnoteText.GoesOn(other.Line.Text) && line.SharesHeight(other))) continue;
            if (RunningText.IsHead(line, source.Above)) continue;
            if (FormTitle.Is(line.Line.Text) || BeginsNext(source, line) || (line.Page == end && IsCaption(source.TableBehind, line, line.Line.Box.Top - bottom))) break;
            var isBehind = line.Page != source.Parts[^1].Page;
            var isNear = line.Page == end ? line.Line.Box.Top - bottom < BreakEdgeLines.Gap * line.Line.Box.Height : FormExtent.FillsPage(end, bottom) && line.Page != source.TableBehind?.Page;
            if (!isBehind && FootnoteText.BeginsOtherChapter(notes.Select(of => of.Line), line.Line.Text)) break;
            if (notes.Count == 0 && unlabelled.Count == 0 && FootnoteText.BeginsOtherItem(line.Line.Text)) break;
            if (unlabelled is [.., var last] && last.Line.Box.Bottom == bottom && ProseLines.GoOnBelow(source, last, line)) unlabelled.Add(line);
            else if (isBehind ? IsNoteBehindPage(source, notes, line, isNear) : IsNote(notes, unlabelled, line, isNear)) notes.Add(line);
            else if (source.IsRunning(line)) continue;
            else if (isNear && !BeginsAnother(line) && !IsReport(source, line) && !(isBehind && IsToldBehind(source, line))) unlabelled.Add(line);
            else break;
            (end, bottom) = (line.Page, line.Page == end ? Math.Max(bottom, line.Line.Box.Bottom) : line.Line.Box.Bottom);
        }

        return new FootLines(notes, unlabelled);
    }

    /// <summary>The page behind is told as a whole: its columns were not read, or its text may be the rest of the form's last cell.</summary>
    private static bool IsToldBehind(FormSource source, PlacedLine line) => source.Unread.Any(unread => line.Page.Numbers.Contains(unread.Place.Page)) || TextBehind.Of(source) is not null;

    private static bool IsNoteBehindPage(FormSource source, List<PlacedLine> notes, PlacedLine line, bool isNear) =>
        GoesOnBehindPage(notes, line) || SignsBehindPage(source, line) || (isNear && (FootnoteText.StartsBelow(line.Line.Text) || FootnoteText.IsRemark(line.Line.Text)));

    private static bool IsNote(List<PlacedLine> notes, List<PlacedLine> unlabelled, PlacedLine line, bool isNear)
    {
        if (unlabelled is [.., var paragraph] && AreParagraphs(paragraph, line) && !FootnoteText.BeginsNote(line.Line.Text)) return false;
        if (FootnoteText.StartsBelow(line.Line.Text) || (isNear && (FootnoteText.IsRemark(line.Line.Text) || FootnoteText.IsDate(line.Line.Text)))) return true;
        return isNear && notes is [.., var last] && line.Line.HasSizeOf(last.Line) && !(unlabelled is [.., var other] && last.Line.Box.Top < other.Line.Box.Top) && !BeginsParagraph(notes, line);
    }

    /// <summary>The note above ended with its sentence, and the line begins further right than each of its lines: a paragraph of the report. The next number is the note's.</summary>
    private static bool BeginsParagraph(List<PlacedLine> notes, PlacedLine line) => notes[^1].Line.Text is [.., '。'] && line.Line.Box.Left > notes.Where(note => note.Page == line.Page).Max(note => note.Line.Box.Left) + (line.Line.Box.Height / 2)
        && !FootnoteText.GoesOnByNumber(LineJoiner.Join(notes.Select(of => of.Line)), line.Line.Text);

    /// <summary>Both end with their sentence and begin below one another: what looks like a label (存在的主要问题：…) begins a paragraph as the one above did.</summary>
    private static bool AreParagraphs(PlacedLine above, PlacedLine line) => above.Line.Text is [.., '。'] && line.Line.Text is [.., '。'] && Math.Abs(above.Line.Box.Left - line.Line.Box.Left) < line.Line.Box.Height / 2;

    /// <summary>The number of a form, or of the annex that it is, above the title of the next.</summary>
    private static bool BeginsNext(FormSource source, PlacedLine line) => (LineMapper.IsFormLabel(line) || FormTitle.IsNumber(line.Line.Text)) && source.Below.Any(other => line.IsRightAbove(other, BreakEdgeLines.Gap) && FormTitle.Is(other.Line.Text));

    /// <summary>The line stands over the middle of the next table, or begins with it, nearer to it than to the form, and is neither a sentence nor a row: 某中心服务对象满意度问卷统计.</summary>
    /// <param name="toForm">How far below the form it stands, in points.</param>
    private static bool IsCaption(FormPart? next, PlacedLine line, double toForm)
    {
        if (next is null || next.Page != line.Page || FootnoteText.StartsBelow(line.Line.Text) || line.Line.Text.Contains(' ', StringComparison.Ordinal) || Vocabulary.Pattern("sentence").IsMatch(line.Line.Text)) return false;
        var (box, table) = (line.Line.Box, next.Table.Box);
        var isSetToIt = Math.Abs(box.CenterX - table.CenterX) < box.Height || Math.Abs(box.Left - table.Left) < box.Height;
        return isSetToIt && table.Top - box.Bottom is var toNext && toNext < BreakEdgeLines.Gap * box.Height && toNext >= -box.Height / 2 && toNext < toForm;
    }

    /// <summary>A chapter of the report around the form, the name of its next table, or the number of the annex that is the next form.</summary>
    private static bool BeginsAnother(PlacedLine line) => ChapterHeading.KindOf(line.Line.Text) is not null || ChapterHeading.NamesTable(line.Line.Text) || FormTitle.IsNumber(line.Line.Text);

    /// <summary>
    /// A paragraph of the report around the form: its letters are those of the document's running text, larger than the table's, and it begins further right than the table, or on the next page. A remark
    /// below a table is none, however large it is set. Letters larger by far are no text at all.
    /// </summary>
    private static bool IsReport(FormSource source, PlacedLine line)
    {
        var table = source.Parts[^1].Table;
        var heights = table.Cells.SelectMany(cell => cell.Lines).Select(own => own.Box.Height).Order().ToList();
        if (heights.Count == 0) return false;
        var (height, own) = (line.Line.Box.Height, heights[heights.Count / 2]);
        if (height > LargestText * own) return true;
        return height > Larger * own && source.ProseHeights.Any(prose => height < Larger * prose && prose < Larger * height) && (line.Page != source.Parts[^1].Page || line.Line.Box.Left > table.Box.Left + height);
    }

    /// <summary>The first line of the next page begins a footnote, where nothing but the page's end stands between it and the form; or it goes on with one by its number, or in its sentence.</summary>
    private static bool GoesOnBehindPage(List<PlacedLine> notes, PlacedLine line)
    {
        if (notes.Count == 0) return FootnoteText.BeginsNote(line.Line.Text);
        var last = notes[^1];
        var isNext = last.Page == line.Page && line.Line.Box.Top - last.Line.Box.Bottom < BreakEdgeLines.Gap * line.Line.Box.Height && last.Line.Text[^1] is not '。';
        return isNext || FootnoteText.GoesOnByNumber(LineJoiner.Join(notes.Select(of => of.Line)), line.Line.Text);
    }

    /// <summary>The line says who filled the form in, at the head of a page without a table of the form's; above the title of another form it may be that one's, where nothing else begins between them.</summary>
    private static bool SignsBehindPage(FormSource source, PlacedLine line)
    {
        var below = source.Below.Where(other => other.Page == line.Page && other.Line.Box.Top > line.Line.Box.Top).OrderBy(other => other.Line.Box.Top);
        return FootnoteText.IsSignature(line.Line.Text) && (below.FirstOrDefault(other => FormTitle.Is(other.Line.Text) || BeginsNext(source, other)) is not { } next || !FormTitle.Is(next.Line.Text));
    }
}
