using System.Globalization;
using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor;

/// <summary>Pages and marks as text that a person can review: what the golden files hold. Distances with one decimal.</summary>
internal static class PageDump
{
    public static string Of(IEnumerable<Page> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            Line(text, $"page {page.Number} {N(page.Width)} x {N(page.Height)} {page.Text} glyphs {page.Glyphs}");
            foreach (var line in page.Lines) Line(text, $"  line {B(line.Box)} {line.Text}");
            foreach (var table in page.Tables)
            {
                Line(text, $"  table {B(table.Box)} {table.Rows} x {table.Columns} {table.Origin}{(table.Continues ? " continues" : string.Empty)}");
                foreach (var cell in table.Cells) Line(text, $"    {cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {B(cell.Box)} {cell.Text}");
            }
        }

        return text.ToString();
    }

    public static string Of(PageMarks marks)
    {
        var text = new StringBuilder();
        foreach (var ruling in marks.Rulings.OrderBy(r => r.Axis).ThenBy(r => r.Position).ThenBy(r => r.From))
        {
            Line(text, $"{ruling.Axis} {N(ruling.Position)} from {N(ruling.From)} to {N(ruling.To)} {ruling.Ink}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');

    private static string B(Box box) => $"[{N(box.Left)} {N(box.Top)} {N(box.Right)} {N(box.Bottom)}]";

    private static string N(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
