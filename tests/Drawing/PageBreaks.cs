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
    /// <summary>The form with a page break before a row of its table (0-based).</summary>
    public static string Before(string form, int row, CutLabel label)
    {
        var lines = form.Split('\n').Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(TextTable.IsRow);
        var table = TextTable.Rows(lines);
        for (var column = 0; column < table[row].Length; column++) CutCell(table, row, column, label);
        var above = table.Take(row).Select(cells => "| " + string.Join(" | ", cells) + " |");
        var below = table.Skip(row).Select(cells => "| " + string.Join(" | ", cells) + " |");
        return string.Join('\n', [.. lines.Take(first), .. above, "---", .. below, .. lines.Skip(first + table.Count)]);
    }

    /// <summary>Rows of the form's table.</summary>
    public static int Rows(string form) => form.Split('\n').Count(line => line.Trim().StartsWith('|'));

    private static void CutCell(List<string[]> table, int row, int column, CutLabel label)
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

        var half = (text.Length + 1) / 2;
        (table[start][column], table[row][column]) = label switch
        {
            CutLabel.Above => (text, ""),
            CutLabel.Below => ("", text),
            CutLabel.Repeated => (text, text),
            _ => (text[..half], text[half..]),
        };
    }
}
