using Selfeval.Model.Forms;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Mapping;

/// <summary>Lines of running text above or below a form: an introduction, what the form is for, how it is to be filled in.</summary>
internal static class ProseLines
{
    /// <summary>A line that goes on leaves no more room than this, in heights of its letters: the next character, and the sign that may not begin a line behind it.</summary>
    private const double RoomAtEnd = 2.5;

    /// <summary>Free heights between the lines of a paragraph: the widest spacing that word processors offer by name is one, and letters do not fill their height.</summary>
    private const double WidestSpacing = 1.5;

    /// <summary>The line is the form's year, or labels with their values.</summary>
    public static bool IsHeadLine(string text) => FormTitle.IsYearAlone(text) || LabelledText.Split(FormTitle.LeadingYear(text)?.After ?? text).Count > 0;

    /// <summary>
    /// The text of the line goes on in the next one, right below it in its size: the line reaches the right edge of the form's table, or of a text that is wider, and the next begins no further
    /// right, where one in the middle, as titles stand, does. Lines of the form's head are none.
    /// </summary>
    public static bool GoOn(FormSource source, PlacedLine line, PlacedLine next) => IsBelow(line, next) && next.Line.HasSizeOf(line.Line)
        && next.Line.Box.Left <= line.Line.Box.Left + (line.Line.Box.Height / 2) && line.Line.Box.Right >= RightEdge(source, line.Page) - (RoomAtEnd * line.Line.Box.Height)
        && !IsHeadLine(line.Line.Text) && !IsHeadLine(next.Line.Text);

    private static bool IsBelow(PlacedLine line, PlacedLine next) => next.Page == line.Page
        && next.Line.Box.Top >= line.Line.Box.CenterY && next.Line.Box.Top - line.Line.Box.Bottom <= WidestSpacing * line.Line.Box.Height;

    private static double RightEdge(FormSource source, FormPage page) => source.Parts.Where(part => part.Page == page).Select(part => part.Table.Box.Right)
        .Concat(source.Above.Concat(source.Between).Where(line => line.Page == page).Select(line => line.Line.Box.Right)).Max();
}
