using Selfeval.Model.Forms;
using Selfeval.Model.Mapping.Head;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>Lines of running text above or below a form: an introduction, what the form is for, how it is to be filled in.</summary>
internal static class ProseLines
{
    /// <summary>A line that goes on leaves no more room than this, in heights of its letters: the next character, and the sign that may not begin a line behind it.</summary>
    private const double RoomAtEnd = 2.5;

    /// <summary>A table may be wider than the text around it by the margins of its cells, or by a column or two.</summary>
    private const double FullLine = 0.7;

    /// <summary>Free heights between the lines of a paragraph: the widest spacing that word processors offer by name is one, and letters do not fill their height.</summary>
    private const double WidestSpacing = 1.5;

    /// <summary>Labels and figures of a table are shorter, in heights of their letters.</summary>
    private const double ShortestInColumn = 10;

    /// <summary>They part sentences, and parts of one.</summary>
    private const string Stops = "。；;，,、！？!?";

    /// <summary>The line is the form's year, or labels with their values.</summary>
    public static bool IsHeadLine(string text) => FormTitle.IsYearAlone(text) || LabelledText.Split(FormTitle.LeadingYear(text)?.After ?? text).Count > 0;

    /// <summary>A paragraph of what stands before the form ends here, though its last line may hold a colon (下一 | 步改进措施：…。): labels of a head have words and figures behind them. A note of the form's is one of its own.</summary>
    public static bool EndsSentence(string text) => text.EndsWith('。') && !FootnoteText.BeginsNote(text);

    /// <summary>
    /// The text of the line goes on in the next one, right below it in its size: the line reaches the right edge of the text, and the next begins no further
    /// right, where one in the middle, as titles stand, does. Lines of the form's head are none.
    /// </summary>
    public static bool GoOn(FormSource source, PlacedLine line, PlacedLine next) => IsNext(line, next) && ReachesRight(source, source.Above.Concat(source.Between), line)
        && !IsHeadLine(line.Line.Text) && !IsHeadLine(next.Line.Text);

    /// <summary>The same below a form, where what begins the next line is a part of the paragraph though it looks like a label (…完成预算的99.98%。 | 项目绩效目标完成情况：…).</summary>
    public static bool GoOnBelow(FormSource source, PlacedLine line, PlacedLine next) =>
        IsNext(line, next) && ReachesRight(source, source.Below.Where(other => other.Line.HasSizeOf(line.Line)), line);

    /// <summary>A note's line breaks within a sentence, whose words in the next one may look like a label: the line holds stops and ends in none, and no line of the notes reaches further right.</summary>
    public static bool BreaksSentence(IReadOnlyList<PlacedLine> notes, PlacedLine line, PlacedLine next) =>
        IsNext(line, next) && line.Line.Text.Any(Stops.Contains) && !Stops.Contains(line.Line.Text[^1]) && ReachesAsFarAs(notes, line);

    /// <summary>Lines in a column of their own beside a table, by paragraphs: a long one goes on in the next, and so do single characters that stand below one another.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedLine>> InColumns(IEnumerable<PlacedLine> lines)
    {
        var (paragraphs, downwards) = (new List<List<PlacedLine>>(), new List<List<PlacedLine>>());
        foreach (var line in lines.OrderBy(line => line.Page.Order).ThenBy(line => line.Line.Box.Top))
        {
            if (paragraphs is [.., [.., var last] paragraph] && last.Line.Box.Width >= ShortestInColumn * last.Line.Box.Height && IsNext(last, line)) paragraph.Add(line);
            else if (IsLetter(line) && downwards.FindLast(text => text.TrueForAll(above => AreInColumn(above, line))) is { } begun) begun.Add(line);
            else paragraphs.Add([line]);
            if (paragraphs[^1] is [var lone] && lone == line && IsLetter(line)) downwards.Add(paragraphs[^1]);
        }

        return paragraphs;
    }

    /// <summary>A character alone may be one of a text that is written downwards; figures are those of a column.</summary>
    private static bool IsLetter(PlacedLine line) => line.Line.Text is [var character] && char.IsLetter(character);

    /// <summary>One above the other, however far apart.</summary>
    private static bool AreInColumn(PlacedLine above, PlacedLine line) => above.Page == line.Page && above.Line.HasSizeOf(line.Line)
        && Math.Abs(above.Line.Box.CenterX - line.Line.Box.CenterX) < line.Line.Box.Height / 2;

    /// <summary>Right below in its size, and beginning no further right.</summary>
    private static bool IsNext(PlacedLine line, PlacedLine next) =>
        line.IsRightAbove(next, WidestSpacing) && next.Line.HasSizeOf(line.Line) && next.Line.Box.Left <= line.Line.Box.Left + (line.Line.Box.Height / 2);

    private static bool ReachesAsFarAs(IEnumerable<PlacedLine> lines, PlacedLine line) =>
        lines.Where(other => other.Page == line.Page).All(other => line.Line.Box.Right >= other.Line.Box.Right - (RoomAtEnd * line.Line.Box.Height));

    /// <summary>None of the lines on its page reaches further right, and the line is about as wide as the form's table, which fills the page as text does.</summary>
    private static bool ReachesRight(FormSource source, IEnumerable<PlacedLine> lines, PlacedLine line) =>
        source.Parts.Where(part => part.Page == line.Page).All(part => line.Line.Box.Width >= FullLine * part.Table.Box.Width) && ReachesAsFarAs(lines, line);
}
