using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>The forms of a document, and the titles and tables under and in which no form was understood.</summary>
public sealed record FoundForms(IReadOnlyList<FormSource> Forms, IReadOnlyList<AnnouncedForm> NotUnderstood)
{
    /// <summary>Tables of no form that end with sums, each the first text of its page.</summary>
    internal IReadOnlyList<FormPart> LoneEnds { get; init; } = [];
}

/// <summary>A title of a self-evaluation form, with its place; for a table that may be a form's the name above it, or the first that it prints, with the table's place.</summary>
public sealed record AnnouncedForm(string Title, Place Place)
{
    /// <summary>How many loose lines the document has down to it; null for a title whose table was found.</summary>
    internal int? Line { get; init; }

    /// <summary>Where text stands in columns that were not read, on its page and the next: all that is known of the form.</summary>
    public IReadOnlyList<UnreadColumns> Unread { get; init; } = [];

    /// <summary>Tables that no title announces, with the lines of their pages: the rest of a form perhaps that begins elsewhere in the file. Null for a title.</summary>
    public FormSource? Rest { get; init; }

    /// <summary>What is told of it: tables without a name, whole.</summary>
    public string Text => Rest is { } rest && Title == TableText.Beginning(rest.Parts[0].Table) ? string.Join(' ', rest.Parts.Select(part => TableText.Of(part.Table))) : Title;
}

/// <summary>
/// Remembers the titles of self-evaluation forms that a document prints, and tables that may be theirs, so that a form whose table is not understood (no rulings, an
/// unheard-of layout) is reported and not passed over as if it were not there.
/// </summary>
internal sealed class AnnouncedForms
{
    /// <summary>A title stands alone in the middle of its line: at most this share of the page's width, where prose fills it.</summary>
    private const double WidestTitle = 0.6;

    /// <summary>How far from the middle of the page, as a share of its width, a centred title stands; margins differ by less.</summary>
    private const double OffCentre = 0.08;

    /// <summary>Below a title at the foot of a page stand year, unit and page number; on a cover sheet office, person and date besides. A form has more lines.</summary>
    private const int LinesBelowTitle = 6;

    private readonly List<AnnouncedForm> _announced = [];
    private readonly List<AnnouncedForm> _untitled = [];

    /// <summary>They may be titles, or what runs at the head of each page.</summary>
    private readonly List<PlacedLine> _titlesAtSide = [];

    private readonly List<PlacedLine> _behindUntitled = [];
    private readonly List<int> _pagesOfLines = [];

    /// <summary>A loose line, if it is a title and no prose.</summary>
    public void Add(PlacedLine line)
    {
        _pagesOfLines.Add(line.Page.Number);
        if (_untitled is [.., { Rest: { } rest }] && rest.Parts[^1].Page == line.Page) _behindUntitled.Add(line);
        if (!FormTitle.Is(line.Line.Text)) return;
        if (line.IsRunning && RunningText.IsInFoot(line)) _announced.RemoveAll(title => IsFootOf(title, line));
        else if (StandsAlone(line)) _announced.Add(TitleOf(line) with { Line = _pagesOfLines.Count });
        else if (!IsProse(line.Line.Text)) _titlesAtSide.Add(line);
    }

    /// <summary>The same line at the foot of the page before: each page prints it, and no form below it.</summary>
    private static bool IsFootOf(AnnouncedForm title, PlacedLine line) => title.Line is not null && title.Title == line.Line.Text && title.Place.Page < line.Page.Number
        && Math.Abs(title.Place.Upright.Box.CenterY - line.Place.Upright.Box.CenterY) < line.Line.Box.Height / 2;

    /// <summary>What might have been a form: its titles stand in the rows of its first table, or above it, and then wherever on the page the table is.</summary>
    public void Add(OpenForm form)
    {
        var first = form.Parts[0];
        foreach (var cell in TitlesInTable.Of(first.Table)) _announced.Add(new AnnouncedForm(cell.Text, first.Page.PlaceOf(cell.Box)));
        foreach (var line in form.Above.Where(line => line.Page == first.Page && FormTitle.Is(line.Line.Text) && !IsProse(line.Line.Text)))
            _announced.Add(TitleOf(line));
        AddUntitled(form.Parts, form.Above);
    }

    /// <summary>Tables that may be those of a form, whether or not anything says so, and the lines above them.</summary>
    public void AddUntitled(IReadOnlyList<FormPart> parts, IEnumerable<PlacedLine> above)
    {
        if (!UnreadForm.MayBe(parts)) return;
        var over = above.Where(line => line.Page == parts[0].Page).ToList();
        var name = over.LastOrDefault(line => FormTitle.NamesForm(line.Line.Text))?.Line.Text ?? NameInside(parts[0].Table);
        _untitled.Add(new AnnouncedForm(name ?? TableText.Beginning(parts[0].Table), parts[0].Page.PlaceOf(parts[0].Table.Box))
        {
            Rest = new FormSource(over, parts, [], [], new JoinedGrid(GridStitcher.Stitch(parts), [], [])),
        });
    }

    /// <summary>The name of the table in its own first row, alone.</summary>
    private static string? NameInside(Table table) => table.Cells.Where(cell => cell.Row == 0 && cell.Lines.Count > 0).ToList() is [var only] && FormTitle.NamesForm(only.Text) ? only.Text : null;

    /// <summary>Titles right above a table that was not understood.</summary>
    public void AddTitlesOf(IEnumerable<PlacedLine> linesAbove) => _announced.AddRange(
        linesAbove.Where(line => FormTitle.Is(line.Line.Text) && StandsAlone(line)).Select(TitleOf));

    /// <summary>
    /// Titles over tables that are none of a form's; loose titles on pages where no form is, or below the forms there, where none begins on the page behind (a title left at a page's foot); and tables that
    /// may be a form's, where no such title is on their page; and columns that were not read and speak of indicators, where nothing else tells of them.
    /// </summary>
    public IReadOnlyList<AnnouncedForm> WithoutForm(IReadOnlyList<FormSource> forms, IReadOnlyList<UnreadColumns> unread)
    {
        var onPage = forms.SelectMany(form => form.Parts).SelectMany(part => part.Page.Numbers, (part, page) => (part, page)).ToLookup(item => item.page, item => item.part);
        var titled = _announced.Where(title => title.Line is null ? !IsOfFormBelow(title, forms) : IsBelowAll(title, onPage[title.Place.Page]) && !(onPage.Contains(title.Place.Page + 1) && IsAtFoot(title)))
            .DistinctBy(title => title.Place).ToList();
        List<AnnouncedForm> told = [.. titled, .. _untitled.Where(table => !titled.Exists(title => title.Place.Page == table.Place.Page)).Select(WithLinesBelow)];
        foreach (var columns in unread.Where(columns => columns.SpeaksForm && !IsTold(columns, forms, told))) told.Add(FormOf(columns));
        return told;
    }

    /// <summary>A form on its page or the one before, or what is told of one, takes the columns with it.</summary>
    private static bool IsTold(UnreadColumns columns, IReadOnlyList<FormSource> forms, List<AnnouncedForm> told) =>
        told.Exists(title => columns.Place.Page - title.Place.Page is 0 or 1)
        || forms.Any(form => columns.Place.Page >= form.Parts[0].Page.Number && columns.Place.Page <= form.Parts[^1].Page.Numbers.Max() + 1);

    private AnnouncedForm FormOf(UnreadColumns columns) => new(_titlesAtSide.FindLast(line => line.Page.Number == columns.Place.Page)?.Line.Text ?? columns.Beginning, columns.Place);

    private AnnouncedForm WithLinesBelow(AnnouncedForm untitled)
    {
        var last = untitled.Rest!.Parts[^1];
        return untitled with { Rest = untitled.Rest with { Below = _behindUntitled.FindAll(line => line.Page == last.Page && line.Line.Box.CenterY > last.Table.Box.Bottom) } };
    }

    /// <summary>The tables of the forms on its page, if there are any, all stand above the title: it is none of theirs.</summary>
    private static bool IsBelowAll(AnnouncedForm title, IEnumerable<FormPart> onPage) =>
        onPage.All(part => part.Page.PlaceOf(part.Table.Box).Upright.End.CompareTo(title.Place.Upright.Begin) <= 0);

    /// <summary>Between a title and its form a small table of another matter may stand: the form that begins below has no title of its own.</summary>
    private static bool IsOfFormBelow(AnnouncedForm title, IReadOnlyList<FormSource> forms) => forms.Any(form =>
        form.Parts[0].Page.Order == title.Place.Upright.Order && !form.Parts[0].Page.PlaceOf(form.Parts[0].Table.Box).IsBefore(title.Place) && !form.Above.Any(line => FormTitle.Is(line.Line.Text)));

    /// <summary>Where more stands below a title on its page, a form that begins on the next page is not the one that it announces.</summary>
    private bool IsAtFoot(AnnouncedForm title) => title.Line is { } line && _pagesOfLines.Skip(line).TakeWhile(page => page == title.Place.Page).Count() <= LinesBelowTitle;

    private static AnnouncedForm TitleOf(PlacedLine line) => new(line.Line.Text, line.Place);

    /// <summary>In the middle of its page; or across the page's other texts, as on a form that was printed sideways among them.</summary>
    public static bool StandsAlone(PlacedLine line)
    {
        if (line.Line.RunsDownwards) return !IsProse(line.Line.Text);
        var width = line.Page.UprightSize.Width;
        return line.Line.Box.Width <= WidestTitle * width
            && Math.Abs(line.Line.Box.CenterX - (width / 2)) <= OffCentre * width
            && !IsProse(line.Line.Text);
    }

    /// <summary>Titles and captions have no such marks; a sentence has.</summary>
    public static bool IsProse(string text) => text.Any(c => c is '，' or '。' or '；' or '、' or '《' or '“');
}
