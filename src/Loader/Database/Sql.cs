using System.Collections.Concurrent;

namespace Selfeval.Loader.Database;

/// <summary>The statements of the program, each a file of the folder Sql, loaded by name.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Loaded = new(StringComparer.Ordinal);

    public static string Named(string name) => Loaded.GetOrAdd(name, static n => Read($"Selfeval.Loader.Database.Sql.{n}.sql"));

    internal static string Read(string resource)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program lacks its part {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
