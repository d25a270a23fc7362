using System.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Grids;

/// <summary>What a table prints, in the order of its cells.</summary>
internal static class TableText
{
    /// <summary>Characters that tell a reader which table it is: a label or two with their values, or a row of headings.</summary>
    private const int LongestBeginning = 40;

    public static string Of(Table table) => string.Join(' ', Texts(table));

    /// <summary>Its first texts, as many as tell which table it is; with … where it goes on.</summary>
    public static string Beginning(Table table) => Beginning(Texts(table));

    /// <summary>The same of texts that are in no table.</summary>
    public static string Beginning(IEnumerable<string> texts)
    {
        var begin = new StringBuilder();
        foreach (var text in texts.TakeWhile(_ => begin.Length <= LongestBeginning)) begin.Append(begin.Length == 0 ? "" : " ").Append(text);
        return begin.Length <= LongestBeginning ? begin.ToString() : begin.ToString(0, LongestBeginning).TrimEnd() + "…";
    }

    private static IEnumerable<string> Texts(Table table) => table.Cells.Where(cell => cell.Lines.Count > 0).Select(cell => cell.Text);
}
