using Selfeval.Loader.Importing;

namespace Selfeval.Loader.Output.Reports;

/// <summary>What an import did, for a person or a program that was not there. Written as JSON or as a page; its names are the names of the JSON.</summary>
internal sealed record RunReport(
    ReportedRun Run,
    ReportedCounts Counts,
    ReportedAccuracy Accuracy,
    IReadOnlyList<ReportedFailure> Failed,
    IReadOnlyList<ReportedRule> Rules,
    IReadOnlyList<ReportedHeading> UnknownHeadings,
    IReadOnlyList<ReportedFile> Slowest,
    ReportedCoverage? Coverage);

internal sealed record ReportedRun(Guid Id, DateTimeOffset Started, DateTimeOffset Finished, string Extractor, string Rules, string? Name, string? Shard, IReadOnlyList<string> Inputs);

internal sealed record ReportedCounts(int Files, int Read, int Unchanged, int Failed, int Skipped, int NeedOcr, int Pages, int Forms, int Findings, int Problems);

/// <summary>Of the files that were read in this import.</summary>
internal sealed record ReportedAccuracy(int GlyphsInForms, int GlyphsAccounted, int Forms, int FormsWithoutProblem, ArithmeticChecks ArithmeticChecks);

/// <param name="Kind">The stable word; <paramref name="Reason"/> is for people.</param>
internal sealed record ReportedFailure(string File, string Kind, string Reason);

internal sealed record ReportedRule(string Rule, string Title, string Severity, int Findings, int Forms);

internal sealed record ReportedHeading(string Heading, int Times, string ExampleFile, int ExamplePage);

internal sealed record ReportedFile(string File, int Pages, decimal Seconds);

internal sealed record ReportedRow(int Line, string File, string? Office, string? Region, int? Year);

internal sealed record ReportedCoverage(
    int Rows, int RowsWithForm, IReadOnlyList<ReportedRow> RowsWithoutForm, IReadOnlyList<string> OfficesWithoutForm, IReadOnlyList<string> NotInManifest);
