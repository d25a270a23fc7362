using Npgsql;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading.Manifests;

namespace Selfeval.Loader.Database;

/// <summary>Writes where documents came from: the path, and what a manifest says of it.</summary>
internal static class SourceWriter
{
    public static async Task WriteAsync(NpgsqlConnection connection, Guid run, IReadOnlyList<FileOutcome> files, CancellationToken cancel)
    {
        // A document that is read again from the store comes from nowhere new.
        var sources = files.Where(file => file.Sha256 is not null && file.File.Stored is null).DistinctBy(file => (file.Sha256, file.File.Path)).ToList();
        if (sources.Count == 0) return;
        await using var command = new NpgsqlCommand(Sql.Named("insert_sources"), connection);
        var paths = sources.Select(source => StorableText.Of(source.File.Path)).ToArray();
        command.Parameters.AddWithValue("sha256", sources.Select(source => source.Sha256!).ToArray());
        command.Parameters.AddWithValue("source_id", paths.Select(Ids.Source).ToArray());
        command.Parameters.AddWithValue("kind", sources.Select(source => source.File.Row is null ? "path" : "manifest").ToArray());
        command.Parameters.AddWithValue("source", paths);
        command.Parameters.AddWithValue("url", Column(sources, row => row.Url));
        command.Parameters.AddWithValue("region", Column(sources, row => row.Region));
        command.Parameters.AddWithValue("office", Column(sources, row => row.Office));
        command.Parameters.AddWithValue("fiscal_year", sources.Select(source => source.File.Row?.Year).ToArray());
        command.Parameters.AddWithValue("run", run);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string?[] Column(IEnumerable<FileOutcome> files, Func<ManifestRow, string?> value) =>
        [.. files.Select(file => file.File.Row is { } row && value(row) is { } text ? StorableText.Of(text) : null)];
}
