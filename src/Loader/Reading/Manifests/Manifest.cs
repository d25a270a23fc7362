using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Reading.Manifests;

/// <summary>A CSV file with a row for each document. A row that cannot be understood is a failure with its line; the others are taken.</summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, ManifestRow> _rows = new(StringComparer.Ordinal);
    private readonly List<InputFailure> _failures = [];
    private readonly string _path;

    private Manifest(string path) => _path = path;

    /// <summary>In the order of the file; each path once.</summary>
    public IReadOnlyCollection<ManifestRow> Rows => _rows.Values;

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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage("manifest.unreadable", Printable.Line(path), Printable.Line(error.Message));
        }
    }

    private void Parse(string text)
    {
        var damaged = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => damaged = true, TrimOptions = TrimOptions.Trim };
        using var csv = new CsvParser(new StringReader(text), settings);
        var columns = csv.Read() ? ManifestColumns.Of(csv.Record!) : null;
        if (columns?.Path is null) throw CommandFailure.Usage("manifest.no_path_column", Printable.Line(_path));
        while (ReadRow(csv))
        {
            if (damaged) Fail(csv.RawRow, "a quotation mark stands in the wrong place");
            else if (csv.Record!.Any(field => field.Length > 0)) Take(csv.RawRow, csv.Record!, columns);
            damaged = false;
        }
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
            Fail(csv.RawRow, error.Message.Split('\n')[0].Trim());
            return false;
        }
    }

    private void Take(int line, string[] fields, ManifestColumns columns)
    {
        string? Field(int? column) => column is { } index && index < fields.Length && fields[index].Length > 0 ? fields[index] : null;
        var (path, url, year) = (Field(columns.Path), Field(columns.Url), Field(columns.Year));
        if (path is null) Fail(line, "no path");
        else if (path.Contains('\0', StringComparison.Ordinal)) Fail(line, "the path holds a zero character");
        else if (url is not null && !IsWebAddress(url)) Fail(line, $"not a web address: {url}");
        else if (year is not null && !IsYear(year)) Fail(line, $"not a year: {year}");
        else Add(new ManifestRow(line, Full(path)) { Url = url, Region = Field(columns.Region), Office = Field(columns.Office), Year = year is null ? null : Number(year) });
    }

    private void Add(ManifestRow row)
    {
        if (!_rows.TryAdd(row.Path, row)) Fail(row.Line, $"the same path as in line {_rows[row.Path].Line}");
    }

    private void Fail(int line, string reason) => _failures.Add(new InputFailure($"{_path}:{line}", "manifest_row", reason));

    /// <summary>Paths are relative to the manifest, wherever the program is started.</summary>
    private string Full(string path)
    {
        var cut = path.IndexOf("!/", StringComparison.Ordinal);
        var (file, entry) = cut < 0 ? (path, "") : (path[..cut], path[cut..]);
        if (!OperatingSystem.IsWindows()) file = file.Replace('\\', '/');
        return Path.GetFullPath(file, Path.GetDirectoryName(_path)!) + entry;
    }

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp";

    private static bool IsYear(string text) => int.TryParse(text.TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2200;

    private static int Number(string year) => int.Parse(year.TrimEnd('年'), CultureInfo.InvariantCulture);
}
