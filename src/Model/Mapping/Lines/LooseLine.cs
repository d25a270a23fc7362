using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>
/// A loose line of labels with what stands free between or behind its values, apart by blanks: the year of the form (填报单位：某局 2022年度 金额单位：万元), the date of a signature (经办人：某某
/// 2024年3月1日), or the place for one (年 月 日). None is a part of the value before it.
/// </summary>
/// <param name="Spaced">The rest of the line with its blanks, which part labels.</param>
internal sealed record LooseLine(string Spaced, string? Year, string? Date)
{
    /// <summary>The same as the contract wants it printed.</summary>
    public string Text { get; } = LineJoiner.Join([Spaced]);

    /// <summary>Heading under which a date without a label is kept.</summary>
    public const string DateHeading = "日期";

    /// <summary>Characters of the longest name of a person or office before a date; a longer text is prose, and its date a part of it.</summary>
    private const int LongestName = 25;

    /// <summary>What makes a year of four digits that of a form.</summary>
    private const string YearWord = "年度";

    public static LooseLine Of(IEnumerable<TextLine> lines)
    {
        var printed = string.Concat(lines.Select(line => line.Text.Trim()).Select(text => IsDate(text) ? " " + text : text)).TrimStart();
        var (text, date) = WithoutDate(printed);
        (text, var year) = WithoutYear(text);
        return new LooseLine(text, year, date);
    }

    /// <summary>The date under a heading of its own, where the line has one.</summary>
    public void KeepDate(EvaluationDraft draft, Place place)
    {
        if (Date is { } date) draft.AddExtra(DateHeading, new Field(date, BlankText.IsBlankLike(date) ? null : new TextReading(date), null, place));
    }

    /// <summary>A whole date, or the place for one, is no rest of a text that the line before began.</summary>
    private static bool IsDate(string text) => BlankText.IsBlankDate(text) || FootnoteText.IsDate(text);

    private static (string Text, string? Year) WithoutYear(string printed)
    {
        if (Vocabulary.Pattern("year_in_brackets").Match(printed) is { Success: true } both && LabelledText.Split(both.Groups["after"].Value).Count > 0) return (both.Groups["after"].Value, FormTitle.Year(both.Groups["year"].Value + YearWord));
        var match = Vocabulary.Pattern("year_in_line").Match(printed);
        if (!match.Success || LabelledText.Split(match.Groups["before"].Value).Count == 0) return (printed, null);
        var after = match.Groups["after"].Value;
        if (after.Length > 0 && LabelledText.Split(after).Count == 0) return (printed, null);
        return (match.Groups["before"].Value + after, FormTitle.Year(match.Groups["year"].Value + YearWord));
    }

    private static (string Text, string? Date) WithoutDate(string printed)
    {
        var match = Vocabulary.Pattern("date_in_line").Match(printed);
        var before = match.Groups["before"].Value;
        if (!match.Success || LabelledText.Split(FormTitle.LeadingYear(before)?.After ?? before) is not [.., var last]) return (printed, null);
        return IsSigned(last) ? (before, LineJoiner.Join([match.Groups["date"].Value])) : (printed, null);
    }

    /// <summary>Someone is named, or has a place for his name, whose label asks for no date.</summary>
    private static bool IsSigned(LabelledValue last) => !Vocabulary.Pattern("date_label").IsMatch(HeadingText.Core(last.Label)) && !FootnoteText.BeginsNote(last.Label + ":")
        && last.Value.Length <= LongestName && (!Vocabulary.Pattern("before_date").IsMatch(last.Value) || Vocabulary.Pattern("phone_label").IsMatch(HeadingText.Core(last.Label)))
        && (last.Value.Length > 0 || last.IsPlaceAlone || HeadingBook.Field(HeadingSection.Note, last.Label) is not null || HasPlaceForSeal(last.Label));

    /// <summary>填报单位（公章）： names nobody where a date follows.</summary>
    private static bool HasPlaceForSeal(string label) =>
        HeadingBook.Field(HeadingSection.Header, label) is "implementing_unit" or "supervising_department" || HeadingText.Qualifiers(label).Any(Vocabulary.Pattern("label_remark").IsMatch);
}
