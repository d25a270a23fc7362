using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Finds the forms in the pages of a document, in one pass over the pages: a form begins with the row that prints the project's name
/// (or, without one, below a title), goes on over page breaks and separate tables while these speak the form's vocabulary, and ends
/// where the next begins. Several may stand on a page or in one table.
/// </summary>
public sealed class FormFinder
{
    private readonly List<FormSource> _done = [];
    private List<PlacedLine> _linesAbove = [];
    private OpenForm? _open;

    /// <summary>The forms of a document, in the order of their pages.</summary>
    public static IReadOnlyList<FormSource> Find(IEnumerable<Page> pages)
    {
        var finder = new FormFinder();
        foreach (var page in pages) finder.Add(page);
        finder.Close();
        return finder._done;
    }

    private void Add(Page page)
    {
        var place = new FormPage(page.Number, page.Turn);
        var (tables, lines) = OverhangingLines.Attach(
            [.. page.Tables.Select(table => Upright(table, page.Turn))], [.. page.Lines.Select(line => Upright(line, page.Turn))]);
        var items = tables.Select(table => (table.Box.Top, Table: (Table?)table, Line: (TextLine?)null))
            .Concat(lines.Select(line => (line.Box.Top, Table: (Table?)null, Line: (TextLine?)line)))
            .OrderBy(item => item.Top);
        foreach (var (_, table, line) in items)
        {
            if (table is not null) AddTable(place, table);
            else AddLine(new PlacedLine(place, line!));
        }
    }

    private static Table Upright(Table table, PageTurn turn) => turn.IsUpright ? table : table with
    {
        Box = turn.Upright(table.Box),
        Cells = [.. table.Cells.Select(cell => cell with { Box = turn.Upright(cell.Box), Lines = [.. cell.Lines.Select(line => Upright(line, turn))] })],
    };

    private static TextLine Upright(TextLine line, PageTurn turn) => turn.IsUpright ? line : line with { Box = turn.Upright(line.Box) };

    private void AddLine(PlacedLine line)
    {
        _open?.AddBelow(line);
        _linesAbove.Add(line);
    }

    private void AddTable(FormPage page, Table table)
    {
        if (_open is { TitleBelow: false } && page.Number - _open.LastPage == 1 && RepeatedHead.Rows(_open.Parts, table) is var repeated and > 0)
        {
            Append(page, TableSlicer.Rows(table, repeated, table.Rows));
            _linesAbove = [];
            return;
        }

        var starts = StartRows(table);
        if (starts.Count == 0)
        {
            if (Continues(page, table, 0, table.Rows)) Append(page, table);
            else if (IsTitledForm(table)) Open(page, table);
            else Close();
        }
        else
        {
            if (starts[0] > 0) AddRest(page, table, starts[0]);
            for (var i = 0; i < starts.Count; i++)
            {
                var end = i + 1 < starts.Count ? starts[i + 1] : table.Rows;
                Open(page, TableSlicer.Rows(table, starts[i], end));
            }
        }

        _linesAbove = [];
    }

    /// <summary>Rows of a table above the first form that begins in it: the end of the form of the page before, or nothing.</summary>
    private void AddRest(FormPage page, Table table, int end)
    {
        if (Continues(page, table, 0, end)) Append(page, TableSlicer.Rows(table, 0, end));
    }

    private void Open(FormPage page, Table table)
    {
        Close();
        _open = new OpenForm(_linesAbove, new FormPart(page, table));
        _linesAbove = [];
    }

    private void Append(FormPage page, Table table)
    {
        _open!.Append(new FormPart(page, table));
    }

    private void Close()
    {
        if (_open is not null && FormEvidence.IsForm(_open.Parts)) _done.Add(_open.ToSource());
        _open = null;
    }

    /// <summary>The table below an open form belongs to it: right behind it, no new title between, and its words are those of the form.</summary>
    private bool Continues(FormPage page, Table table, int from, int to)
    {
        if (_open is null || page.Number - _open.LastPage > 1 || (_open.TitleBelow && !_open.RepeatsTitle)) return false;
        var slice = TableSlicer.Rows(table, from, to);
        return table.Continues || FormEvidence.SpeaksForm(slice)
            || (FormEvidence.HasSameEdges(_open.Parts[^1].Table, slice) && FormEvidence.EndsForm(slice));
    }

    private bool IsTitledForm(Table table) =>
        _linesAbove.Exists(line => FormTitle.Is(line.Line.Text)) && FormEvidence.IsForm([new FormPart(default, table)]);

    /// <summary>The rows where a form begins: the row with the project's name, with the title rows right above it in the same table.</summary>
    private static List<int> StartRows(Table table)
    {
        var starts = new List<int>();
        foreach (var row in Enumerable.Range(0, table.Rows).Where(row => NamesProject(table, row)))
        {
            var start = row;
            while (start > (starts.Count == 0 ? 0 : starts[^1] + 1) && IsAboveName(table, start - 1)) start--;
            starts.Add(start);
        }

        return starts;
    }

    /// <summary>A project name label with its value beside it; as the heading of a list's column (more headings beside it) it names no project.</summary>
    private static bool NamesProject(Table table, int row)
    {
        var cells = table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).ToList();
        var label = cells.FindIndex(cell => cell.Lines.Count > 0 && IsNameLabel(cell.Text));
        if (label < 0) return cells.Count == 1 && LabelText.SplitAtColon(cells[0].Text) is { } pair && IsNameLabel(pair.Label);
        var value = cells.ElementAtOrDefault(label + 1);
        return value is null || !HeadingBook.IsKnown(value.Text) || value.Lines.Count == 0;
    }

    private static bool IsNameLabel(string text) =>
        HeadingBook.Field(HeadingSection.Header, text) is "project_name" or "department_name"
        || (LabelText.SplitAtColon(text) is { Value.Length: > 0 } pair && HeadingBook.Is(HeadingSection.Header, "project_name", pair.Label));

    /// <summary>A row that may stand between a form's title and its project name: one printed cell with title or year, or labels of the head.</summary>
    private static bool IsAboveName(Table table, int row)
    {
        var printed = table.Cells.Where(cell => cell.Row == row && cell.Lines.Count > 0).ToList();
        if (printed.Count == 0) return true;
        if (printed.Count == 1) return FormTitle.Is(printed[0].Text) || FormTitle.IsYearAlone(printed[0].Text) || IsHeadLabel(printed[0].Text);
        return printed.Count <= 4 && IsHeadLabel(printed[0].Text);
    }

    private static bool IsHeadLabel(string text) =>
        text.StartsWith('附') || LabelText.SplitAtColon(text) is not null
        || HeadingBook.Field(HeadingSection.Header, text) is "extra" or "fiscal_year" or "implementing_unit" or "amount_unit" or "header_score";

    private sealed class OpenForm(List<PlacedLine> above, FormPart first)
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
}
