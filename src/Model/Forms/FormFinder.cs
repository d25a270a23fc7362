using Selfeval.Model.Breaks;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>
/// Finds the forms in the pages of a document, in one pass over the pages: a form begins with the row that prints the project's name
/// (or, without one, below a title), goes on over page breaks and separate tables while these speak the form's vocabulary, and ends
/// where the next begins. Several may stand on a page or in one table.
/// </summary>
public sealed class FormFinder
{
    /// <summary>A goal told at length fills two or three pages, on which nothing is drawn but the sides of its table; photographs or a list between two pages of a form take no more.</summary>
    public const int MostPagesBetween = 3;

    /// <summary>Below the name of another matter one row may begin with a word of a form (数量, the heading of a column); a block of a form has a heading and a row.</summary>
    private const int FewestBelowHeading = 2;

    private readonly List<FormSource> _done = [];
    private readonly AnnouncedForms _announced = new();
    private readonly List<FormPart> _loneEnds = [];
    private readonly List<UnreadColumns> _unreadColumns = [];
    private readonly List<int> _incomplete = [];
    private readonly List<PlacedLine> _sliced = [];
    private readonly List<SheetCopy> _copies = [];

    private readonly Overprints _overprints = new();
    private readonly RunningProse _prose = new();
    private List<PlacedLine> _linesAbove = [];

    /// <summary>What the last page prints in its margins.</summary>
    private List<PlacedLine> _inMargins = [];
    private readonly List<OpenForm> _beside = [];
    private readonly FormsBesideOneAnother _sides = new();

    /// <summary>Small tables of the page below a title.</summary>
    private HashSet<Table> _belowTitle = [];

    /// <summary>Those among them that were read and are of no form yet.</summary>
    private readonly List<FormPart> _boxes = [];
    private OpenForm? _open;
    private TableBefore? _before;

    /// <summary>The forms of a document in the order of their pages, and the places where one is announced and none was understood.</summary>
    public static FoundForms Find(IEnumerable<Page> pages)
    {
        var finder = new FormFinder();
        foreach (var sheet in WideSheets.Join(pages)) finder.Add(sheet);
        finder.CloseAll();
        return new FoundForms([.. finder._done.Select(finder.WithUnreadColumns).Select(finder.WithIncompletePages).Select(finder.WithSlicedRows).Select(finder.WithCopies).Select(finder.WithProse)], [.. finder._announced.WithoutForm(finder._done, finder._unreadColumns).Select(finder.WithUnreadColumns).Select(finder.WithOverprints)]) { LoneEnds = finder._loneEnds };
    }

    private FormSource WithUnreadColumns(FormSource form) => form with { Unread = UnreadColumnsOn(form.Parts[0].Page.Number, form.Parts[^1].Page.Numbers.Max()) };

    private FormSource WithIncompletePages(FormSource form)
    {
        var (first, last) = (form.Parts[0].Page.Number, form.Parts.SelectMany(part => part.Page.Numbers).Max());
        return form with { Incomplete = _incomplete.FindAll(page => page >= first && page <= last + 1) };
    }

    private FormSource WithCopies(FormSource form)
    {
        var pages = form.Parts.SelectMany(part => part.Page.Numbers).ToHashSet();
        return form with { Copies = _copies.FindAll(copy => pages.Contains(copy.Of)) };
    }

    private AnnouncedForm WithUnreadColumns(AnnouncedForm form) => form with { Unread = UnreadColumnsOn(form.Place.Page, form.Place.Page) };

    private AnnouncedForm WithOverprints(AnnouncedForm form) => form.Rest is { } rest ? form with { Rest = _overprints.With(rest) } : form;

    private FormSource WithProse(FormSource form) => form with { ProseHeights = _prose.Heights };

    private FormSource WithSlicedRows(FormSource form) => form with { Sliced = SlicedRows.Lost(_sliced, form.Parts) };

    /// <summary>The last page of a form may be one of which nothing was read.</summary>
    private List<UnreadColumns> UnreadColumnsOn(int first, int last) => _unreadColumns.FindAll(unread => unread.Place.Page >= first && unread.Place.Page <= last + 1);

    private void Add(Sheet sheet)
    {
        _unreadColumns.AddRange(sheet.Unread);
        _incomplete.AddRange(sheet.Incomplete);
        _sliced.AddRange(sheet.Sliced.Select(line => new PlacedLine(sheet.Page, line)));
        if (sheet.Copy is { } copy) AddCopy(copy);
        _overprints.Add(sheet);
        var inMargins = new List<PlacedLine>();
        List<Table> tables = _sides.Apart(sheet.Tables);
        List<TextLine> lines = [.. sheet.Lines.Where(line => !line.IsOverprint)];
        _belowTitle = [.. BoxesBelowTitle.Among(tables, lines)];
        foreach (var (table, text) in LeftToRight.Order(tables, lines))
        {
            if (table is not null)
            {
                AddTable(sheet.Page, table);
                continue;
            }

            var line = new PlacedLine(sheet.Page, text!);
            if (RunningText.IsInMargin(line)) inMargins.Add(line);
            AddLine(line with { IsRunning = _inMargins.Exists(before => RunningText.AreOne(line, before)) });
        }

        _inMargins = inMargins;
    }

    private void AddCopy(SheetCopy copy)
    {
        _copies.Add(copy);
        foreach (var form in _beside.Append(_open).OfType<OpenForm>()) form.PassCopy(copy);
    }

    private void AddLine(PlacedLine line)
    {
        _open?.AddBelow(line);
        if (_open is null) _prose.AddAbove(line);
        else _prose.AddBelow(line);
        _announced.Add(line);
        _linesAbove.Add(line);
    }

    private void AddTable(FormPage page, Table table)
    {
        if (_open is not null) _open.TableBehind = new FormPart(page, table);
        if (HeadAtFoot.Row(table) is { } row) AssignAboveHead(page, table, row);
        else AssignTable(page, table);
        if (_boxes is [.., var box] && box.Table == table) return;
        _open?.Left.AddRange(_boxes);
        _boxes.Clear();
        _linesAbove = _linesAbove.FindAll(line => line.StandsBeside(page, table));
        _before = new TableBefore(page, table);
    }

    /// <summary>The table's last rows, from this one on, are the head of a form that goes on on the next page.</summary>
    private void AssignAboveHead(FormPage page, Table table, int row)
    {
        var above = TableSlicer.Rows(table, 0, row);
        AssignTable(page, above);
        (_linesAbove, _before) = ([], new TableBefore(page, above));
        Open(page, TableSlicer.Rows(table, row, table.Rows));
    }

    private void AssignTable(FormPage page, Table table)
    {
        GoOnAbove(page, table);
        if (_open is not null && page.Order > _open.Last.Order && MayContinue(page) && FirstRowsAgain.Rows(_open, table) is var repeated and > 0)
        {
            Append(page, TableSlicer.Below(table, repeated));
            return;
        }

        var starts = FormStart.Rows(table);
        if (starts.Count == 0)
        {
            if (Continues(page, table, 0, table.Rows)) Append(page, table);
            else if (MayContinue(page) && table.Origin == TableOrigin.Aligned) _unreadColumns.Add(new UnreadColumns(page.PlaceOf(table.Box), TableText.Beginning(table)));
            else if (IsTitled && (SpeaksForm(table) || BeginsHead(table))) Open(page, table);
            else if (_belowTitle.Contains(table)) _boxes.Add(new FormPart(page, table));
            else if (MayGoOnBehindText(page, table)) _open!.Left.Add(new FormPart(page, table));
            else Leave(page, table);
        }
        else
        {
            AddForms(page, table, starts);
        }
    }

    /// <summary>A form begins at each of the rows, but at the first where labels, goals or funds above the project's name stand in tables of their own, or were left at the foot of the page before.</summary>
    private void AddForms(FormPage page, Table table, IReadOnlyList<int> starts)
    {
        var isBegun = _open is { IsAboveName: true } && MayContinue(page);
        var isTitled = !isBegun && IsTitled && BlocksAbove.AreOfForm(table, starts[0]);
        var isEnd = !isBegun && !isTitled && starts[0] > 0 && Continues(page, table, 0, starts[0]);
        if (isEnd) Append(page, TableSlicer.Rows(table, 0, starts[0]));
        if (isTitled) starts = [0, .. starts.Skip(1)];
        IReadOnlyList<PlacedLine> head = isEnd || isBegun ? [] : [.. _linesAbove.Where(line => line.Page == page)];
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : table.Rows;
            var rows = TableSlicer.Rows(table, i == 0 && isBegun ? 0 : starts[i], end);
            // What stands above the table (title, year, unit of money) stands above all forms in it, but those that print a title themselves.
            if (i > 0 && !rows.Cells.Any(cell => FormTitle.Is(cell.Text))) _linesAbove = [.. head];
            if (i == 0 && isBegun) Append(page, rows);
            else Open(page, rows);
            if (i == 0 && !isEnd && !isBegun) LeaveAbove(page, table, starts[0]);
        }
    }

    /// <summary>Rows of a table above the first form that begins in it, and no end of the form before: they may be the form's, and are told.</summary>
    private void LeaveAbove(FormPage page, Table table, int end)
    {
        if (table.Cells.Any(cell => cell.Row < end && cell.Lines.Count > 0)) _open!.Left.Add(new FormPart(page, TableSlicer.Rows(table, 0, end)));
    }

    /// <summary>A table that is not of the form ends it. It is told where it may be the form's all the same.</summary>
    private void Leave(FormPage page, Table table)
    {
        var left = new FormPart(page, table);
        if (!_linesAbove.Exists(line => line.Page == page && !line.IsRunning) && (FormEvidence.EndsForm(table) || LoneEnds.AreFigures(table))) _loneEnds.Add(left);
        if (MayContinue(page) && MayBeOf(_open!, table)) _open!.Left.Add(left);
        else _announced.AddUntitled([left], _linesAbove);
        _announced.AddTitlesOf(_linesAbove.Where(line => line.Page.Number >= page.Number - 1));
        Close();
    }

    /// <summary>Nothing but page numbers stands between the two; or the table has the form's columns, or more indicators, and no line between names another table.</summary>
    private static bool MayBeOf(OpenForm form, Table table) => form.EndsAtOnce
        || (!form.NamesAnotherTable && (form.Columns.AreThoseOf(table) || form.Blocks.AreOtherIndicators(table)));

    private void Open(FormPage page, Table table)
    {
        if (_open is not null && _open.StandsBeside(page, table))
        {
            _linesAbove.AddRange(_open.GiveUpLinesAbove(table));
            _beside.Add(_open);
        }
        else
        {
            CloseAll();
        }

        _open = new OpenForm(_linesAbove, new FormPart(page, table)) { LabelsAbove = _before?.On(page) ?? LabelsAbove.OfForm, PageBefore = _before?.Page };
        _linesAbove = [];
    }

    /// <summary>Of forms that stand side by side, each goes on below its own columns on the next page, unless it ended with its sums.</summary>
    private void GoOnAbove(FormPage page, Table table)
    {
        if (_open?.IsAbove(table) == true || _beside.FindIndex(form => form.ReachesTo(page) && form.IsAbove(table) && !form.Blocks.HaveSums) is not (>= 0 and var other)) return;
        (_open, var before) = (_beside[other], _open);
        if (before is null) _beside.RemoveAt(other);
        else _beside[other] = before;
    }

    private void Append(FormPage page, Table table) => _open!.Append(new FormPart(page, table));

    private void CloseAll()
    {
        if (_open is not null) _beside.Add(_open);
        foreach (var form in _beside.OrderBy(form => form.Parts[0].Table.Box.Left)) Close(form);
        _beside.Clear();
        _open = null;
    }

    private void Close()
    {
        if (_open is not null) Close(_open);
        _open = null;
    }

    private void Close(OpenForm form)
    {
        var joined = BreakJoiner.Join(GridStitcher.Stitch(form.WithoutRunningRows()));
        if (FormEvidence.IsForm(joined.Grid)) _done.Add(_overprints.With(form.ToSource(joined)));
        else if (form.GoesOnUntitled && _done is [.., var before]) _done[^1] = before with { Left = [.. before.Left, .. form.Parts] };
        else _announced.Add(form);
    }

    /// <summary>The table below an open form belongs to it: right behind it, no new title between, and its words are those of the form.</summary>
    private bool Continues(FormPage page, Table table, int from, int to)
    {
        var slice = TableSlicer.Rows(table, from, to);
        if (_open is null || !(_open.IsNext(page, slice) is var isNext && (isNext || (MayContinue(page) && !_open.IsAnnouncedAtFoot(page, slice))))) return false;
        // Without rulings nothing but the columns, or headings of its own, tells what a text stands for.
        if (table.Origin == TableOrigin.Aligned && !table.Continues && page.Order > _open.Last.Order && !FormEvidence.BeginsBlock(slice)) return false;
        if ((!table.Continues && _open.IsOtherMatter(slice)) || (page.Order > _open.Last.Order && _open.Blocks.AreBehindSums(slice))) return false;
        var isAnnounced = _open.AnnouncesAnother || ChapterHeading.IsFirstRowOf(slice);
        var mayEnd = !isAnnounced && (FormEvidence.EndsFormAtOnce(slice) || (!_open.Blocks.HaveSums && _open.Columns.AreThoseOf(slice) && FormEvidence.EndsForm(slice)));
        return isNext || table.Continues || FormEvidence.RowsOfForm(slice) >= (isAnnounced ? FewestBelowHeading : 1)
            || (!isAnnounced && FormGoals.AreAlone(slice))
            || (mayEnd && (FormEvidence.HasSameEdges(_open.Parts[^1].Table, slice) || page.IsCutLike(_open.Last)))
            || _open.SaysItGoesOn
            || (page.Order > _open.Last.Order && _open.Columns.AreThoseOf(slice) && (_open.EndsAtOnce || mayEnd));
    }

    /// <summary>Pages on which nothing is printed, or only what each page prints, part no form.</summary>
    private bool MayContinue(FormPage page) =>
        _open is { } open && (open.ReachesTo(page) || open.EndsAtOnce) && (!open.TitleBelow || open.RepeatsTitle);

    /// <summary>
    /// Behind pages of text a table speaks of what a form speaks of and this one may lack, and no title announces another: the text may be that of a cell which fills these pages.
    /// </summary>
    private bool MayGoOnBehindText(FormPage page, Table table) =>
        _open is { TitleBelow: false } open && !open.ReachesTo(page) && page.Number - open.LastPage <= MostPagesBetween + 1 && FormEvidence.SpeaksForm(table) && !open.IsOtherMatter(table);

    /// <summary>Below a title, rows of labels that stand above the project's name: the page ends between them, and may cut one.</summary>
    private static bool BeginsHead(Table table) => table.Cells.GroupBy(cell => cell.Row).All(row => row.Any(cell => cell.Lines.Count > 0 && (LabelText.IsLabel(cell.Text) || HeadingBook.BeginsHeader(cell.Text))));

    private bool IsTitled => _linesAbove.Exists(line => FormTitle.Is(line.Line.Text));

    /// <summary>What makes it a form may follow on the next page.</summary>
    private static bool SpeaksForm(Table table) => FormEvidence.SpeaksForm(table) || FormEvidence.IsForm(table);
}
