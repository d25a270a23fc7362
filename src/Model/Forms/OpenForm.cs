using Selfeval.Model.Breaks;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>A form while its tables are being found.</summary>
internal sealed class OpenForm(List<PlacedLine> above, FormPart first)
{
    /// <summary>Rulings and text positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    private readonly FormColumns _columns = new();
    private int _partsWithColumns;

    /// <summary>The last page that prints one of its pages once more.</summary>
    private int _lastCopy;

    public List<FormPart> Parts { get; } = [first];

    public FormBlocks Blocks => field ??= new FormBlocks(Parts);

    /// <summary>Whose the labels above its title are.</summary>
    public LabelsAbove LabelsAbove { get; init; }

    /// <summary>The page of the table before its first one.</summary>
    public FormPage? PageBefore { get; init; }

    /// <summary>Lines above the form's first table: its title, and whatever else stands there.</summary>
    public IReadOnlyList<PlacedLine> Above => above;

    /// <summary>Lines between the form's tables: page numbers, a repeated title.</summary>
    private List<PlacedLine> Between { get; } = [];

    private List<PlacedLine> Below { get; } = [];

    /// <summary>Tables right behind the form, and rows right above it, that speak none of its words: they may be a part of it or another matter.</summary>
    public List<FormPart> Left { get; } = [];

    /// <summary>The table behind its last one, once there is one.</summary>
    public FormPart? TableBehind { get; set; }

    /// <summary>Its rows go on, without a title, in a table that the form before began: if they make no form, they may be the rest of that one.</summary>
    public bool GoesOnUntitled => Parts[0].Table.Continues && !above.Exists(line => FormTitle.Is(line.Line.Text));

    /// <summary>A title stands below the form's last table: the next table is another form's, unless it is the same title at the head of the next page, or says that the form goes on.</summary>
    public bool TitleBelow { get; private set; }

    public bool RepeatsTitle { get; private set; }

    /// <summary>The page that prints what looks like a title in its lower margin: the table on the next page is another form's, unless it goes on with this one's columns.</summary>
    private FormPage? TitleAtFoot { get; set; }

    /// <summary>The title at the head of the next page says in words that the form goes on below it: whatever the table there prints is the form's. At the foot of a page stands its number.</summary>
    public bool SaysItGoesOn { get; private set; }

    /// <summary>Nothing but labels, or goals and funds, stands in the form so far, and the project's name is not among them.</summary>
    public bool IsAboveName => Parts.TrueForAll(part => FormStart.Rows(part.Table).Count == 0)
        && ((Parts is [var only] && !FormEvidence.SpeaksForm(only.Table)) || Parts.TrueForAll(part => BlocksAbove.AreOfForm(part.Table, part.Table.Rows)));

    /// <summary>
    /// The table's own headings begin funds or indicators of another matter than the form's, or, below the form's title once more, those of the next form; or it stands behind the form's sums below
    /// the name of another table.
    /// </summary>
    public bool IsOtherMatter(Table table)
    {
        if (Blocks.HaveSums && (AnnouncesAnother || ChapterHeading.IsFirstRowOf(table))) return true;
        return !Blocks.HaveFootOf(table) && (Blocks.AreOther(table) || (TitleBelow && !SaysItGoesOn && Blocks.BeginAnew(table)));
    }

    /// <summary>A title at the foot of the page before announces the table: it has not the form's columns.</summary>
    public bool IsAnnouncedAtFoot(FormPage page, Table table) => TitleAtFoot is { } foot && page.Order > foot.Order && !RepeatsTitle && !table.Continues && !Columns.AreThoseOf(table);

    /// <summary>Right below the form, under a caption of its own, stands what the form has not yet.</summary>
    public bool IsNext(FormPage page, Table table) => ReachesTo(page) && CaptionedTable.IsNextOf(this, Below, table);

    /// <summary>The lines above the form or its tables print the text, compared folded.</summary>
    public bool Prints(string text) => HeadingText.Fold(text) is var folded && (above.Exists(line => HeadingText.Fold(line.Line.Text).Contains(folded, StringComparison.Ordinal))
        || Parts.Exists(part => part.Table.Cells.Any(cell => HeadingText.Fold(cell.Text).Contains(folded, StringComparison.Ordinal))));

    /// <summary>The edges of the columns of the form's tables so far.</summary>
    public FormColumns Columns
    {
        get
        {
            for (; _partsWithColumns < Parts.Count; _partsWithColumns++) _columns.Add(Parts[_partsWithColumns].Table);
            return _columns;
        }
    }

    public FormPage Last => Parts[^1].Page;

    public int LastPage => Last.Number;

    /// <summary>The page is the form's last or the one behind that, its copies and the pages to its right.</summary>
    public bool ReachesTo(FormPage page) => page.Number - Math.Max(Last.Numbers.Max(), _lastCopy) <= 1;

    /// <summary>The page behind the form's last prints that one once more.</summary>
    public void PassCopy(SheetCopy copy)
    {
        if (Last.Numbers.Contains(copy.Of)) _lastCopy = copy.Place.Page;
    }

    /// <summary>The table begins at the height of the form's last one, on the same page, to its left or right.</summary>
    public bool StandsBeside(FormPage page, Table table) => page.Order == Last.Order && !IsAbove(table) && table.Box.Top < Parts[^1].Table.Box.Bottom && table.Box.Bottom > Parts[^1].Table.Box.Top;

    /// <summary>The form's last table and this one share some of their width.</summary>
    public bool IsAbove(Table table) => table.Box.Left < Parts[^1].Table.Box.Right && table.Box.Right > Parts[^1].Table.Box.Left;

    /// <summary>The lines above the form's first table, or last, that stand over this one, beside it, instead. What was read since the last is no longer told as the form's.</summary>
    public IReadOnlyList<PlacedLine> GiveUpLinesAbove(Table table)
    {
        List<PlacedLine> given = [.. above.Where(line => IsOver(line, table, Parts[0])), .. Between.Where(line => IsOver(line, table, Parts[^1]))];
        above.RemoveAll(given.Contains);
        Between.RemoveAll(given.Contains);
        var below = Below.FindAll(line => !IsOver(line, table, Parts[^1]));
        Forget();
        foreach (var line in below) AddBelow(line);
        return given;
    }

    private static bool IsOver(PlacedLine line, Table table, FormPart own) => line.Page == own.Page && line.Line.Box.CenterY < table.Box.Top
        && (line.Line.Box.CenterX < own.Table.Box.Left || line.Line.Box.CenterX > own.Table.Box.Right) && line.Line.Box.CenterX >= table.Box.Left && line.Line.Box.CenterX <= table.Box.Right;

    public void Append(FormPart part)
    {
        Parts.Add(part);
        Between.AddRange(Below);
        Forget();
    }

    /// <summary>Its tables, once there are no more; rows of them that are those of the pages stand around it as lines.</summary>
    public IReadOnlyList<FormPart> WithoutRunningRows()
    {
        if (RunningRows.Of(Parts, Left) is not { } running) return Parts;
        for (var i = 0; i < Parts.Count; i++) Parts[i] = running.Parts[i];
        Left.RemoveAll(part => !running.Left.Contains(part));
        above.AddRange(running.AboveFirst);
        Below.InsertRange(0, running.BelowLast);
        return Parts;
    }

    /// <summary>What was said below the last table is not said of this form, or no longer below its last table.</summary>
    private void Forget()
    {
        Below.Clear();
        (TitleBelow, RepeatsTitle, SaysItGoesOn, TitleAtFoot, TableBehind) = (false, false, false, null, null);
    }

    public void AddBelow(PlacedLine line)
    {
        Below.Add(line);
        SaysItGoesOn |= line.Page.Order > Last.Order && !RunningText.IsInFoot(line) && FormTitle.IsContinued(line.Line.Text);
        if (!FormTitle.Is(line.Line.Text) || RunningText.IsHead(line, above)) return;
        if (IsTitleAtFoot(line)) TitleAtFoot = line.Page;
        else TitleBelow = true;
        RepeatsTitle = SaysItGoesOn || (line.Page.Order > Last.Order && above.Exists(other => other.Line.Text == line.Line.Text));
    }

    private static bool IsTitleAtFoot(PlacedLine line) => RunningText.IsInFoot(line) && FormTitle.Is(line.Line.Text);

    /// <summary>A line below the form's last table is the name of a table, or of a chapter of another matter.</summary>
    public bool NamesAnotherTable => Below.Exists(line => !FormTitle.IsContinued(line.Line.Text) && !IsTitleAtFoot(line) && (ChapterHeading.NamesTable(line.Line.Text) || IsOtherChapter(line)));

    /// <summary>The same, and not only because the form's own title stands there once more: sums and notes of a table below are then no sign that it is the form's.</summary>
    public bool AnnouncesAnother => NamesAnotherTable && !RepeatsTitle;

    /// <summary>Where the form itself is divided into chapters, one numbered as they are may be its next.</summary>
    private bool IsOtherChapter(PlacedLine line) => ChapterHeading.KindOfOther(line.Line.Text) is { } kind && !IsPrintedOnEachPage(line) && !above.Exists(other => other.Line.Text == line.Line.Text)
        && !above.AsEnumerable().Reverse().TakeWhile(other => !FormTitle.Is(other.Line.Text)).Concat(Between).Any(own => ChapterHeading.KindOf(own.Line.Text) == kind);

    /// <summary>
    /// Nothing stands below the form's last table but footnotes, signatures and page numbers, and what the form's page prints at its head too: another
    /// matter would be announced.
    /// </summary>
    public bool EndsAtOnce => Below.TrueForAll(line => IsBesideLast(line) || IsPrintedOnEachPage(line) || Vocabulary.Pattern("page_number").IsMatch(line.Line.Text)
        || Vocabulary.Pattern("footnote_start").IsMatch(line.Line.Text) || Vocabulary.Pattern("footnote_mark").IsMatch(line.Line.Text) || LabelText.SplitAtColon(line.Line.Text) is not null
        || FormTitle.IsContinued(line.Line.Text) || above.Exists(other => other.Line.Text == line.Line.Text));

    /// <summary>The line begins above the end of the form's last table: it stands beside it, not below.</summary>
    private bool IsBesideLast(PlacedLine line) => line.Page.Order == Last.Order && line.Line.Box.CenterY < Parts[^1].Table.Box.Bottom;

    private bool IsPrintedOnEachPage(PlacedLine line) => line.IsRunning || Below.Exists(other => other.Page.Number != line.Page.Number && other.Line.Text == line.Line.Text);

    /// <summary>Footnotes stand on the last table's page, and may go on at the head of the next; lines between two tables count when both stand on their page.</summary>
    /// <param name="joined">The grid of the form's tables.</param>
    public FormSource ToSource(JoinedGrid joined)
    {
        var tables = TableBoxes.Of(Parts);
        List<PlacedLine> lines = [.. above, .. Between, .. Below], over = lines.FindAll(tables.IsPrintedOver), ofPages = lines.FindAll(tables.ShareItsPage);
        var unplaced = over.FindAll(line => Parts.Exists(part => part.HoldsUnplaced(line)));
        var between = Between.Except(over).Where(tables.IsBetween).ToList();
        var rowsBelow = Parts.SelectMany(part => RowBelow.Of(part.Table, [.. Between.Concat(Below).Where(line => line.Page == part.Page && !IsPrintedOnEachPage(line)).Select(line => line.Line)])).ToHashSet();
        // Of three tables a line may stand between two and beside the third.
        var untilLeft = Left.Select(part => part.Page.Number).FirstOrDefault();
        var around = Between.Except(between).Concat(Below).Except(over).ToList();
        var aside = tables.Beside(around).ToHashSet();
        var beside = around.FindAll(line => aside.Contains(line) || tables.IsLaidOver(line) || MayGoOnBelow(line) || IsTextBeforeLeft(line, untilLeft));
        var atBreaks = BreakEdgeLines.Of(Parts, above, [.. Between.Except(between)], Below);
        var edges = around.Except(beside).Where(line => rowsBelow.Contains(line.Line) || atBreaks.Contains(line)).ToList();
        return new FormSource(above.Except(over).ToList(), Parts, between, Below.Where(line => line.Page.Number <= Last.Numbers.Max() + 1).Except(beside).Except(edges).Except(over).ToList(), joined) { AtEdges = edges, LabelsAbove = LabelsAbove, PageBefore = PageBefore, TableBehind = TableBehind, Left = Left, Beside = beside, Over = [.. over.Except(unplaced)], Unplaced = unplaced, MayLackItsEnd = !Blocks.HaveSums && HasTextBehind, LacksPage = PageLabels.AreBroken(ofPages), SaysMorePages = PageLabels.AreOpen(ofPages) && !Below.Exists(line => line.Page.Number > LastPage) };
    }

    /// <summary>The page behind the form's last prints more than its number.</summary>
    private bool HasTextBehind => Below.Exists(line => line.Page.Number > LastPage && !IsPrintedOnEachPage(line) && !Vocabulary.Pattern("page_number").IsMatch(line.Line.Text));

    /// <summary>Right below a cell of the form that has no border there and prints a text: it may be that text's next line, unless it begins a footnote.</summary>
    private bool MayGoOnBelow(PlacedLine line) => !IsPrintedOnEachPage(line) && !Vocabulary.Pattern("page_number").IsMatch(line.Line.Text) && !Vocabulary.Pattern("footnote_start").IsMatch(line.Line.Text) && Parts.Exists(part => part.Page == line.Page && part.Table.Cells.Any(cell =>
        cell.OpenSides.HasFlag(CellSides.Bottom) && cell.Lines.Count > 0 && line.Line.Box.CenterX > cell.Box.Left && line.Line.Box.CenterX < cell.Box.Right
        && line.Line.Box.CenterY >= cell.Box.Bottom - Rounding && line.Line.Box.Top - cell.Box.Bottom < line.Line.Box.Height));

    /// <summary>Text of a page without tables between the form and a table that may be its own: a cell that fills the page, perhaps.</summary>
    private bool IsTextBeforeLeft(PlacedLine line, int pageOfLeft) =>
        line.Page.Number > LastPage && line.Page.Number < pageOfLeft && !IsPrintedOnEachPage(line) && !Vocabulary.Pattern("page_number").IsMatch(line.Line.Text);
}
