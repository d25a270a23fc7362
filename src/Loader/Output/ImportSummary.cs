using System.Globalization;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>What an import found: documents, findings, and the counts in one line.</summary>
internal sealed class ImportSummary(Session session, InputFiles inputs, ImportTally tally)
{
    public void Write()
    {
        WriteDocuments();
        WriteFindings();
        WriteSkipped();
        session.Out.WriteLine(Summary());
        FailureLines.Say(session, inputs.Failures);
        OcrHint.Say(session, tally.NeedOcr);
        foreach (var file in tally.ListedFiles) WriteFailure(file);
        if (tally.Coverage is { } coverage) CoverageLines.Write(session, coverage.Result());
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string Summary()
    {
        var texts = session.Texts;
        var summary = texts[
            "import.summary", Number(tally.Files + inputs.Failures.Count), Number(tally.Loaded), Number(tally.Unchanged),
            Number(tally.Failed + inputs.Failures.Count), Number(tally.Skipped), Number(tally.Forms), Number(tally.Findings), Number(tally.Problems)];
        if (tally.NeedOcr > 0) summary += texts["import.summary_ocr", Number(tally.NeedOcr)];
        if (tally.Glyphs > 0) summary += texts["import.summary_glyphs", Percent(tally.GlyphsAccounted, tally.Glyphs)];
        return summary;
    }

    // Cut, not rounded: 100 % means that every glyph is accounted for.
    private static string Percent(int part, int whole) =>
        (Math.Floor(10_000m * part / whole) / 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private void WriteDocuments()
    {
        if (tally.Files == 0) return;
        var texts = session.Texts;
        var table = new TableView([texts["column.file"], texts["column.forms"], texts["column.status"]]);
        foreach (var file in tally.ListedFiles) table.Add(file.File.Name, Forms(file), Status(file));
        if (table.Count > 0) table.Write(session);
        if (tally.Files > ImportTally.MostRows) session.Out.WriteLine(texts["import.more_documents", Number(tally.Files), table.Count]);
        session.Out.WriteLine();
    }

    private static string Forms(FileOutcome file) =>
        (file.Result?.Evaluations.Count ?? (int)(file.Known?.Forms ?? 0)).ToString(CultureInfo.InvariantCulture);

    private string Status(FileOutcome file)
    {
        var texts = session.Texts;
        if (file.Known is { } known)
            return known.Status == KnownDocument.SameContent ? texts["status.same"] : texts["status.unchanged", texts["status." + known.Status]];
        return texts["status." + (file.Result is null ? "failed" : SnakeCase.Of(file.Result.Status))];
    }

    private void WriteFindings()
    {
        if (tally.Findings == 0) return;
        FindingTable.Write(session, tally.ListedFindings);
        if (tally.Findings > ImportTally.MostRows)
            session.Out.WriteLine(session.Texts["import.more_findings", Number(tally.Findings), ImportTally.MostRows]);
        session.Out.WriteLine();
    }

    private void WriteSkipped()
    {
        if (inputs.Skipped.Count == 0) return;
        session.Out.WriteLine(session.Texts["import.skipped", Number(inputs.Skipped.Count)]);
        foreach (var path in inputs.Skipped.Take(10)) session.Out.WriteLine("  " + Printable.Line(path));
        if (inputs.Skipped.Count > 10) session.Out.WriteLine("  …");
    }

    private void WriteFailure(FileOutcome file)
    {
        var kind = file.Failure?.Kind ?? file.Result?.Error?.Kind ?? file.Known?.ErrorKind;
        var message = file.Failure?.Message ?? file.Result?.Error?.Message ?? file.Known?.ErrorMessage;
        if (message is not null) FailureLines.Say(session, file.File.Path, kind, message);
    }
}
