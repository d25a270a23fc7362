using Selfeval.Model.Evaluations;

namespace Selfeval.Auditor.Reading;

/// <summary>A form of the database, put together again from its rows, with what the page shows around it.</summary>
public sealed record StoredForm(Guid Id, string Sha256, int Ordinal, SelfEvaluation Form)
{
    public required string FileName { get; init; }

    public int DocumentPages { get; init; }

    public string? Office { get; init; }

    public string? Region { get; init; }

    public required string Profile { get; init; }

    public required string ProfileZh { get; init; }

    public required string ProfileEn { get; init; }

    public string Versions { get; init; } = "";

    public string? NewerSha256 { get; init; }

    public int? NewerOrdinal { get; init; }
}

/// <summary>Reads one form from its rows.</summary>
public sealed class StoredFormReader(DeskDatabase database)
{
    /// <summary>Null where the database holds no such form.</summary>
    public async Task<StoredForm?> FindAsync(string sha256, int form, CancellationToken cancel)
    {
        var rows = await database.StoredAsync("evaluation", new { sha256, form }, cancel);
        if (rows.Count == 0) return null;
        var row = rows[0];
        var id = row.Id("evaluation_id")!.Value;
        var parts = new FormParts(
            await database.StoredAsync("funding_lines", new { id }, cancel),
            await database.StoredAsync("indicators", new { id }, cancel),
            await database.StoredAsync("extras", new { id }, cancel),
            await database.StoredAsync("field_parts", new { id }, cancel),
            await database.StoredAsync("field_ocr", new { id }, cancel));
        var weights = await database.StoredAsync("stated_weights", new { id }, cancel);
        var problems = await database.StoredAsync("problems", new { id, sha256 }, cancel);
        var evaluation = parts.Of(row) with
        {
            StatedWeights = [.. weights.Select(StatedWeight)],
            Problems = [.. problems.Select(Problem)],
        };
        return new StoredForm(id, sha256, form, evaluation)
        {
            FileName = row.Text("file_name")!,
            DocumentPages = row.Whole("document_pages") ?? 0,
            Office = row.Text("office"),
            Region = row.Text("region"),
            Profile = row.Text("profile")!,
            ProfileZh = row.Text("profile_reason_zh")!,
            ProfileEn = row.Text("profile_reason_en")!,
            Versions = $"{row.Text("extractor_version")} / {row.Text("rules_version")}",
            NewerSha256 = row.Text("newer_sha256"),
            NewerOrdinal = row.Whole("newer_form"),
        };
    }

    private static StatedWeight StatedWeight(StoredRow row) =>
        new(Words.Of<WeightOf>(row.Text("weight_of")!), row.Number("value") ?? 0, row.Text("label")!, row.Place("")!);

    private static Problem Problem(StoredRow row) => new(Words.Of<ProblemKind>(row.Text("kind")!), row.Text("printed") ?? "", row.Place("")!);
}

/// <summary>Words of the database (current_year) as values of the model (CurrentYear).</summary>
public static class Words
{
    public static T Of<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
