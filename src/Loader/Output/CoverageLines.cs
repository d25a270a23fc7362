using System.Globalization;
using Selfeval.Loader.Importing;

namespace Selfeval.Loader.Output;

/// <summary>What became of a manifest, after an import: counts, and the first of each kind.</summary>
internal static class CoverageLines
{
    private const int MostLines = 10;

    public static void Write(Session session, CoverageResult coverage)
    {
        var (texts, rows) = (session.Texts, coverage.Rows);
        session.Out.WriteLine(texts["coverage.summary", Number(rows), Number(rows - coverage.RowsWithoutForm.Count)]);
        List(session, texts["coverage.rows_without_form", Number(coverage.RowsWithoutForm.Count)], coverage.RowsWithoutForm.Select(row => texts["coverage.row", row.Line, row.Path]));
        List(session, texts["coverage.offices_without_form", Number(coverage.OfficesWithoutForm.Count)], coverage.OfficesWithoutForm);
        List(session, texts["coverage.not_in_manifest", Number(coverage.NotInManifest.Count)], coverage.NotInManifest);
    }

    private static void List(Session session, string heading, IEnumerable<string> lines)
    {
        var shown = lines.Take(MostLines + 1).ToList();
        if (shown.Count == 0) return;
        session.Out.WriteLine("  " + heading);
        foreach (var line in shown.Take(MostLines)) session.Out.WriteLine("    " + Printable.Line(line));
        if (shown.Count > MostLines) session.Out.WriteLine("    …");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
