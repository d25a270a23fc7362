using System.Data.Common;
using ClosedXML.Excel;

namespace Selfeval.Auditor.Export;

/// <summary>The rows of any question as a workbook: the answer, and a sheet that says which question, parameters and versions made it.</summary>
public static class AnswerWorkbook
{
    public static async Task WriteAsync(Stream output, DbDataReader rows, IReadOnlyList<(string Name, string Value)> about, CancellationToken cancel)
    {
        using var workbook = new XLWorkbook();
        var names = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        var sheet = new SheetWriter(workbook, "answer", [.. names.Select(name => new SheetColumn(name, Math.Max(14, name.Length + 3)))]);
        while (await rows.ReadAsync(cancel)) sheet.Add([.. names.Select((_, column) => Value(rows, column))]);
        sheet.Finish();
        var notes = new SheetWriter(workbook, "about", [new SheetColumn("", 30), new SheetColumn("", 100)]);
        foreach (var (name, value) in about) notes.Add(name, value);
        Save(workbook, output);
    }

    /// <summary>The library goes back in what it writes: not every stream can.</summary>
    internal static void Save(XLWorkbook workbook, Stream output)
    {
        using var whole = new MemoryStream();
        workbook.SaveAs(whole);
        whole.Position = 0;
        whole.CopyTo(output);
    }

    private static object? Value(DbDataReader rows, int column)
    {
        if (rows.IsDBNull(column)) return null;
        try
        {
            return rows.GetValue(column);
        }
        catch (OverflowException)
        {
            // More digits than a decimal holds: only averages and quotients have them.
            return (decimal)rows.GetDouble(column);
        }
    }
}
