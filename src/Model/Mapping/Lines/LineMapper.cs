using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>The loose lines of a form's area: its title, the lines between title and table and between tables, each with those that it goes on in, footnotes and signatures.</summary>
internal sealed record FormLines(IReadOnlyList<PlacedLine> Title, IReadOnlyList<IReadOnlyList<PlacedLine>> Around, IReadOnlyList<PlacedLine> Below, IReadOnlyList<PlacedLine> Beside,
    IReadOnlyList<IReadOnlyList<PlacedLine>> Unlabelled, IReadOnlyList<PlacedLine> Over)
{
    /// <summary>Those of which a value is read.</summary>
    public IEnumerable<PlacedLine> Read => [.. Title, .. Around.SelectMany(text => text), .. Below];

    public IEnumerable<PlacedLine> All => [.. Read, .. Beside, .. Unlabelled.SelectMany(text => text), .. Over];
}

/// <summary>Reads the loose lines around a form's tables.</summary>
internal static class LineMapper
{
    /// <summary>Heading under which watermarks and stamps are kept.</summary>
    private const string OverprintHeading = "叠印";

    /// <summary>The same for the number that an office gives the form.</summary>
    public const string NumberHeading = "报表编号";

    /// <summary>The same for the marks in the margin at which pages are bound.</summary>
    private const string BindingHeading = "装订线";

    /// <summary>The lines that belong to the form.</summary>
    public static FormLines LinesOf(FormSource source)
    {
        var above = TitleLines.Of(source);
        var head = HeadLines(source, above.Title).ToLookup(line => WhoseLabel(source, line));
        // A row whose borders were forgotten has more than the number and the name of a block.
        var names = source.AtEdges.Where(line => HeadingText.IsNumbered(line.Line.Text) && LabelText.IsNameAbove(line.Line.Text)).ToList();
        var around = head[LabelsAbove.OfForm].Concat(above.Below).Concat(source.Between).Concat(names).ToList();
        var foot = FootLines.Of(source);
        var notesAtEdges = source.AtEdges.Where(line => FootnoteText.StartsBelow(line.Line.Text)).ToList();
        return new FormLines(above.Title, WrappedLines.Of(source, around), [.. notesAtEdges, .. foot.Notes], [.. head[LabelsAbove.Doubtful], .. above.TooFar, .. source.Beside], TextRows.Of(source, [.. foot.Unlabelled, .. source.AtEdges.Except(notesAtEdges).Except(names)]), source.Over);
    }

    /// <summary>Where a title stands at the foot of the page before its own table, a label above it stands below another table, whose it is.</summary>
    private static LabelsAbove WhoseLabel(FormSource source, PlacedLine line) =>
        IsFormLabel(line) ? LabelsAbove.OfForm : line.Page == source.PageBefore ? LabelsAbove.OfOthers : source.LabelsAbove;

    /// <summary>Title, fiscal year and unit of money, which the tables are read with.</summary>
    public static void MapTitle(EvaluationDraft draft, FormLines lines)
    {
        if (lines.Title.Count > 0) SetTitle(draft, lines.Title);
        foreach (var line in lines.Around.SelectMany(text => text).Where(line => IsYear(line.Line.Text))) SetYear(draft, line, line.Line.Text);
        foreach (var wrapped in lines.Around)
        {
            var (loose, place) = (LooseLine.Of(wrapped.Select(line => line.Line)), wrapped[^1].Place);
            SetYear(draft, loose, place);
            var (text, labelled) = (loose.Text, HeadFields.Labelled(draft, loose.Spaced, place));
            HeadFields.SetAmountUnit(draft, labelled.Count > 0 ? labelled : LabelledText.Last(text), place);
            if (LabelText.IsBlock(text)) AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(text, place));
        }
    }

    /// <summary>Everything else, after the tables: what a table prints goes before the same label on a loose line.</summary>
    public static void MapLabels(EvaluationDraft draft, FormSource source, FormLines lines)
    {
        foreach (var wrapped in lines.Around) MapLoose(draft, wrapped);
        MapBelow(draft, lines.Below);
        TellBeside(draft, lines.Beside);
        foreach (var text in lines.Unlabelled.Where(text => !ParagraphBelow.Keep(draft, source, text))) OrphanLines.Tell(draft, text);
        KeepOverprints(draft, lines.Over);
    }

    /// <summary>What is printed over the tables of a page, as one note: a round stamp is a line for each of its characters. The same on every page is one.</summary>
    private static void KeepOverprints(EvaluationDraft draft, IReadOnlyList<PlacedLine> over)
    {
        foreach (var line in over) draft.Take(line);
        foreach (var same in over.GroupBy(line => line.Page).GroupBy(page => string.Join(' ', page.Select(line => line.Line.Text))))
            draft.AddExtra(OverprintHeading, FieldOf(same.SelectMany(page => page).ToList(), same.Key, new TextReading(same.Key)));
    }

    /// <summary>Each line beside a table may be of another cell, and which is not drawn, but those of a paragraph are one text; those of a page on which the form has no table are one text.</summary>
    private static void TellBeside(EvaluationDraft draft, IReadOnlyList<PlacedLine> beside)
    {
        var pages = draft.Grid.Cells.SelectMany(cell => cell.Parts).SelectMany(part => part.Beside.Prepend(part.Place)).Select(place => place.Page).ToHashSet();
        foreach (var text in ProseLines.InColumns(beside.Where(line => pages.Contains(line.Page.Number) || !line.Line.IsDecodable)))
        {
            if (!KeepInMargin(draft, text)) OrphanLines.Tell(draft, text);
        }

        foreach (var page in beside.Where(line => !pages.Contains(line.Page.Number) && line.Line.IsDecodable).GroupBy(line => line.Page.Number)) OrphanLines.Tell(draft, [.. page]);
    }

    /// <summary>What a text beside a table is of which that is known: the number of the form, the line that it is bound at; null for any other.</summary>
    private static string? HeadingInMargin(string text) => FormTitle.IsNumber(text) ? NumberHeading : Vocabulary.Pattern("binding_line").IsMatch(text) ? BindingHeading : null;

    private static bool KeepInMargin(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        var text = string.Concat(lines.Select(line => line.Line.Text));
        if (HeadingInMargin(text) is not { } heading) return false;
        Keep(draft, heading, lines, text);
        return true;
    }

    /// <summary>Lines as an extra text under a heading that they do not print.</summary>
    public static void Keep(EvaluationDraft draft, string heading, IReadOnlyList<PlacedLine> lines, string text)
    {
        foreach (var line in lines) draft.Take(line);
        draft.AddExtra(heading, FieldOf(lines, text, new TextReading(text)));
    }

    /// <summary>报表编号：… above a title is that form's, whatever ends before it.</summary>
    public static bool IsFormLabel(PlacedLine line) => Vocabulary.Pattern("form_label").IsMatch(line.Line.Text);

    /// <summary>Labels with their values, and the year, right above the title: 填报日期：2023.6.28, （2023年度）, 惠东县2022年度.</summary>
    private static List<PlacedLine> HeadLines(FormSource source, IEnumerable<PlacedLine> title)
    {
        var head = new List<PlacedLine>();
        if (title.FirstOrDefault() is not { } below) return head;
        foreach (var line in source.Above.TakeWhile(line => line != below).Reverse())
        {
            var isNear = line.Page == below.Page && below.Line.Box.Top - line.Line.Box.Bottom < BreakEdgeLines.Gap * line.Line.Box.Height;
            if (!isNear || !(ProseLines.IsHeadLine(line.Line.Text) || FormTitle.IsYearOfOffice(line.Line.Text)) || ProseLines.EndsSentence(line.Line.Text)) break;
            head.Insert(0, below = line);
        }

        return head;
    }

    private static void SetTitle(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        var printed = LineJoiner.Join([WithoutAnnex(lines[0].Line.Text), .. lines.Skip(1).Select(line => line.Line.Text)]);
        var field = FieldOf(lines, printed, new TextReading(printed));
        if (field.Printed.Contains(TextLine.Undecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, printed, field.Place));
        else draft.SetHead("title", field);
        SetYear(draft, lines.LastOrDefault(line => FormTitle.Year(line.Line.Text) is not null) ?? lines[^1], printed);
        AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(printed, field.Place));
        StatedWeightFinder.Add(draft, WeightOf.Other, printed, field.Place);
        foreach (var line in lines) draft.Take(line);
    }

    /// <summary>附件2：项目支出绩效自评表 is the annex of a report, and no other form than the same without.</summary>
    private static string WithoutAnnex(string line) =>
        Vocabulary.Pattern("chapter").Match(line) is { Success: true } match && match.Groups["annex"].Success && match.Length < line.Length ? line[match.Length..] : line;

    private static void MapLoose(EvaluationDraft draft, IReadOnlyList<PlacedLine> wrapped)
    {
        foreach (var line in wrapped) draft.Take(line);
        var (loose, place) = (LooseLine.Of(wrapped.Select(line => line.Line)), wrapped[0].Place);
        var (text, labelled) = (loose.Text, HeadFields.Labelled(draft, loose.Spaced, place));
        if (wrapped.Any(line => !line.Line.IsDecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, text, place));
        else if (IsNote(wrapped[0], labelled)) KeepNote(draft, wrapped, text, labelled);
        else if (labelled.Count > 0) SetLabelled(draft, loose, labelled, place);
        else if (LabelText.IsNameAbove(text) || BlockCaption.Is(text)) StatedWeightFinder.Add(draft, WeightOf.Other, text, place);
        else if (FormNumber(text) is { } number) draft.AddExtra(NumberHeading, new Field(number, new TextReading(number), null, place));
        else if (BeforeUnit(text) is not "" && !IsYear(text) && !FormTitle.Is(text)) draft.Problems.Add(new Problem(ProblemKind.OrphanText, text, place));
    }

    private static void SetLabelled(EvaluationDraft draft, LooseLine line, IReadOnlyList<LabelledValue> labelled, Place place)
    {
        HeadFields.Set(draft, labelled, place);
        SetYear(draft, line, place);
        line.KeepDate(draft, place);
    }

    private static bool IsYear(string text) => FormTitle.IsYearAlone(text) || FormTitle.IsYearOfOffice(text);

    /// <summary>The number of the form on the line of its unit of money, which is read: 公开14表 金额单位：万元; null for another line.</summary>
    private static string? FormNumber(string text) => BeforeUnit(text) is { } before && FormTitle.IsNumber(before) ? before : null;

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

    private static void MapBelow(EvaluationDraft draft, IReadOnlyList<PlacedLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && (ProseLines.BreaksSentence(lines, lines[end - 1], lines[end]) || !(FootnoteText.StandsApart(lines[end].Line.Text) || EndsInDate(lines[end - 1].Line.Text)))) end++;
            var note = lines.Skip(i).Take(end - i).ToList();
            var printed = LineJoiner.Join(note.Select(line => line.Line));
            var loose = LooseLine.Of(note.Select(line => line.Line));
            var labelled = FootnoteText.Labelled(loose.Spaced);
            if (note.Exists(line => !line.Line.IsDecodable)) draft.Problems.Add(new Problem(ProblemKind.UndecodableText, printed, note[0].Place));
            else if (labelled.Count == 0 || IsNote(note[0], labelled)) KeepNote(draft, note, printed, labelled);
            else SetLabelled(draft, loose, labelled, note[0].Place);
            foreach (var line in note) draft.Take(line);
            i = end;
        }
    }

    /// <summary>填报日期：2024年3月15日 ends with its day: what stands below is none of it.</summary>
    private static bool EndsInDate(string line) => LabelledText.Last(line) is [{ Value: [.., not '月'] value }] && Vocabulary.Pattern("date").IsMatch(HeadingText.Fold(value));

    private static bool IsNote(PlacedLine first, IReadOnlyList<LabelledValue> labelled) => labelled.Count <= 1 && FootnoteText.BeginsNote(first.Line.Text);

    /// <summary>A note under the word that it begins with, if that is a known label, with all of its lines.</summary>
    private static void KeepNote(EvaluationDraft draft, IReadOnlyList<PlacedLine> note, string printed, IReadOnlyList<LabelledValue> labelled)
    {
        var (heading, text) = labelled is [var only] ? (only.Label, only.Value) : (FootnoteText.IsDate(printed) ? LooseLine.DateHeading : FootnoteText.Heading, printed);
        draft.AddExtra(heading, FieldOf(note, text, new TextReading(text)));
    }

    private static Field FieldOf(IReadOnlyList<PlacedLine> lines, string printed, Reading value) =>
        new(printed, value, null, lines[0].Place) { More = lines.SelectMany(line => line.Places).Skip(1).ToList() };
}
