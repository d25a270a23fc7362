using Selfeval.Model.Breaks;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// What a page shows, turned upright; or what several pages show of one sheet that is wider than a page, laid side by side on the scale of the first of them.
/// </summary>
public sealed record Sheet(FormPage Page, IReadOnlyList<Table> Tables, IReadOnlyList<TextLine> Lines)
{
    public IReadOnlyList<UnreadColumns> Unread { get; init; } = [];

    /// <summary>The numbers of its pages of which content is damaged, or a picture that was not read.</summary>
    public IReadOnlyList<int> Incomplete { get; init; } = [];

    /// <summary>See <see cref="Page.Sliced"/>.</summary>
    public IReadOnlyList<TextLine> Sliced { get; init; } = [];

    /// <summary>It prints what the page before prints, and nothing of it is here; null for every other.</summary>
    public SheetCopy? Copy { get; init; }

    /// <summary>It prints what the page before prints, and would be a copy of it if no other columns of a sheet belong beside it; null for every other.</summary>
    internal SheetCopy? Repeats { get; init; }

    /// <summary>Printed around its table; null where none are.</summary>
    public SheetHeadings? Headings { get; init; }

    /// <summary>More pages than one show it.</summary>
    public bool IsWide => Page.Right is not null;

    public static Sheet Of(Page page)
    {
        var place = new FormPage(page.Number, page.Turn) { IsReadByOcr = page.Text == PageText.ReadByOcr };
        var (printed, headings) = SheetHeadings.SetAside([.. page.Tables.Select(table => Upright(place.IsReadByOcr || table.IsPictured ? MendedHeadings.Mend(table) : table, page.Turn))]);
        var loose = LineNumbers.LeftOutOf([.. page.Lines.Select(line => Upright(line, page.Turn))], printed, page.Turn.UprightSize.Height);
        var (tables, lines) = OverhangingLines.Attach(printed, loose);
        return new Sheet(place, tables, SpreadTitle.Join(lines)) { Headings = headings, Unread = UnreadColumns.On(page) is { } unread ? [unread] : [], Incomplete = page is { Damage: null, PicturedTable: null } ? [] : [page.Number], Sliced = [.. page.Sliced.Select(line => Upright(line, page.Turn))] };
    }

    private static Table Upright(Table table, PageTurn turn) => turn.IsUpright ? table : table.WithBoxes(turn.Upright);

    private static TextLine Upright(TextLine line, PageTurn turn) => turn.IsUpright ? line : line with { Box = turn.Upright(line.Box) };
}
