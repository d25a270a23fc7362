using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Small tables that an office sets between the title of a form and the form's table: boxes for signatures or a stamp of receipt, a photograph with its caption. They part neither from the other.
/// </summary>
internal static class BoxesBelowTitle
{
    /// <summary>A box takes up no more of the form's width: two beside one another leave a gap between them.</summary>
    private const double WidestShare = 0.5;

    /// <summary>Borders drawn below each other may share a line, and overshoot it (pt).</summary>
    private const double Overshoot = 1;

    /// <summary>Those among the tables of a page that have a title above them, and below them a table that no title parts from them.</summary>
    public static IEnumerable<Table> Among(IReadOnlyList<Table> tables, IReadOnlyList<TextLine> lines)
    {
        var narrow = tables.Select(table => (Box: table, Form: WideBelow(table, tables))).Where(pair => pair.Form is not null).ToList();
        // Few pages have any: the lines of all others need not be looked at.
        if (narrow.Count == 0) return [];
        var titles = lines.Where(line => FormTitle.Is(line.Text)).Select(line => line.Box.CenterY).ToList();
        return narrow.Where(pair => IsRightBelowTitle(pair.Box.Box, pair.Form!.Box, titles, tables)).Select(pair => pair.Box);
    }

    private static Table? WideBelow(Table box, IReadOnlyList<Table> tables) =>
        tables.Where(table => table.Box.Top >= box.Box.Bottom - Overshoot && table.Box.Left < box.Box.Right && table.Box.Right > box.Box.Left && IsWideBeside(table.Box, box.Box)).MinBy(table => table.Box.Top);

    private static bool IsRightBelowTitle(Box box, Box form, List<double> titles, IReadOnlyList<Table> tables)
    {
        var above = titles.Where(title => title < box.Top).Max(title => (double?)title);
        return above is not null && !titles.Exists(title => title > box.Top && title < form.Top) && !tables.Any(table => table.Box.Top > above && table.Box.Top < box.Top && IsWideBeside(table.Box, box));
    }

    private static bool IsWideBeside(Box table, Box box) => box.Width <= WidestShare * table.Width;
}
