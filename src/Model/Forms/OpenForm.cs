namespace Selfeval.Model.Forms;

/// <summary>A form while its tables are being found.</summary>
internal sealed class OpenForm(List<PlacedLine> above, FormPart first)
{
    public List<FormPart> Parts { get; } = [first];

    /// <summary>Lines between the form's tables: page numbers, a repeated title.</summary>
    private List<PlacedLine> Between { get; } = [];

    private List<PlacedLine> Below { get; } = [];

    /// <summary>A title stands below the form's last table: the next table is another form's, unless it is the same title at the head of the next page.</summary>
    public bool TitleBelow { get; private set; }

    public bool RepeatsTitle { get; private set; }

    public int LastPage => Parts[^1].Page.Number;

    public void Append(FormPart part)
    {
        Parts.Add(part);
        Between.AddRange(Below);
        Below.Clear();
        (TitleBelow, RepeatsTitle) = (false, false);
    }

    public void AddBelow(PlacedLine line)
    {
        Below.Add(line);
        if (!FormTitle.Is(line.Line.Text)) return;
        TitleBelow = true;
        RepeatsTitle = line.Page.Number > LastPage && above.Exists(other => other.Line.Text == line.Line.Text);
    }

    /// <summary>Footnotes stand on the last table's page; lines between two tables count when both stand on their page.</summary>
    public FormSource ToSource() => new(
        above,
        Parts,
        Between.Where(IsBetween).ToList(),
        Below.Where(line => line.Page.Number == LastPage).ToList());

    private bool IsBetween(PlacedLine line)
    {
        var tables = Parts.Where(part => part.Page.Number == line.Page.Number).Select(part => part.Table.Box).ToList();
        return tables.Exists(box => box.Bottom <= line.Line.Box.CenterY) && tables.Exists(box => box.Top >= line.Line.Box.CenterY);
    }
}
