using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>Where the title of a form stands among the lines above its table.</summary>
/// <param name="Title">Its lines, in order; none where the form has no title.</param>
/// <param name="Below">The lines of the form's head between the title and the table.</param>
/// <param name="TooFar">A title on the page of the form, which has no other, so far above or so placed that it may be that of a chapter or a part of a text: it is told.</param>
internal sealed record TitleLines(IReadOnlyList<PlacedLine> Title, IReadOnlyList<PlacedLine> Below, IReadOnlyList<PlacedLine> TooFar)
{
    /// <summary>Lines looked through upwards for the title, whatever they say: year, unit, date and office lines may stand between it and the table.</summary>
    private const int LinesToTitle = 8;

    /// <summary>A line of this many characters or fewer cannot be a whole title: 自评表, 目标自评表 end one that began on the line above.</summary>
    private const int ShortestTitle = 6;

    /// <summary>Free heights between the lines of a heading: word processors set them double at most, browsers part headings by 1.33 em (h4) and lead them by half of one.</summary>
    private const double WidestSpacing = 2;

    /// <summary>The office, the project and the year may each have a line above the name of the form.</summary>
    private const int MostLinesAbove = 3;

    /// <summary>The next larger size of letters is at least a twentieth larger (10 to 10.5 pt).</summary>
    private const double Larger = 1.04;

    public static TitleLines Of(FormSource source)
    {
        var upwards = Upwards(source);
        var title = Find(source, upwards);
        var lines = title >= 0 ? FromTitle(source, upwards, title) : FromHead(source, upwards);
        var end = End(lines);
        var tooFar = title >= 0 ? [] : upwards.Where(line => line.Page == source.Parts[0].Page && FormTitle.Is(line.Line.Text) && !IsAnnexOfTitled(source, line)).Take(1);
        return new TitleLines([.. lines.Take(end)], [.. lines.Skip(end)], [.. tooFar]);
    }

    private static List<PlacedLine> FromTitle(FormSource source, List<PlacedLine> upwards, int title) =>
        [.. upwards.Take(title + 1 + LinesAbove(source, upwards, title)).Where((line, i) => i >= title || IsOfForm(source, upwards[title], line) || IsInHeadRow(upwards, line)).Reverse()];

    /// <summary>How many lines of the heading stand above the one that is, or ends, the form's name.</summary>
    private static int LinesAbove(FormSource source, List<PlacedLine> upwards, int title)
    {
        var lines = EndsTitle(upwards, title) ? 1 : 0;
        while (lines < MostLinesAbove && GoesOn(source, upwards, title + lines)) lines++;
        return lines;
    }

    /// <summary>Without a title: the lines that the form's head is made of, below one that names the form in other words.</summary>
    private static List<PlacedLine> FromHead(FormSource source, List<PlacedLine> upwards)
    {
        var onPage = upwards.Take(LinesToTitle).TakeWhile(line => line.Page == source.Parts[0].Page).ToList();
        var head = onPage.TakeWhile(line => ProseLines.IsHeadLine(line.Line.Text)).ToList();
        var name = onPage.Skip(head.Count).Take(1).Where(line => FormTitle.NamesForm(line.Line.Text) && !IsInProse(source, upwards, head.Count));
        return [.. name, .. Enumerable.Reverse(head)];
    }

    /// <summary>How many of the lines are the title: up to the first that is one, or ends one.</summary>
    private static int End(List<PlacedLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && EndsTitle([lines[i + 1], lines[i]], 0)) return i + 2;
            if (FormTitle.Is(lines[i].Line.Text)) return i + 1;
        }

        return lines.Count > 0 && FormTitle.NamesForm(lines[0].Line.Text) ? 1 : 0;
    }

    /// <summary>
    /// The lines above the form's table that may hold its title, the nearest first; without what the head of each page prints, where a title was left at the foot of the page before, what stands upright at the
    /// side of a page, where a title does not, and the menu of a web page, where a title stands over the table.
    /// </summary>
    private static List<PlacedLine> Upwards(FormSource source)
    {
        var upwards = source.Above.Reverse().TakeWhile((line, i) => i < LinesToTitle || line.Page == source.Parts[0].Page).ToList();
        upwards = WithoutMenu(source.Parts[0], upwards);
        var own = upwards.FindLastIndex(line => !IsOfPage(line) && FormTitle.Is(line.Line.Text));
        return [.. upwards.Where((line, i) => i > own || !IsOfPage(line) || !FormTitle.Is(line.Line.Text))];
    }

    /// <summary>Links stand beside the table's width, and their names may be titles of forms. Whatever else stands there may be the form's.</summary>
    private static List<PlacedLine> WithoutMenu(FormPart first, List<PlacedLine> upwards) =>
        upwards.Exists(line => line.Page == first.Page && !line.StandsBeside(first.Page, first.Table) && FormTitle.Is(line.Line.Text))
            ? upwards.FindAll(line => !line.StandsBeside(first.Page, first.Table) || !FormTitle.Is(line.Line.Text)) : upwards;

    private static bool IsOfPage(PlacedLine line) => line.IsRunning || line.Line.RunsDownwards;

    private static int Find(FormSource source, List<PlacedLine> upwards) => Enumerable.Range(0, upwards.Count)
        .FirstOrDefault(i => !IsAnnexOfTitled(source, upwards[i]) && (EndsTitle(upwards, i) || (FormTitle.Is(upwards[i].Line.Text) && !IsInProse(source, upwards, i))) && Reaches(source, upwards, i), -1);

    /// <summary>附表3 项目支出绩效自评, at the head of the page perhaps, says which annex it is whose table prints its title in a row of its own.</summary>
    private static bool IsAnnexOfTitled(FormSource source, PlacedLine line) =>
        Vocabulary.Pattern("chapter").Match(line.Line.Text).Groups["annex"].Success && source.Parts[0].Table.Cells.Any(cell => FormTitle.Is(cell.Text));

    /// <summary>A line of a paragraph may end in the name of the form.</summary>
    private static bool IsInProse(FormSource source, List<PlacedLine> upwards, int i) =>
        (i > 0 && ProseLines.GoOn(source, upwards[i], upwards[i - 1])) || (i + 1 < upwards.Count && ProseLines.GoOn(source, upwards[i + 1], upwards[i]));

    private static bool Reaches(FormSource source, List<PlacedLine> upwards, int title) => title < LinesToTitle
        || upwards.Take(title + 1).All(line => line.Page == source.Parts[0].Page)
            && (FormStart.Rows(source.Parts[0].Table).Count == 0 || IsHeadOfForm(upwards[title], Enumerable.Reverse(upwards.Take(title)).ToList()));

    /// <summary>Nothing but labels and a note (填报说明：…) stands below the title, or it is set larger than all of it. The form's own head may be lines of text, too, where its tables name no project.</summary>
    private static bool IsHeadOfForm(PlacedLine title, List<PlacedLine> below) =>
        below.SkipWhile(line => ProseLines.IsHeadLine(line.Line.Text) && !FootnoteText.BeginsNote(line.Line.Text)).FirstOrDefault() is not { } other || FootnoteText.BeginsNote(other.Line.Text)
        || below.TrueForAll(line => line.Line.Box.Height < title.Line.Box.Height && !line.Line.HasSizeOf(title.Line));

    /// <summary>Below a title that was left at the foot of the page before, running lines and page numbers stand before the table, too.</summary>
    private static bool IsOfForm(FormSource source, PlacedLine title, PlacedLine line) => title.Page == source.Parts[0].Page || ProseLines.IsHeadLine(line.Line.Text);

    /// <summary>At the height of a label: a row of the form's head that was no table at the foot of the page where the title stands. It is told.</summary>
    private static bool IsInHeadRow(List<PlacedLine> near, PlacedLine line) =>
        near.Exists(other => other.Page == line.Page && other.Line.Box.Top < line.Line.Box.Bottom && other.Line.Box.Bottom > line.Line.Box.Top && BeginsWithLabel(other.Line.Text));

    /// <summary>The texts of a row stand on one line, apart by blanks.</summary>
    private static bool BeginsWithLabel(string text) => LabelText.IsLabel(text.Split(' ', 2)[0]);

    /// <summary>
    /// The title is not the first line of a heading: the line right above it is set like it to the same middle, in letters larger than those of the table (an office's name over the name
    /// of its form). Letters no larger than the table's may be those of the text around it.
    /// </summary>
    private static bool GoesOn(FormSource source, List<PlacedLine> upwards, int title)
    {
        if (title + 1 >= upwards.Count) return false;
        var (first, second) = (upwards[title + 1], upwards[title]);
        return first.IsRightAbove(second, WidestSpacing) && first.Line.HasSizeOf(second.Line) && IsLarger(first, source.Parts[0].Table) && IsLarger(second, source.Parts[0].Table)
            && Math.Abs(first.Line.Box.CenterX - second.Line.Box.CenterX) < first.Line.Box.Height / 2
            && !FormTitle.NamesForm(first.Line.Text) && !FormTitle.Is(first.Line.Text) && !ProseLines.IsHeadLine(first.Line.Text) && !Vocabulary.Pattern("chapter").IsMatch(first.Line.Text) && !Vocabulary.Pattern("sentence").IsMatch(first.Line.Text)
            && !Vocabulary.Pattern("complete_heading").IsMatch(HeadingText.Fold(first.Line.Text));
    }

    private static bool IsLarger(PlacedLine line, Table table) =>
        table.Cells.FirstOrDefault(cell => cell.Lines.Count > 0) is { } cell && line.Line.Box.Height > Larger * cell.Lines[0].Box.Height;

    /// <summary>The line is the short end of a title that began on the line above it, in the same size: 目标自评表, 表.</summary>
    private static bool EndsTitle(IReadOnlyList<PlacedLine> upwards, int i)
    {
        if (i + 1 >= upwards.Count) return false;
        var (end, begin) = (upwards[i].Line, upwards[i + 1].Line);
        // A number alone beside the title is that of its line, or of an annex.
        return end.Text.Length <= ShortestTitle && end.Text.Any(char.IsLetter) && begin.HasSizeOf(end)
            && (FormTitle.Is(end.Text) ? !FormTitle.Is(begin.Text) : FormTitle.Is(begin.Text + end.Text) && !FormTitle.IsYearAlone(end.Text));
    }
}
