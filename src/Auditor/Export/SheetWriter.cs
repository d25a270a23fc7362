using System.Globalization;
using ClosedXML.Excel;

namespace Selfeval.Auditor.Export;

/// <summary>A column of a sheet: its heading and its width in characters (fonts are not measured: a server has none).</summary>
public sealed record SheetColumn(string Heading, double Width);

/// <summary>A cell that leads somewhere.</summary>
public sealed record SheetLink(string Text, Uri Target);

/// <summary>A sheet as auditors expect it: heading row in bold and frozen, filters, widths, numbers as numbers.</summary>
public sealed class SheetWriter
{
    /// <summary>What one cell of Excel holds.</summary>
    private const int LongestText = 32_000;

    private readonly IXLWorksheet _sheet;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private int _row = 1;

    public SheetWriter(XLWorkbook workbook, string name, IReadOnlyList<SheetColumn> columns)
    {
        _sheet = workbook.Worksheets.Add(name);
        _columns = columns;
        foreach (var (index, column) in columns.Index())
        {
            _sheet.Column(index + 1).Width = column.Width;
            _sheet.Cell(1, index + 1).SetValue(column.Heading);
        }

        var head = _sheet.Range(1, 1, 1, columns.Count);
        head.Style.Font.Bold = true;
        head.Style.Fill.BackgroundColor = XLColor.FromHtml("#E8EDF2");
        head.Style.Alignment.WrapText = true;
        _sheet.SheetView.FreezeRows(1);
    }

    public void Add(params IReadOnlyList<object?> values)
    {
        _row++;
        foreach (var (index, value) in values.Index())
        {
            if (value is not null) Set(_sheet.Cell(_row, index + 1), value);
        }
    }

    /// <summary>After the last row: filters over all of them.</summary>
    public void Finish() => _sheet.Range(1, 1, Math.Max(_row, 2), _columns.Count).SetAutoFilter();

    private static void Set(IXLCell cell, object value)
    {
        switch (value)
        {
            case SheetLink link:
                cell.SetValue(Cut(link.Text));
                cell.Hyperlink = new XLHyperlink(link.Target);
                break;
            case decimal or int or long or short: cell.SetValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture)); break;
            case DateTime time: cell.SetValue(time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)); break;
            case bool flag: cell.SetValue(flag); break;
            case Array items: cell.SetValue(Cut(string.Join(", ", items.Cast<object?>()))); break;
            // A text stays one, whatever it begins with: forms print =12期, and that is no formula.
            default: cell.SetValue(Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")); break;
        }
    }

    private static string Cut(string text)
    {
        var clean = string.Concat(text.Where(c => !char.IsControl(c) || c == '\n'));
        return clean.Length > LongestText ? clean[..LongestText] + "…" : clean;
    }
}
