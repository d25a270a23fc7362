using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>Where the title of a form stands among the lines above its table.</summary>
internal static class TitleLines
{
    /// <summary>Lines looked through upwards for the title, whatever they say: year, unit, date and office lines may stand between it and the table.</summary>
    private const int LinesToTitle = 8;

    /// <summary>A line of this many characters or fewer cannot be a whole title: 自评表, 目标自评表 end one that began on the line above.</summary>
    private const int ShortestTitle = 6;

    /// <summary>The lines from the form's title on, in order; without a title those that the form's head is made of.</summary>
    public static List<PlacedLine> Below(FormSource source)
    {
        var upwards = Upwards(source);
        var title = Find(source, upwards);
        if (title >= 0) return upwards.Take(title + (EndsTitle(upwards, title) ? 2 : 1)).Where((line, i) => i >= title || IsOfForm(source, upwards[title], line) || IsInHeadRow(upwards, line)).Reverse().ToList();

        var onPage = upwards.Take(LinesToTitle).TakeWhile(line => line.Page == source.Parts[0].Page).ToList();
        var head = onPage.TakeWhile(line => ProseLines.IsHeadLine(line.Line.Text)).ToList();
        return onPage.Skip(head.Count).Take(1).Where(line => FormTitle.NamesForm(line.Line.Text)).Concat(Enumerable.Reverse(head)).ToList();
    }

    /// <summary>How many of the lines are the title: up to the first that is one, or ends one.</summary>
    public static int End(List<PlacedLine> below)
    {
        for (var i = 0; i < below.Count; i++)
        {
            if (i + 1 < below.Count && EndsTitle([below[i + 1], below[i]], 0)) return i + 2;
            if (FormTitle.Is(below[i].Line.Text)) return i + 1;
        }

        return below.Count > 0 && FormTitle.NamesForm(below[0].Line.Text) ? 1 : 0;
    }

    /// <summary>A title on the page of the form, which has no other, so far above that it may be that of a chapter: it is told.</summary>
    public static IEnumerable<PlacedLine> TooFar(FormSource source)
    {
        var upwards = Upwards(source);
        return Find(source, upwards) >= 0 ? [] : upwards.Where(line => line.Page == source.Parts[0].Page && FormTitle.Is(line.Line.Text)).Take(1);
    }

    /// <summary>The lines above the form's table that may hold its title, the nearest first.</summary>
    private static List<PlacedLine> Upwards(FormSource source) => source.Above.Reverse().TakeWhile((line, i) => i < LinesToTitle || line.Page == source.Parts[0].Page).ToList();

    private static int Find(FormSource source, List<PlacedLine> upwards) => Enumerable.Range(0, upwards.Count)
        .FirstOrDefault(i => (EndsTitle(upwards, i) || (FormTitle.Is(upwards[i].Line.Text) && !IsInProse(source, upwards, i))) && Reaches(source, upwards, i), -1);

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

    /// <summary>The line is the short end of a title that began on the line above it, in the same size: 目标自评表, 表.</summary>
    private static bool EndsTitle(IReadOnlyList<PlacedLine> upwards, int i)
    {
        if (i + 1 >= upwards.Count) return false;
        var (end, begin) = (upwards[i].Line, upwards[i + 1].Line);
        return end.Text.Length <= ShortestTitle && begin.HasSizeOf(end)
            && (FormTitle.Is(end.Text) ? !FormTitle.Is(begin.Text) : FormTitle.Is(begin.Text + end.Text) && !FormTitle.IsYearAlone(end.Text));
    }
}
