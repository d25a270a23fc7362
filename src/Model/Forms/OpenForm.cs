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

    private readonly HashSet<SectionKind> _blocks = [];
    private readonly FormColumns _columns = new();
    private int _partsWithColumns;
    private int _partsRead;

    /// <summary>The last page that prints one of its pages once more.</summary>
    private int _lastCopy;

    /// <summary>The last section that begins with headings, wherever in the form it does.</summary>
    private Section? _headed;
    private bool _hasFunds;

    /// <summary>The last of the form's indicators so far are followed by their sums.</summary>
    private bool _hasSums;

    public List<FormPart> Parts { get; } = [first];

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

    /// <summary>The page of the table behind its last one, once there is one.</summary>
    public FormPage? TableBehind { get; set; }

    /// <summary>Its rows go on, without a title, in a table that the form before began: if they make no form, they may be the rest of that one.</summary>
    public bool GoesOnUntitled => Parts[0].Table.Continues && !above.Exists(line => FormTitle.Is(line.Line.Text));

    /// <summary>A title stands below the form's last table: the next table is another form's, unless it is the same title at the head of the next page, or says that the form goes on.</summary>
    public bool TitleBelow { get; private set; }

    public bool RepeatsTitle { get; private set; }

    /// <summary>The title at the head of the next page says in words that the form goes on below it: whatever the table there prints is the form's.</summary>
    public bool SaysItGoesOn { get; private set; }

    /// <summary>Nothing but labels stands in the form so far, and the project's name is not among them.</summary>
    public bool IsHeadAlone => Parts is [var only] && FormStart.Rows(only.Table).Count == 0 && !FormEvidence.SpeaksForm(only.Table);

    /// <summary>
    /// What a table prints below the form's head, which stands there once more, goes on with the form: no sums where it has some, for a form has them once, and no headings of a block (funds,
    /// goals, indicators) that it has already, but of its indicators alone.
    /// </summary>
    public bool GoesOnBelowHead(Table rest)
    {
        ReadSections();
        var alone = TableAlone.Of(rest);
        if (_hasSums && alone.HasTotal) return false;
        var sections = alone.Sections;
        return !sections.Any(section => section.HeadingRows > 0 && _blocks.Contains(section.Kind)) || GoesOnWithIndicators(sections);
    }

    /// <summary>The table's own headings begin funds or indicators of another matter than the form's, or it stands behind the form's sums below the name of another table.</summary>
    public bool IsOtherMatter(Table table)
    {
        ReadSections();
        if (_hasSums && (AnnouncesAnother || ChapterHeading.IsFirstRowOf(table))) return true;
        if (!_hasFunds && !_blocks.Contains(SectionKind.Indicators)) return false;
        var begun = Begun(table);
        return IsOtherIndicators(begun) || IsOtherFunds(begun);
    }

    /// <summary>The table prints rows of indicators though the form's ended with their sums: those of another form, whose pages stand in another order perhaps.</summary>
    public bool IsBehindSums(Table table)
    {
        ReadSections();
        return _hasSums && FormEvidence.HasIndicators(table);
    }

    /// <summary>
    /// The table's own headings begin indicators where the form has some already, and either these ended with their sums, or the table tells nothing that was reached:
    /// a declaration of next year's goals, or how the office as a whole is scored.
    /// </summary>
    public bool IsOtherIndicators(Table table)
    {
        ReadSections();
        return IsOtherIndicators(Begun(table));
    }

    /// <summary>
    /// The sections begin with the headings of the form's indicators once more, which have no sums yet, and are none of the form's other blocks: a form of its own would have its own funds
    /// or goals, as this one has.
    /// </summary>
    private bool GoesOnWithIndicators(IReadOnlyList<Section> sections)
    {
        if (_hasSums || _headed is not { Kind: SectionKind.Indicators } headed || !(_hasFunds || _blocks.Contains(SectionKind.Goal))) return false;
        return sections[0] is { Kind: SectionKind.Indicators, HeadingRows: > 0 } begun && Names(begun).SequenceEqual(Names(headed))
            && !sections.Skip(1).Any(section => section.IsOfMoney || section.Kind is SectionKind.Goal or SectionKind.Indicators);
    }

    /// <summary>The sections that headings of the table begin.</summary>
    private static List<Section> Begun(Table table) => TableAlone.Of(table).Sections.Where(section => section.HeadingRows > 0).ToList();

    private bool IsOtherIndicators(List<Section> begun)
    {
        var indicators = begun.FindAll(section => section.Kind == SectionKind.Indicators);
        if (indicators.Count == 0 || !_blocks.Contains(SectionKind.Indicators)) return false;
        // A break between the two rows of headings: the lower one begins nothing.
        if (_headed is { Kind: SectionKind.Indicators } last && last.BodyRow == last.EndRow) return false;
        return _hasSums || !indicators.Exists(TellsWhatWasReached) || (_headed is { Kind: SectionKind.Indicators } own && indicators.TrueForAll(other => AreOfOtherKinds(own, other)));
    }

    private static bool TellsWhatWasReached(Section section) => section.Find("actual") is not null || section.Find("score") is not null;

    /// <summary>
    /// Other headings than the form's: below those of a declaration (targets alone) the points of a scoring table, or below targets and actual values those of a table that has neither
    /// (分值, 评价标准, 得分), as a department publishes them behind its forms.
    /// </summary>
    private static bool AreOfOtherKinds(Section own, Section other) => !Names(own).SequenceEqual(Names(other))
        && (!TellsWhatWasReached(own) || (own.Find("actual") is not null && other.Find("actual") is null && other.Find("target") is null));

    /// <summary>Of a side label that a break cuts each page may print another part.</summary>
    private static IEnumerable<string?> Names(Section section) => section.Columns.Where(column => column.Field != Column.Block).Select(column => column.Name);

    /// <summary>Funds where the form has some already and has gone on to its indicators or their sums: the accounts of the whole office, or a list of projects.</summary>
    private bool IsOtherFunds(List<Section> begun) =>
        _hasFunds && begun.Exists(section => section.IsOfMoney) && (_hasSums || _headed?.Kind == SectionKind.Indicators);

    /// <summary>What the form's parts so far say; each is read once. A part without headings goes on with the block of the part before.</summary>
    private void ReadSections()
    {
        for (; _partsRead < Parts.Count; _partsRead++)
        {
            var (alone, begun) = (TableAlone.Of(Parts[_partsRead].Table), 0);
            foreach (var section in alone.Sections)
            {
                _hasFunds |= section.IsOfMoney;
                if (section.HeadingRows > 0) (_headed, _hasSums, begun) = (section, false, section.BodyRow);
                if (section.HeadingRows > 0) _blocks.Add(section.Kind);
                // Right below the headings, and above the indicators, sums end nothing.
                var areOnTop = section.FirstRow == begun && section.EndRow < alone.Grid.Rows;
                _hasSums |= !areOnTop && _headed?.Kind == SectionKind.Indicators && RowVocabulary.HasTotal(alone.Grid, section.FirstRow, section.EndRow);
            }
        }
    }

    /// <summary>The form's rows so far end with its sums.</summary>
    public bool HasSums
    {
        get
        {
            ReadSections();
            return _hasSums;
        }
    }

    /// <summary>The edges of the columns of the form's tables so far.</summary>
    public FormColumns Columns
    {
        get
        {
            for (; _partsWithColumns < Parts.Count; _partsWithColumns++) _columns.Add(Parts[_partsWithColumns].Table);
            return _columns;
        }
    }

    public int LastPage => Last.Number;

    public FormPage Last => Parts[^1].Page;

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

    /// <summary>What was said below the last table is not said of this form, or no longer below its last table.</summary>
    private void Forget()
    {
        Below.Clear();
        (TitleBelow, RepeatsTitle, SaysItGoesOn, TableBehind) = (false, false, false, null);
    }

    public void AddBelow(PlacedLine line)
    {
        Below.Add(line);
        SaysItGoesOn |= line.Page.Order > Last.Order && FormTitle.IsContinued(line.Line.Text);
        if (!FormTitle.Is(line.Line.Text)) return;
        TitleBelow = true;
        RepeatsTitle = SaysItGoesOn || (line.Page.Order > Last.Order && above.Exists(other => other.Line.Text == line.Line.Text));
    }

    /// <summary>A line below the form's last table is the name of a table, or of a chapter of another matter.</summary>
    public bool NamesAnotherTable => Below.Exists(line => !FormTitle.IsContinued(line.Line.Text) && (ChapterHeading.NamesTable(line.Line.Text) || IsOtherChapter(line)));

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
        var beside = Between.Except(between).Concat(Below).Except(over)
            .Where(line => tables.IsBeside(line) || tables.IsLaidOver(line) || MayGoOnBelow(line) || IsTextBeforeLeft(line, untilLeft)).ToList();
        var atBreaks = BreakEdgeLines.Of(Parts, above, [.. Between.Except(between)]);
        var edges = Between.Except(between).Concat(Below).Except(over).Except(beside).Where(line => rowsBelow.Contains(line.Line) || atBreaks.Contains(line)).ToList();
        return new FormSource(above.Except(over).ToList(), Parts, between, Below.Where(line => line.Page.Number <= LastPage + 1).Except(beside).Except(edges).Except(over).ToList(), joined) { AtEdges = edges, LabelsAbove = LabelsAbove, PageBefore = PageBefore, TableBehind = TableBehind, Left = Left, Beside = beside, Over = [.. over.Except(unplaced)], Unplaced = unplaced, MayLackItsEnd = !HasSums && HasTextBehind, LacksPage = PageLabels.AreBroken(ofPages), SaysMorePages = PageLabels.AreOpen(ofPages) && !Below.Exists(line => line.Page.Number > LastPage) };
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
