using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>Cuts drawn pages between two columns into two each, as spreadsheet programs print a sheet that is wider than a page: no line is drawn where the cut goes through a cell.</summary>
internal static class CutSheet
{
    private const double Margin = 30;

    /// <summary>The first table of every page but the first goes on from the page before, as the Extractor tells of pages with the same columns.</summary>
    public static IReadOnlyList<Page> GoingOn(IReadOnlyList<Page> pages) =>
        [.. pages.Select((page, i) => i == 0 ? page : page with { Tables = [page.Tables[0] with { Continues = true }, .. page.Tables.Skip(1)] })];

    /// <summary>The pages with the columns before <paramref name="column"/>, then those with the others, numbered on.</summary>
    public static IReadOnlyList<Page> DownThenOver(IReadOnlyList<Page> pages, int column) =>
        Numbered([.. GoingOn([.. pages.Select(page => Left(page, column))]), .. GoingOn([.. pages.Select(page => Right(page, column))])]);

    /// <summary>The same of a sheet three pages wide.</summary>
    public static IReadOnlyList<Page> DownThenOver(IReadOnlyList<Page> pages, int first, int second)
    {
        var rest = pages.Select(page => Right(page, first)).ToList();
        return Numbered([.. pages.Select(page => Left(page, first)), .. rest.Select(page => Left(page, second - first)), .. rest.Select(page => Right(page, second - first))]);
    }

    /// <summary>Each page with the columns before <paramref name="column"/> followed by the one with the others.</summary>
    public static IReadOnlyList<Page> OverThenDown(IReadOnlyList<Page> pages, int column) =>
        Numbered([.. pages.SelectMany(page => new[] { Left(page, column), Right(page, column) })]);

    private static IReadOnlyList<Page> Numbered(IReadOnlyList<Page> pages) => [.. pages.Select((page, i) => page with { Number = i + 1 })];

    private static Page Left(Page page, int column)
    {
        var seam = SeamOf(page.Tables[0], column);
        return page with
        {
            Tables = [.. page.Tables.Select(table => Left(table, column))],
            Lines = [.. page.Lines.Select(line => Part(line, seam, isLeft: true)).OfType<TextLine>()],
        };
    }

    private static Page Right(Page page, int column)
    {
        var seam = SeamOf(page.Tables[0], column);
        return page with
        {
            Tables = [.. page.Tables.Select(table => Right(table, column))],
            Lines = [.. page.Lines.Select(line => Part(line, seam, isLeft: false)).OfType<TextLine>().Select(line => line with { Box = Moved(line.Box, seam) })],
        };
    }

    private static Table Left(Table table, int column)
    {
        var seam = SeamOf(table, column);
        var cells = table.Cells.Where(cell => cell.Column < column).Select(cell => cell.Column + cell.ColumnSpan <= column ? cell : cell with
        {
            ColumnSpan = column - cell.Column,
            Box = cell.Box with { Right = seam },
            Lines = [.. cell.Lines.Select(line => Part(line, seam, isLeft: true)).OfType<TextLine>()],
            OpenSides = cell.OpenSides | CellSides.Right,
        });
        return table with { Box = table.Box with { Right = seam }, Columns = column, Cells = [.. cells] };
    }

    private static Table Right(Table table, int column)
    {
        var seam = SeamOf(table, column);
        var cells = table.Cells.Where(cell => cell.Column + cell.ColumnSpan > column).Select(cell => cell.Column >= column ? cell : cell with
        {
            Column = column,
            ColumnSpan = cell.Column + cell.ColumnSpan - column,
            Box = cell.Box with { Left = seam },
            Lines = [.. cell.Lines.Select(line => Part(line, seam, isLeft: false)).OfType<TextLine>()],
            OpenSides = cell.OpenSides | CellSides.Left,
        });
        return table with
        {
            Box = Moved(table.Box with { Left = seam }, seam),
            Columns = table.Columns - column,
            Cells = [.. cells.Select(cell => cell with { Column = cell.Column - column, Box = Moved(cell.Box, seam), Lines = [.. cell.Lines.Select(line => line with { Box = Moved(line.Box, seam) })] })],
        };
    }

    private static double SeamOf(Table table, int column) => table.Box.Left + (column * table.Box.Width / table.Columns);

    /// <summary>The characters whose middle is on the page; null if none is.</summary>
    private static TextLine? Part(TextLine line, double seam, bool isLeft)
    {
        var width = line.Box.Width / line.Text.Length;
        var before = (int)Math.Clamp(Math.Round((seam - line.Box.Left) / width), 0, line.Text.Length);
        var text = isLeft ? line.Text[..before] : line.Text[before..];
        if (string.IsNullOrWhiteSpace(text)) return null;
        var cut = line.Box.Left + (before * width);
        return line with { Text = text, Raw = text, Box = isLeft ? line.Box with { Right = cut } : line.Box with { Left = cut }, Glyphs = text.Count(c => !char.IsWhiteSpace(c)), IsCutOff = text != line.Text };
    }

    private static Box Moved(Box box, double seam) => box with { Left = box.Left - seam + Margin, Right = box.Right - seam + Margin };
}
