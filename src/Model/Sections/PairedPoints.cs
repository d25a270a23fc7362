using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sections;

/// <summary>
/// A column that prints two figures in each cell: 10/9.5 below 分值/得分, 10（9.5） below 分值（得分）, 95%/9.5 below 执行率/得分. It is divided in two, each half with the place of the whole, before anything is read.
/// A cell that does not print exactly two figures, or figures that cannot be those of the names (<see cref="PairedNames"/>), stays whole under both headings, and is told.
/// </summary>
internal static class PairedPoints
{
    /// <summary>The grid with such columns divided; the same where there is none.</summary>
    public static FormGrid Divide(FormGrid grid)
    {
        if (!grid.Cells.Any(IsHeading)) return grid;
        var halves = new Dictionary<FormCell, (FormCell Left, FormCell Right)>(ReferenceEqualityComparer.Instance);
        var (sections, several) = (SectionFinder.Find(grid), new SeveralFigures(grid));
        foreach (var (section, next) in sections.Zip(sections.Skip(1).Append(sections[^1])))
        {
            var end = next.Kind == SectionKind.Total ? next.EndRow : section.EndRow;
            foreach (var heading in section.Headings(grid).Where(IsHeading)) AddHalves(halves, heading, CellsUnder(grid, heading, end), several);
        }

        return halves.Count == 0 ? grid : Widened(grid, halves);
    }

    /// <summary>One with nothing but single figures below it is no such heading, whatever its brackets say.</summary>
    private static void AddHalves(Dictionary<FormCell, (FormCell Left, FormCell Right)> halves, FormCell heading, List<FormCell> under, SeveralFigures several)
    {
        var names = PairedNames.In(heading)!;
        var figures = under.Select(cell => (Cell: cell, Pair: names.FiguresIn(several.StandIn(cell) ? PairedNames.InLines(cell) : cell.Text))).Where(found => found.Pair is not null && MayBeDivided(found.Cell)).ToList();
        if (figures.Count == 0) return;
        foreach (var (cell, pair) in figures.Append((heading, (names.First, names.Second)))) halves.Add(cell, Halves(cell, pair!.Value));
        foreach (var cell in under.Where(cell => BlankText.IsBlankLike(cell.Text))) halves.Add(cell, (cell, WithText(cell, "", 0)));
    }

    private static bool IsHeading(FormCell cell) => PairedNames.In(cell) is not null;

    /// <summary>All of it is there, on one page. OCR gives other readings of the whole line, and takes a stroke for a 1.</summary>
    private static bool MayBeDivided(FormCell cell) => cell is { IsUnread: false, Parts: [{ Lines: var lines }] } && !lines.Any(line => line.IsCutOff || line.Ocr is not null);

    private static List<FormCell> CellsUnder(FormGrid grid, FormCell heading, int end) => Enumerable.Range(heading.EndRow, Math.Max(0, end - heading.EndRow))
        .Select(row => grid.At(row, heading.Column)).OfType<FormCell>().Where(cell => cell.Column == heading.Column && cell.EndColumn == heading.EndColumn).Distinct().ToList();

    /// <summary>The sign between the two counts as part of the first.</summary>
    private static (FormCell Left, FormCell Right) Halves(FormCell cell, (string First, string Second) texts)
    {
        var glyphs = Math.Min(cell.Glyphs, texts.Second.Length);
        return (WithText(cell, texts.First, cell.Glyphs - glyphs), WithText(cell, texts.Second, glyphs));
    }

    private static FormCell WithText(FormCell cell, string text, int glyphs)
    {
        var part = cell.Parts[0];
        var lines = text.Length == 0 ? [] : new[] { new TextLine(text, text, Box.Around(part.Lines.Select(line => line.Box)), glyphs) };
        return new FormCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, [part with { Lines = lines }]);
    }

    /// <summary>The first column of the grid below each divided heading becomes two.</summary>
    private static FormGrid Widened(FormGrid grid, Dictionary<FormCell, (FormCell Left, FormCell Right)> halves)
    {
        var cuts = halves.Keys.Select(cell => cell.Column).Distinct().ToList();
        var cells = grid.Cells.SelectMany(cell => halves.TryGetValue(cell, out var both) ? LaidOut(both) : [Moved(cell)]).ToList();
        return new FormGrid(grid.Rows, grid.Columns + cuts.Count, cells, [.. Enumerable.Range(0, grid.Rows).Select(grid.PartOf)]);

        FormCell[] LaidOut((FormCell Left, FormCell Right) both)
        {
            var whole = Moved(both.Left);
            return [whole with { ColumnSpan = 1 }, both.Right with { Column = whole.Column + 1, ColumnSpan = whole.ColumnSpan - 1 }];
        }

        FormCell Moved(FormCell cell)
        {
            var left = cell.Column + cuts.Count(cut => cut < cell.Column);
            return cell with { Column = left, ColumnSpan = cell.EndColumn + cuts.Count(cut => cut < cell.EndColumn) - left };
        }
    }
}
