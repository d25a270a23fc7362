using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Reading.Manifests;

/// <summary>
/// A CSV file with a row for each document, its fields separated by commas, semicolons or tabs. A row that cannot be understood is a failure with its
/// line and counts as one without a form; the others are taken.
/// </summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, ManifestRow> _rows = new(StringComparer.Ordinal);
    private readonly List<ManifestRow> _rejected = [];
    private readonly List<InputFailure> _failures = [];
    private readonly string _path;

    private Manifest(string path) => _path = path;

    /// <summary>In the order of the file; each path once.</summary>
    public IReadOnlyCollection<ManifestRow> Rows => _rows.Values;

    /// <summary>Those too that were not taken, each of which has its failure: nobody promised less for them.</summary>
    public IReadOnlyCollection<ManifestRow> AllRows => [.. _rows.Values, .. _rejected];

    public IReadOnlyList<InputFailure> Failures => _failures;

    public static Manifest Read(string path)
    {
        var manifest = new Manifest(Path.GetFullPath(path));
        manifest.Parse(Text(manifest._path));
        return manifest;
    }

    private static string Text(string path)
    {
        try
        {
            return ChineseText.Decode(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CommandFailure.Usage("manifest.not_found", Printable.Line(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage("manifest.unreadable", Printable.Line(path), Printable.Line(error.Message));
        }
    }

    private void Parse(string text)
    {
        var damaged = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => damaged = true, TrimOptions = TrimOptions.Trim, Delimiter = Delimiter(text) };
        using var csv = new CsvParser(new StringReader(text), settings);
        var headings = csv.Read() ? csv.Record! : [];
        var columns = ManifestColumns.Of(headings);
        if (columns.Path is null)
            throw CommandFailure.Usage("manifest.no_path_column", Printable.Line(_path), ManifestColumns.PathHeadings, Printable.Cut(string.Join(" | ", headings), 200));
        while (ReadRow(csv))
        {
            if (damaged) Reject(Row(csv, columns), "manifest_quote", "");
            // A quotation mark that is never closed swallows the rest of the file as one field.
            else if (csv.RawRecord.Count(c => c == '"') % 2 != 0) Reject(Row(csv, columns), "manifest_open_quote", "");
            else if (csv.Record!.Any(field => field.Length > 0)) Take(csv, columns);
            damaged = false;
        }
    }

    /// <summary>Spreadsheets write semicolons or tabs under some settings: the one that divides the first row most often.</summary>
    private static string Delimiter(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return semicolons > commas && semicolons >= tabs ? ";" : tabs > commas ? "\t" : ",";
    }

    private bool ReadRow(CsvParser csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException error)
        {
            // What follows cannot be told apart any more.
            Reject(new ManifestRow(csv.RawRow, _path), "manifest_row", error.Message.Split('\n')[0].Trim());
            return false;
        }
    }

    private void Take(CsvParser csv, ManifestColumns columns)
    {
        var row = Row(csv, columns);
        var (path, url, year) = (Field(csv, columns.Path), Field(csv, columns.Url), Field(csv, columns.Year));
        if (path is null || path.Contains('\0', StringComparison.Ordinal)) Reject(row, "manifest_no_path", "");
        else if (url is not null && !IsWebAddress(url)) Reject(row, "manifest_url", url);
        else if (year is not null && row.Year is null) Reject(row, "manifest_year", year);
        else if (!_rows.TryAdd(row.Path, row)) Reject(row, "manifest_twice", _rows[row.Path].Line.ToString(CultureInfo.InvariantCulture));
    }

    private ManifestRow Row(CsvParser csv, ManifestColumns columns) => new(csv.RawRow, Field(csv, columns.Path) is { } path ? Full(path.Replace("\0", "", StringComparison.Ordinal)) : _path)
    {
        Url = Field(csv, columns.Url),
        Region = Field(csv, columns.Region),
        Office = Field(csv, columns.Office),
        Year = Field(csv, columns.Year) is { } year ? Number(year) : null,
    };

    private static string? Field(CsvParser csv, int? column) => column is { } index && index < csv.Count && csv[index].Length > 0 ? csv[index] : null;

    private void Reject(ManifestRow row, string kind, string value)
    {
        _rejected.Add(row);
        _failures.Add(new InputFailure($"{_path}:{row.Line}", kind, value));
    }

    /// <summary>Paths are relative to the manifest, wherever the program is started.</summary>
    private string Full(string path)
    {
        var cut = path.IndexOf("!/", StringComparison.Ordinal);
        var (file, entry) = cut < 0 ? (path, "") : (path[..cut], path[cut..]);
        if (!OperatingSystem.IsWindows()) file = file.Replace('\\', '/');
        return Path.GetFullPath(file, Path.GetDirectoryName(_path)!) + entry;
    }

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp";

    /// <summary>Null for what is no year.</summary>
    private static int? Number(string text) =>
        int.TryParse(text.TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2200 ? year : null;
}
