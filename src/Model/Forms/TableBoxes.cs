using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>Where the tables of a form lie on their pages, and how a loose line stands to them.</summary>
internal sealed class TableBoxes
{
    private readonly ILookup<int, Box> _ofPages;

    private TableBoxes(ILookup<int, Box> ofPages) => _ofPages = ofPages;

    public static TableBoxes Of(IEnumerable<FormPart> parts) => new(parts.ToLookup(part => part.Page.Order, part => part.Table.Box));

    /// <summary>One of the tables stands on the line's page.</summary>
    public bool ShareItsPage(PlacedLine line) => _ofPages.Contains(line.Page.Order);

    /// <summary>A watermark or a stamp: the line lies on one of the tables and in none of its cells.</summary>
    public bool IsPrintedOver(PlacedLine line) => !line.Line.IsLaidOver && On(line).Any(box => box.Contains(line.Line.Box.CenterX, line.Line.Box.CenterY));

    /// <summary>The lines that stand at the height of a table and outside of its sides, but for a page number in the margin. A page has one: of more, each may be a figure of a column without borders.</summary>
    public List<PlacedLine> Beside(IEnumerable<PlacedLine> lines)
    {
        var beside = lines.Where(IsBeside).ToList();
        var lone = beside.Where(line => Vocabulary.Pattern("page_number").IsMatch(line.Line.Text)).GroupBy(line => line.Page.Order).Where(page => !page.Skip(1).Any()).SelectMany(page => page).ToList();
        return [.. beside.Except(lone)];
    }

    private bool IsBeside(PlacedLine line) =>
        On(line).Any(box => line.Line.Box.CenterY > box.Top && line.Line.Box.CenterY < box.Bottom && (line.Line.Box.CenterX < box.Left || line.Line.Box.CenterX > box.Right));

    /// <summary>A text box over one of the tables may correct a cell or stamp the form: which of its cells it speaks of is not drawn.</summary>
    public bool IsLaidOver(PlacedLine line) => line.Line.IsLaidOver && On(line).Any(box => box.Overlaps(line.Line.Box));

    public bool IsBetween(PlacedLine line) => On(line).Any(box => box.Bottom <= line.Line.Box.CenterY) && On(line).Any(box => box.Top >= line.Line.Box.CenterY);

    private IEnumerable<Box> On(PlacedLine line) => _ofPages[line.Page.Order];
}
