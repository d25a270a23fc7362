using System.Collections.Concurrent;

namespace Selfeval.Loader.Database;

/// <summary>The statements of the program, each a file of the folder Sql, loaded by name.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Loaded = new(StringComparer.Ordinal);

    public static string Named(string name) => Loaded.GetOrAdd(name, static n => EmbeddedFile.Text($"Database.Sql.{n}.sql"));
}
