using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>
/// Loose lines, each with those that it goes on in: a unit of money alone on its line ends the one above, where its label does (金额单位： | 万元); so does the rest of a date
/// (填报日期：2023 | 年3月10日), a note over its lines, and a paragraph.
/// </summary>
internal static class WrappedLines
{
    /// <summary>The widest spacing that word processors offer by name sets lines two heights apart: one height of it is free.</summary>
    private const double WidestSpacing = 1;

    public static IReadOnlyList<IReadOnlyList<PlacedLine>> Of(FormSource source, IReadOnlyList<PlacedLine> lines)
    {
        var wrapped = new List<IReadOnlyList<PlacedLine>>();
        foreach (var line in lines)
        {
            if (wrapped.Count > 0 && (IsPartOf(wrapped[^1], line) || ProseLines.GoOn(source, wrapped[^1][^1], line))) wrapped[^1] = [.. wrapped[^1], line];
            else wrapped.Add([line]);
        }

        return wrapped;
    }

    private static bool IsPartOf(IReadOnlyList<PlacedLine> before, PlacedLine line) =>
        before[^1].IsRightAbove(line, WidestSpacing) && (IsUnitOf(before[^1], line) || EndsDate(before[^1], line) || GoesOnInNote(before, line));

    /// <summary>A note ends where another begins, or a labelled value of the form's head, or a letter of another size.</summary>
    private static bool GoesOnInNote(IReadOnlyList<PlacedLine> note, PlacedLine next) => FootnoteText.BeginsNote(note[0].Line.Text)
        && next.Line.HasSizeOf(note[^1].Line) && !FootnoteText.Starts(next.Line.Text) && !FormTitle.IsYearAlone(next.Line.Text) && !FormTitle.Is(next.Line.Text);

    private static bool IsUnitOf(PlacedLine line, PlacedLine next) => AmountUnitFinder.IsUnit(next.Line.Text)
        && LabelledText.Last(LineJoiner.Join([line.Line])) is [{ Value: "", Label: var label }] && HeadingBook.Is(HeadingSection.Header, "amount_unit", label);

    /// <summary>The last value of the line is a date only, or one with its day only, with the next line behind it; no line ends between digits.</summary>
    private static bool EndsDate(PlacedLine line, PlacedLine next) => LabelledText.Last(LineJoiner.Join([line.Line])) is [{ Value: { Length: > 0 } value }]
        && !(char.IsDigit(value[^1]) && char.IsDigit(next.Line.Text[0])) && Vocabulary.Pattern("date").IsMatch(HeadingText.Fold(value + next.Line.Text));
}
