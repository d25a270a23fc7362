namespace Selfeval.Tests.Drawing;

/// <summary>What a producer prints of a merged cell that a page break cuts.</summary>
public enum CutLabel
{
    /// <summary>The text stays on the page before; the rest of the cell is empty.</summary>
    Above,

    /// <summary>The text is printed on the next page; the cell before the break is empty.</summary>
    Below,

    /// <summary>The text is printed on both pages.</summary>
    Repeated,

    /// <summary>The first half of the text stands above, the second below the break.</summary>
    Split,
}

/// <summary>Cuts the one table of a form drawn as text (see <see cref="DrawnPages"/>) into two pages.</summary>
internal static class PageBreaks
{
    private const char FirstIdeograph = '\u4E00';

    /// <summary>The form with a page break before a row of its table (0-based).</summary>
    public static string Before(string form, int row, CutLabel label)
    {
        var lines = form.Split('\n').Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(TextTable.IsRow);
        var table = TextTable.Rows(lines);
        for (var column = 0; column < table[row].Length; column++) CutCell(table, row, column, (_, text) => Cut(text, label));
        return Broken(lines, (first, table.Count), table, row);
    }

    /// <summary>The form with a page break within a row: below it stands what does not fit on the first lines of a cell. Null if all texts of the row do.</summary>
    /// <param name="linesAbove">How many lines of each cell stand above the break.</param>
    /// <param name="charactersOfLine">On one line of a cell that begins in a column and goes over so many.</param>
    public static string? Within(string form, int row, int linesAbove, Func<int, int, int> charactersOfLine) =>
        Within(form, row, (start, text) => FirstLines(text, linesAbove, charactersOfLine(start.Column, start.Columns)));

    /// <summary>The form with a page break within a row whose texts stand in the middle of their cells: above it stand the first lines of those that have the most, and nothing else. Null if none has two.</summary>
    public static string? WithinCentred(string form, int row, Func<int, int, int> charactersOfLine)
    {
        var lines = TextTable.Cells(TextTable.Rows(form.Split('\n').Select(line => line.Trim()))).Where(cell => cell.Row == row && cell.RowSpan == 1)
            .Select(cell => Lines(cell.Text, charactersOfLine(cell.Column, cell.ColumnSpan))).Append(1).Max();
        return lines == 1 ? null : Within(form, row, (start, text) => charactersOfLine(start.Column, start.Columns) is var most && Lines(text, most) == lines ? FirstLines(text, 1, most) : 0);
    }

    private static int Lines(string text, int most) => (text.Length + most - 1) / most;

    private static string? Within(string form, int row, Func<(int Row, int Column, int Columns), string, int> charactersAbove)
    {
        var lines = form.Split('\n').Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(TextTable.IsRow);
        var table = TextTable.Rows(lines);
        var count = table.Count;
        table.Insert(row + 1, [.. table[row].Select(cell => cell == "<" ? "<" : "^")]);
        var isCut = false;
        for (var column = 0; column < table[row].Length; column++)
        {
            CutCell(table, row + 1, column, (start, text) =>
            {
                var fits = start.Row < row ? text.Length : charactersAbove(start, text);
                isCut |= fits < text.Length;
                return (text[..fits], text[fits..]);
            });
        }

        return isCut ? Broken(lines, (first, count), table, row + 1) : null;
    }

    /// <summary>The form broken before a row, with rows of it printed again below the break.</summary>
    public static string Repeating(string broken, IEnumerable<string> rows) => broken.Replace("---\n", string.Join('\n', ["---", .. rows, ""]), StringComparison.Ordinal);

    /// <param name="drawn">Where the table stands among the lines.</param>
    private static string Broken(List<string> lines, (int First, int Count) drawn, List<string[]> table, int row)
    {
        var above = table.Take(row).Select(cells => "| " + string.Join(" | ", cells) + " |");
        var below = table.Skip(row).Select(cells => "| " + string.Join(" | ", cells) + " |");
        return string.Join('\n', [.. lines.Take(drawn.First), .. above, "---", .. below, .. lines.Skip(drawn.First + drawn.Count)]);
    }

    /// <summary>Rows of the form's table.</summary>
    public static int Rows(string form) => form.Split('\n').Count(line => line.Trim().StartsWith('|'));

    /// <summary>Where a line has no room for as many characters, a figure has several.</summary>
    private const int FewestOfLine = 4;

    /// <summary>Figures are half as wide as ideographs, stay on one line, and no line begins with a mark that closes something.</summary>
    private static int FirstLines(string text, int lines, int most)
    {
        if (most < FewestOfLine) return Math.Min(text.Length, lines * most);
        var end = lines * most;
        while (end > 0 && end < text.Length && (text[end] is '：' or '，' or '。' or '）' or ')' or ':' or '%' || (text[end] < FirstIdeograph && text[end - 1] < FirstIdeograph) || char.IsAsciiDigit(text[end - 1]))) end--;
        return end == 0 || end > text.Length ? text.Length : end;
    }

    private static void CutCell(List<string[]> table, int row, int column, Func<(int Row, int Column, int Columns), string, (string Above, string Below)> cut)
    {
        if (table[row][column] != "^") return;
        var start = row;
        while (table[start][column] == "^") start--;
        var text = table[start][column];
        if (text == "<")
        {
            table[row][column] = "<";
            return;
        }

        var right = column + 1;
        while (right < table[start].Length && table[start][right] == "<") right++;
        (table[start][column], table[row][column]) = cut((start, column, right - column), text);
    }

    private static (string Above, string Below) Cut(string text, CutLabel label)
    {
        var half = (text.Length + 1) / 2;
        return label switch
        {
            CutLabel.Above => (text, ""),
            CutLabel.Below => ("", text),
            CutLabel.Repeated => (text, text),
            _ => (text[..half], text[half..]),
        };
    }
}
