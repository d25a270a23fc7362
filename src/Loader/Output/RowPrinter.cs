using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Selfeval.Auditor.Export;

namespace Selfeval.Loader.Output;

/// <summary>Rows from the database onto stdout or into a file. CSV and JSON are streamed; a table for people ends where nobody reads on.</summary>
internal sealed class RowPrinter(Session session, RowTarget target)
{
    private const int MostTableRows = 500;

    /// <summary>Spreadsheets take a CSV for UTF-8 by its mark.</summary>
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private TextWriter _out = session.Out;

    /// <summary>What a workbook says of itself beside the rows: which question, which parameters.</summary>
    public IReadOnlyList<(string Name, string Value)> About { get; init; } = [];

    public async Task WriteAsync(DbDataReader rows, CancellationToken cancel)
    {
        if (target.File is null)
        {
            await WriteRowsAsync(rows, cancel);
            return;
        }

        await AtomicFile.WriteAsync(target.File, stream => WriteFileAsync(stream, rows, cancel));
        session.Say("rows.written", target.File);
    }

    private async Task WriteFileAsync(Stream stream, DbDataReader rows, CancellationToken cancel)
    {
        if (target.Format == RowFormat.Workbook)
        {
            await AnswerWorkbook.WriteAsync(stream, rows, About, cancel);
            return;
        }

        await using var writer = new StreamWriter(stream, target.Format == RowFormat.Csv ? WithMark : WithoutMark);
        _out = writer;
        await WriteRowsAsync(rows, cancel);
    }

    private async Task WriteRowsAsync(DbDataReader rows, CancellationToken cancel)
    {
        var names = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        switch (target.Format)
        {
            case RowFormat.Csv:
                WriteCsvLine(names);
                while (await rows.ReadAsync(cancel)) WriteCsvLine(names.Select((_, column) => Text(Value(rows, column))));
                break;
            case RowFormat.Json:
                while (await rows.ReadAsync(cancel)) _out.WriteLine(JsonLine(rows, names));
                break;
            default:
                await WriteTableAsync(rows, names, cancel);
                break;
        }
    }

    private async Task WriteTableAsync(DbDataReader rows, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var table = new TableView(names);
        var count = 0;
        while (await rows.ReadAsync(cancel))
        {
            if (++count <= MostTableRows) table.Add([.. names.Select((_, column) => Text(Value(rows, column)))]);
        }

        if (count > 0) table.Write(session);
        session.Say(count > MostTableRows ? "rows.cut" : "rows.count", count, MostTableRows);
    }

    internal static object? Value(DbDataReader rows, int column)
    {
        if (rows.IsDBNull(column)) return null;
        try
        {
            return rows.GetValue(column);
        }
        catch (OverflowException)
        {
            // More digits than a decimal holds: only averages and quotients have them.
            return rows.GetDouble(column);
        }
    }

    internal static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        Array items => string.Join(',', items.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private void WriteCsvLine(IEnumerable<string> cells) => _out.WriteLine(string.Join(',', cells.Select(CsvCell)));

    private static string CsvCell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string JsonLine(DbDataReader rows, IReadOnlyList<string> names)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            for (var column = 0; column < names.Count; column++)
            {
                json.WritePropertyName(names[column]);
                WriteJson(json, Value(rows, column));
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    private static void WriteJson(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case short or int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(number); break;
            case float point when float.IsFinite(point): json.WriteNumberValue(point); break;
            case double point when double.IsFinite(point): json.WriteNumberValue(point); break;
            case Array items:
                json.WriteStartArray();
                foreach (var item in items) WriteJson(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }
}
