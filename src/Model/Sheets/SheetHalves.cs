using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// Two pages of a document that were printed side by side on one sheet: each is read as a page of its own. Two forms that stand side by side are none: they go on
/// below their own columns.
/// </summary>
internal static class SheetHalves
{
    /// <summary>Programs that put pages together scale them alike and round to less than this, in points.</summary>
    public const double Rounding = 1;

    /// <summary>The second page begins half a sheet behind the first; some programs leave a gap between them, which takes no more of the sheet than this share, as does what the first texts of pages stand higher or lower.</summary>
    public const double MostGap = 0.02;

    /// <summary>
    /// The sheets in their order. Where two forms stand side by side, the next sheets go on with both, though nothing there begins a form: both begin there, and the left one has no sums yet, which it would have
    /// before the first page of another.
    /// </summary>
    public static IEnumerable<Sheet> Split(IEnumerable<Sheet> sheets)
    {
        var (areBeside, quarters) = (false, new SheetQuarters());
        foreach (var sheet in sheets)
        {
            if (sheet.Repeats is not null)
            {
                yield return sheet;
                continue;
            }

            if (!areBeside && quarters.Of(sheet) is { } pages)
            {
                foreach (var page in pages) yield return page;
                continue;
            }

            var halves = Halves.Of(sheet);
            var goesOn = halves is not null && !FormEvidence.HasTotal(halves.Left.MaxBy(table => table.Box.Bottom)!);
            var beginBeside = goesOn && BeginsForm(sheet, halves!.Left, 0, halves) && BeginsForm(sheet, halves.Right, halves.Width, halves);
            if (halves is null || areBeside || beginBeside || GoesOnBeside(halves.Left, halves.Right))
            {
                yield return sheet;
            }
            else
            {
                yield return halves.Part(0).Of(sheet);
                yield return halves.Part(1).Of(sheet);
            }

            areBeside = goesOn && (areBeside || beginBeside);
        }
    }

    /// <summary>The tables of both halves, which have one layout, and nothing between them; null for a sheet that shows one page.</summary>
    /// <param name="Width">Of each half (pt).</param>
    private sealed record Halves(List<Table> Left, List<Table> Right, double Width, double Height)
    {
        public SheetPart Part(int index) => new(index, new Box(index * Width, 0, (index + 1) * Width, Height));

        public static Halves? Of(Sheet sheet)
        {
            var (width, height) = sheet.Page.Turn.UprightSize;
            if (width <= height) return null;
            var tables = sheet.Tables.ToLookup(table => table.Box.CenterX < width / 2);
            var halves = new Halves([.. tables[true]], [.. tables[false]], width / 2, height);
            return halves.Left.Exists(one => halves.Right.Exists(other => AreOfOneLayout(one.Box, other.Box, width)))
                && sheet.Tables.Select(table => table.Box).Concat(sheet.Lines.Select(line => line.Box)).All(box => box.Right <= (width / 2) + Rounding || box.Left >= (width / 2) - Rounding) ? halves : null;
        }
    }

    /// <summary>Four pages on a sheet: the upper left form has its sums beside it, and another begins below it.</summary>
    private static bool GoesOnBeside(List<Table> left, List<Table> right)
    {
        var (begun, end) = (left.MinBy(table => table.Box.Top)!, right.MinBy(table => table.Box.Top)!);
        return right.Count > 1 && left.Count(table => FormStart.Rows(table) is [0, ..]) > 1 && !FormEvidence.HasTotal(begun) && FormEvidence.HasTotal(end);
    }

    /// <summary>Two tables of one width stand half a sheet apart.</summary>
    public static bool AreOfOneLayout(Box left, Box right, double width) =>
        Math.Abs(left.Width - right.Width) <= Rounding && Math.Abs(right.Left - left.Left - (width / 2)) <= MostGap * width;

    /// <summary>At the head of the half stands a title, or the first rows of a form.</summary>
    private static bool BeginsForm(Sheet sheet, List<Table> tables, double from, Halves halves)
    {
        var first = tables.MinBy(table => table.Box.Top)!;
        return FormStart.Rows(first) is [0, ..] || sheet.Lines.Any(line => IsIn(line.Box, from, halves.Width) && line.Box.Top < first.Box.Top && FormTitle.Is(line.Text) && !RunsOver(sheet, line, halves.Width));
    }

    /// <summary>The other half prints the line too, at its place: the head of each page.</summary>
    private static bool RunsOver(Sheet sheet, TextLine line, double width) =>
        sheet.Lines.Any(other => other.Text == line.Text && Math.Abs(Math.Abs(line.Box.CenterX - other.Box.CenterX) - width) <= MostGap * width && Math.Abs(other.Box.CenterY - line.Box.CenterY) <= Rounding);

    private static bool IsIn(Box box, double from, double width) => box.CenterX >= from && box.CenterX < from + width;
}
