using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>Lines below a form that belong to it.</summary>
internal static class FootnoteText
{
    /// <summary>Heading under which footnotes are kept.</summary>
    public const string Heading = "注";

    /// <summary>The line begins a footnote (注：, 备注：, 说明：) or a signature line (填报人：…).</summary>
    public static bool Starts(string text) => BeginsNote(text) || LabelledText.Split(text.Replace(" ", "", StringComparison.Ordinal)).Count > 0;

    /// <summary>The same of a line below the table, where the mark of a footnote (①, ※) begins one too, and the place of a seal; inside of the table a mark numbers the sentences of a text.</summary>
    public static bool StartsBelow(string text) => Starts(text) || Vocabulary.Pattern("footnote_mark").IsMatch(text) || Vocabulary.Pattern("seal_line").IsMatch(text);

    /// <summary>A label that no dictionary holds, of what a form's table has no room for, with its text: 偏差原因分析：…. Chapters of a report are numbered.</summary>
    public static bool IsRemark(string text) => Vocabulary.Pattern("remark_line").IsMatch(HeadingText.Fold(text));

    /// <summary>A date alone: the form was signed then.</summary>
    public static bool IsDate(string text) => HeadingText.Fold(text) is var folded && (Vocabulary.Pattern("date").IsMatch(folded) || Vocabulary.Pattern("date_in_words").IsMatch(folded));

    /// <summary>What is no rest of the note above it.</summary>
    public static bool StandsApart(string text) => StartsBelow(text) || IsRemark(text) || IsDate(text);

    /// <summary>The labelled values of a line below the table: behind known labels, or behind those of remarks, one or some with blanks between them (财政部门复核得分：88.5分 复核等级：良).</summary>
    public static IReadOnlyList<LabelledValue> Labelled(string spaced)
    {
        var known = LabelledText.Split(spaced);
        if (known.Count > 0 || !IsRemark(spaced)) return known;
        var words = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (Array.TrueForAll(words, word => IsRemark(word) || LabelledText.Split(word).Count == 1) ? words : [spaced]).Select(AtColon)];
    }

    private static LabelledValue AtColon(string remark)
    {
        var colon = PrintedText.Colon(remark);
        return new LabelledValue(LineJoiner.Join([remark[..colon]]), LineJoiner.Join([remark[(colon + 1)..]]));
    }

    /// <summary>Labels of those who signed the form, or of its grade, and nothing else: 填表人：高莉 审核人：白小军. The labels of a form's head (单位：万元) may be those of the next table.</summary>
    public static bool IsSignature(string text) =>
        LabelledText.Split(text) is { Count: > 0 } labelled && labelled.All(pair => (HeadingBook.Field(HeadingSection.Note, pair.Label) is not null || !LabelText.IsLabel(pair.Label)) && !BeginsNote(pair.Label + ":"));

    /// <summary>The text begins a footnote.</summary>
    public static bool BeginsNote(string text) => Vocabulary.Pattern("footnote_start").IsMatch(text);

    /// <summary>The line prints the number behind the last one of the footnote so far: 2.… below 注：1.….</summary>
    public static bool GoesOnByNumber(string note, string line) =>
        Vocabulary.Pattern("note_number").Matches(note) is [.., var last] && Vocabulary.Pattern("note_number").Match(line) is { Success: true, Index: 0 } next && Number(next) == Number(last) + 1;

    /// <summary>The line begins a chapter of the report that the form stands in: its number is not the first, nor the one behind the last of the notes so far.</summary>
    public static bool BeginsOtherChapter(IEnumerable<TextLine> notes, string line) =>
        ChapterNumber(line) is > 1 and var number && !Vocabulary.Pattern("chapter_number").Matches(LineJoiner.Join(notes)).Any(before => Ordinal(before) == number - 1);

    /// <summary>The line begins an item of such a report by its number (2.森林防火项目。…, （3）…): below a form without notes nothing has the number before it.</summary>
    public static bool BeginsOtherItem(string line) => Vocabulary.Pattern("item_number").Match(line) is { Success: true } match && Number(match) > 1;

    private static int? ChapterNumber(string line) => Vocabulary.Pattern("chapter_number").Match(line) is { Success: true, Index: 0 } match ? Ordinal(match) : null;

    private static int Ordinal(Match chapter) => (int)(ChineseNumerals.Read(chapter.Groups["number"].Value) ?? 0);

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    /// <summary>The line may go on with a footnote: it is no page number, nor what a web site prints at the foot of each of its pages.</summary>
    public static bool GoesOn(string text) => !Vocabulary.Pattern("page_number").IsMatch(text) && !Vocabulary.Pattern("site_foot").IsMatch(text);
}
