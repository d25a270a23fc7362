using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>Watermarks and stamps of a document, and which of them are printed on a form.</summary>
internal sealed class Overprints
{
    /// <summary>By the order of their pages.</summary>
    private readonly Dictionary<int, IReadOnlyList<PlacedLine>> _printed = [];

    public void Add(Sheet sheet) => _printed[sheet.Page.Order] = [.. sheet.Lines.Where(line => line.IsOverprint).Select(line => new PlacedLine(sheet.Page, line))];

    public FormSource With(FormSource form)
    {
        var printed = form.Parts.Select(part => part.Page.Order).Distinct().SelectMany(page => _printed[page]).ToList();
        var over = printed.FindAll(line => form.Parts.Any(part => part.Page == line.Page && part.Table.Box.Overlaps(line.Line.Box)));
        return form with { Over = [.. form.Over, .. printed.Where(line => over.Contains(line) || (over.Exists(other => GoesOnIn(other, line)) && !over.Exists(other => other.Line.Text == line.Line.Text)))] };
    }

    /// <summary>A watermark that is longer than its page goes on in a line less than its own height away, which may lie beside the table. One that is repeated all over the page says nothing more there.</summary>
    private static bool GoesOnIn(PlacedLine over, PlacedLine line)
    {
        var (box, near) = (line.Line.Box, line.Line.Box.Height);
        return over.Page == line.Page && over.Line.Box.Overlaps(new Box(box.Left - near, box.Top - near, box.Right + near, box.Bottom + near));
    }
}
