namespace Selfeval.Model.Forms;

/// <summary>Lines that a file prints in the margins of its pages: at one height, and the same but for the page's number.</summary>
internal static class RunningText
{
    /// <summary>Word processors keep 2.5 cm of a page's 29.7 free for them. What stands further from its edge is text, though each of several forms prints it.</summary>
    private const double Margin = 0.085;

    public static bool AreOne(PlacedLine line, PlacedLine other) => line.Page.Order != other.Page.Order && IsInMargin(line)
        && Math.Abs(line.Line.Box.CenterY - other.Line.Box.CenterY) < line.Line.Box.Height / 2 && Words(line).SequenceEqual(Words(other));

    public static bool IsInMargin(PlacedLine line) => line.Line.Box.CenterY < Margin * line.Page.UprightSize.Height || IsInFoot(line);

    /// <summary>In the lower margin.</summary>
    public static bool IsInFoot(PlacedLine line) => line.Line.Box.CenterY > (1 - Margin) * line.Page.UprightSize.Height;

    /// <summary>What looks like a title and stands on each page, while the form has a title of its own: the name of the report, or of all its forms.</summary>
    /// <param name="above">The lines above the form.</param>
    public static bool IsHead(PlacedLine line, IEnumerable<PlacedLine> above) => line.IsRunning && above.LastOrDefault(other => FormTitle.Is(other.Line.Text)) is { } own && own.Line.Text != line.Line.Text;

    private static IEnumerable<char> Words(PlacedLine line) => line.Line.Text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c));
}
