using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping;

/// <summary>The loose lines of a form's area: its title, the lines between title and table, lines between tables, footnotes and signatures.</summary>
internal sealed record FormLines(IReadOnlyList<PlacedLine> Title, IReadOnlyList<PlacedLine> Around, IReadOnlyList<PlacedLine> Below, IReadOnlyList<PlacedLine> Beside, IReadOnlyList<PlacedLine> Over)
{
    public IEnumerable<PlacedLine> All => [.. Title, .. Around, .. Below, .. Beside, .. Over];
}

/// <summary>Reads the loose lines around a form's tables.</summary>
internal static class LineMapper
{
    /// <summary>Heading under which watermarks and stamps are kept.</summary>
    private const string OverprintHeading = "叠印";

    /// <summary>The same for the number that an office gives the form.</summary>
    private const string NumberHeading = "报表编号";

    /// <summary>Lines looked through upwards for the title: year, unit, date and office lines may stand between it and the table.</summary>
    private const int LinesToTitle = 8;

    /// <summary>A line of this many characters or fewer cannot be a whole title: 自评表, 目标自评表 end one that began on the line above.</summary>
    private const int ShortestTitle = 6;

    /// <summary>Footnote lines, and those above a title, follow one another within this many line heights.</summary>
    private const double FootnoteGap = 2.5;

    /// <summary>The lines that belong to the form.</summary>
    public static FormLines LinesOf(FormSource source)
    {
        var above = TitleBlock(source);
        var titleEnd = TitleEnd(above);
        var head = HeadLines(source, above.Take(titleEnd)).ToLookup(_ => source.LabelsAbove);
        var around = head[LabelsAbove.OfForm].Concat(above.Skip(titleEnd)).Concat(source.Between).ToList();
        return new FormLines(above.Take(titleEnd).ToList(), around, FootBlock(source), [.. head[LabelsAbove.Doubtful], .. source.Beside], source.Over);
    }

    /// <summary>Title, fiscal year and unit of money, which the tables are read with.</summary>
    public static void MapTitle(EvaluationDraft draft, FormLines lines)
    {
        if (lines.Title.Count > 0) SetTitle(draft, lines.Title);
        foreach (var line in lines.Around.Where(line => FormTitle.IsYearAlone(line.Line.Text))) SetYear(draft, line, line.Line.Text);
        foreach (var wrapped in WrappedLines.Of(lines.Around))
        {
            var (loose, place) = (LooseLine.Of(wrapped.Select(line => line.Line)), wrapped[^1].Place);
            SetYear(draft, loose, place);
            var (text, labelled) = (loose.Text, HeadFields.Labelled(draft, loose.Spaced, place));
            HeadFields.SetAmountUnit(draft, labelled.Count > 0 ? labelled : LabelledText.Last(text), place);
            if (LabelText.IsBlock(text)) AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(text, place));
        }
    }

    /// <summary>Everything else, after the tables: what a table prints goes before the same label on a loose line.</summary>
    public static void MapLabels(EvaluationDraft draft, FormLines lines)
    {
        foreach (var wrapped in WrappedLines.Of(lines.Around)) MapLoose(draft, wrapped);
        MapBelow(draft, lines.Below);
        foreach (var line in lines.Beside) Tell(draft, line);
        KeepOverprints(draft, lines.Over);
    }

    /// <summary>What is printed over the tables of a page, as one note: a round stamp is a line for each of its characters. The same on every page is one.</summary>
    private static void KeepOverprints(EvaluationDraft draft, IReadOnlyList<PlacedLine> over)
    {
        foreach (var line in over) draft.Take(line);
        foreach (var same in over.GroupBy(line => line.Page).GroupBy(page => string.Join(' ', page.Select(line => line.Line.Text))))
            draft.AddExtra(OverprintHeading, FieldOf(same.SelectMany(page => page).ToList(), same.Key, new TextReading(same.Key)));
    }

    /// <summary>Which cell or column the line belongs to is not drawn.</summary>
    private static void Tell(EvaluationDraft draft, PlacedLine line)
    {
        draft.Take(line);
        draft.Problems.Add(new Problem(line.Line.IsDecodable ? ProblemKind.OrphanText : ProblemKind.UndecodableText, line.Line.Text, line.Place));
    }

    /// <summary>Labels with their values right above the title: 填报日期：2023.6.28.</summary>
    private static List<PlacedLine> HeadLines(FormSource source, IEnumerable<PlacedLine> title)
    {
        var head = new List<PlacedLine>();
        if (title.FirstOrDefault() is not { } below) return head;
        foreach (var line in source.Above.TakeWhile(line => line != below).Reverse())
        {
            var isNear = line.Page == below.Page && below.Line.Box.Top - line.Line.Box.Bottom < FootnoteGap * line.Line.Box.Height;
            if (!isNear || LabelledText.Split(line.Line.Text).Count == 0) break;
            head.Insert(0, below = line);
        }

        return head;
    }

    /// <summary>How many of the lines are the title: up to the first that is one, or ends one.</summary>
    private static int TitleEnd(List<PlacedLine> above)
    {
        for (var i = 0; i < above.Count; i++)
        {
            if (i + 1 < above.Count && EndsTitle([above[i + 1], above[i]], 0)) return i + 2;
            if (FormTitle.Is(above[i].Line.Text)) return i + 1;
        }

        return above.Count > 0 && FormTitle.NamesForm(above[0].Line.Text) ? 1 : 0;
    }

    private static List<PlacedLine> TitleBlock(FormSource source)
    {
        var near = source.Above.Reverse().TakeWhile((line, i) => i < LinesToTitle || IsHeadUnread(source, line)).ToList();
        var title = Enumerable.Range(0, near.Count).FirstOrDefault(i => FormTitle.Is(near[i].Line.Text) || EndsTitle(near, i), -1);
        if (title >= 0) return near.Take(title + (EndsTitle(near, title) ? 2 : 1)).Where((line, i) => i >= title || IsOfForm(source, near[title], line) || IsInHeadRow(near, line)).Reverse().ToList();

        var onPage = near.TakeWhile(line => line.Page == source.Parts[0].Page).ToList();
        var head = onPage.TakeWhile(line => IsHeadLine(line.Line.Text)).ToList();
        return onPage.Skip(head.Count).Take(1).Where(line => FormTitle.NamesForm(line.Line.Text)).Concat(Enumerable.Reverse(head)).ToList();
    }

    /// <summary>The form's own tables name no project: its head may stand between it and the title in lines that are no table.</summary>
    private static bool IsHeadUnread(FormSource source, PlacedLine line) => line.Page == source.Parts[0].Page && FormStart.Rows(source.Parts[0].Table).Count == 0;

    /// <summary>Below a title that was left at the foot of the page before, running lines and page numbers stand before the table, too.</summary>
    private static bool IsOfForm(FormSource source, PlacedLine title, PlacedLine line) => title.Page == source.Parts[0].Page || IsHeadLine(line.Line.Text);

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
        return end.Text.Length <= ShortestTitle && HaveOneSize(begin, end)
            && (FormTitle.Is(end.Text) ? !FormTitle.Is(begin.Text) : FormTitle.Is(begin.Text + end.Text) && !FormTitle.IsYearAlone(end.Text));
    }

    private static bool HaveOneSize(TextLine line, TextLine other) => Math.Abs(line.Box.Height - other.Box.Height) < other.Box.Height / 4;

    private static bool IsHeadLine(string text) => FormTitle.IsYearAlone(text) || LabelledText.Split(FormTitle.LeadingYear(text)?.After ?? text).Count > 0;

    private static void SetTitle(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        var printed = LineJoiner.Join(lines.Select(line => line.Line));
        var field = FieldOf(lines, printed, new TextReading(printed));
        if (field.Printed.Contains(TextLine.Undecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, printed, field.Place));
        else draft.SetHead("title", field);
        SetYear(draft, lines[^1], printed);
        StatedWeightFinder.Add(draft, WeightOf.Other, printed, field.Place);
        foreach (var line in lines) draft.Take(line);
    }

    private static void MapLoose(EvaluationDraft draft, IReadOnlyList<PlacedLine> wrapped)
    {
        foreach (var line in wrapped) draft.Take(line);
        var (loose, place) = (LooseLine.Of(wrapped.Select(line => line.Line)), wrapped[0].Place);
        var (text, labelled) = (loose.Text, HeadFields.Labelled(draft, loose.Spaced, place));
        if (wrapped.Any(line => !line.Line.IsDecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, text, place));
        else if (labelled.Count > 0) SetLabelled(draft, loose, labelled, place);
        else if (LabelText.IsBlock(text)) StatedWeightFinder.Add(draft, WeightOf.Other, text, place);
        else if (FormNumber(text) is { } number) draft.AddExtra(NumberHeading, new Field(number, new TextReading(number), null, place));
        else if (BeforeUnit(text) is not "" && !FormTitle.IsYearAlone(text) && !FormTitle.Is(text)) draft.Problems.Add(new Problem(ProblemKind.OrphanText, text, place));
    }

    private static void SetLabelled(EvaluationDraft draft, LooseLine line, IReadOnlyList<LabelledValue> labelled, Place place)
    {
        HeadFields.Set(draft, labelled, place);
        SetYear(draft, line, place);
        if (line.Date is { } date) draft.AddExtra(LooseLine.DateHeading, new Field(date, new TextReading(date), null, place));
    }

    /// <summary>The number of the form on the line of its unit of money, which is read: 公开14表 金额单位：万元; null for another line.</summary>
    private static string? FormNumber(string text) => BeforeUnit(text) is { } before && Vocabulary.Pattern("form_number").IsMatch(HeadingText.Fold(before)) ? before : null;

    /// <summary>What stands before the unit of money on its line: nothing in （单位：万元）; null for another line.</summary>
    private static string? BeforeUnit(string text) =>
        LabelledText.Last(text) is [var last] && HeadingBook.Is(HeadingSection.Header, "amount_unit", last.Label) && AmountUnitFinder.IsUnit(last.Value)
            ? text[..text.LastIndexOf(last.Label, StringComparison.Ordinal)].Trim(' ', '(', '（') : null;

    private static void SetYear(EvaluationDraft draft, LooseLine line, Place place)
    {
        if (line.Year is { } year) draft.SetYear(new Field(year, HeadFields.Year(year), null, place));
    }

    private static void SetYear(EvaluationDraft draft, PlacedLine line, string text)
    {
        if (FormTitle.Year(text) is { } year) draft.SetYear(FieldOf([line], year, HeadFields.Year(year)));
    }

    /// <summary>
    /// Footnotes and signature lines right below the form: they start with a known label; a footnote goes on over the lines that follow closely in its size, and by its numbers on the next page.
    /// </summary>
    private static List<PlacedLine> FootBlock(FormSource source)
    {
        var block = new List<PlacedLine>();
        var bottom = source.Parts[^1].Table.Box.Bottom;
        foreach (var line in source.Below.OrderBy(line => line.Page.Order).ThenBy(line => line.Line.Box.Top))
        {
            if (line.Page != source.Parts[^1].Page)
            {
                if (!FootnoteText.GoesOn(line.Line.Text)) continue;
                if (!GoesOnBehindPage(block, line)) break;
                block.Add(line);
                continue;
            }

            var isNear = line.Line.Box.Top - bottom < FootnoteGap * line.Line.Box.Height;
            var starts = FootnoteText.StartsBelow(line.Line.Text);
            var isAlike = block.Count > 0 && HaveOneSize(block[^1].Line, line.Line);
            if (FormTitle.Is(line.Line.Text) || !(starts || (isAlike && isNear && FootnoteText.GoesOn(line.Line.Text)))) break;
            block.Add(line);
            bottom = line.Line.Box.Bottom;
        }

        return block;
    }

    /// <summary>The first line of the next page begins a footnote, where nothing but the page's end stands between it and the form; or it goes on with one by its number, or in its sentence.</summary>
    private static bool GoesOnBehindPage(List<PlacedLine> block, PlacedLine line)
    {
        if (block.Count == 0) return FootnoteText.BeginsNote(line.Line.Text);
        var last = block[^1];
        var isNext = last.Page == line.Page && line.Line.Box.Top - last.Line.Box.Bottom < FootnoteGap * line.Line.Box.Height && last.Line.Text[^1] is not '。';
        return isNext || FootnoteText.GoesOnByNumber(LineJoiner.Join(block.Select(of => of.Line)), line.Line.Text);
    }

    private static void MapBelow(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && !FootnoteText.StartsBelow(lines[end].Line.Text)) end++;
            var note = lines.Skip(i).Take(end - i).ToList();
            var printed = LineJoiner.Join(note.Select(line => line.Line));
            if (note.Exists(line => !line.Line.IsDecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, printed, note[0].Place));
            else if (LooseLine.Of(note.Select(line => line.Line)) is var loose && LabelledText.Split(loose.Spaced) is { Count: > 0 } labelled) SetLabelled(draft, loose, labelled, note[0].Place);
            else draft.AddExtra(FootnoteText.Heading, FieldOf(note, printed, new TextReading(printed)));
            foreach (var line in note) draft.Take(line);
            i = end;
        }
    }

    private static Field FieldOf(IReadOnlyList<PlacedLine> lines, string printed, Reading value) =>
        new(printed, value, null, lines[0].Place) { More = lines.Skip(1).Select(line => line.Place).ToList() };
}
