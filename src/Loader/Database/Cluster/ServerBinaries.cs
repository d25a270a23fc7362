using System.Text.RegularExpressions;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>A folder with the programs of a PostgreSQL server.</summary>
internal sealed partial record ServerBinaries(string Folder, int Major)
{
    /// <summary>A documented setting: a folder with initdb, pg_ctl and postgres; or <c>npm</c> to use the npm package only.</summary>
    public const string Setting = "SELFEVAL_POSTGRES_BIN";

    public const string NpmOnly = "npm";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string Program(string name) => Path.Combine(Folder, name + Suffix);

    /// <summary>A client program beside the server's, else on the PATH; null where there is none (the npm package has none).</summary>
    public string? Client(string name, Func<string, string?> environment) =>
        File.Exists(Program(name)) ? Program(name) : OnPath(name, environment);

    /// <summary>Installed binaries in the order of preference, all of them: data made by one major version can only be run by it.</summary>
    public static async Task<IReadOnlyList<ServerBinaries>> InstalledAsync(Func<string, string?> environment, CancellationToken cancel)
    {
        var setting = environment(Setting);
        if (setting == NpmOnly) return [];
        var found = new List<ServerBinaries>();
        foreach (var folder in setting is not null ? [setting] : await FoldersAsync(environment, cancel))
        {
            if (await AtAsync(folder, cancel) is { } binaries) found.Add(binaries);
        }

        if (setting is not null && found.Count == 0) throw CommandFailure.Environment("cluster.bad_setting", Setting, setting);
        return found;
    }

    public static async Task<ServerBinaries?> AtAsync(string folder, CancellationToken cancel)
    {
        if (!Needed.All(name => File.Exists(Path.Combine(folder, name + Suffix)))) return null;
        var version = await ChildProcess.CaptureAsync([Path.Combine(folder, "pg_ctl" + Suffix), "--version"], cancel);
        return version.Code == 0 && Version().Match(version.Output) is { Success: true } match
            ? new ServerBinaries(folder, int.Parse(match.Groups["major"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    public static string? OnPath(string name, Func<string, string?> environment) =>
        PathFolders(environment).Select(folder => Path.Combine(folder, name + Suffix)).FirstOrDefault(File.Exists);

    private static async Task<IEnumerable<string>> FoldersAsync(Func<string, string?> environment, CancellationToken cancel)
    {
        var config = await ChildProcess.CaptureAsync(["pg_config", "--bindir"], cancel);
        string[] first = config.Code == 0 ? [config.Output.Trim()] : [];
        var versioned = new[] { ("/usr/lib/postgresql", "*", "bin"), ("/usr", "pgsql-*", "bin"), ("/opt/homebrew/opt", "postgresql@*", "bin"), ("/usr/local/opt", "postgresql@*", "bin") }
            .SelectMany(place => Versions(place.Item1, place.Item2).Select(folder => Path.Combine(folder, place.Item3)));
        return first.Concat(versioned).Concat(PathFolders(environment)).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Newest first.</summary>
    private static IEnumerable<string> Versions(string parent, string pattern) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent, pattern)
            .OrderByDescending(folder => int.TryParse(Digits().Match(Path.GetFileName(folder)).Value, out var major) ? major : 0)
        : [];

    private static IEnumerable<string> PathFolders(Func<string, string?> environment) =>
        (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
