using System.Globalization;
using Dapper;
using Npgsql;
using Selfeval.Loader.Reading;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>An import measured: the tree of the program, and the database beside it.</summary>
internal sealed record ImportCost(int Documents, TreeCost Tree, double DatabaseSeconds)
{
    public double Milliseconds => 1000 * Tree.Wall.TotalSeconds / Documents;

    public double CpuMilliseconds => 1000 * (Tree.Seconds + DatabaseSeconds) / Documents;
}

/// <summary>The program as a user runs it, with a private database of its own in a folder that goes with it.</summary>
internal sealed class ImportBench : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("selfeval-bench-").FullName;

    /// <summary>The executable beside the program's library.</summary>
    public static string Program { get; } = Path.ChangeExtension(typeof(DocumentReader).Assembly.Location, null);

    public ImportBench()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_home, (UnixFileMode)Convert.ToInt32("755", 8));
        Run("db", "migrate");
    }

    /// <summary>The address of the database, for measuring without the program.</summary>
    public string Address => $"Host={SocketFolder};Username=postgres;Database=selfeval;Port={Port};Pooling=false";

    public TreeCost Run(params string[] arguments) => ProcessTree.Run(Program, arguments, new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_DATA_HOME"] = _home, ["LC_ALL"] = "C.UTF-8" });

    public ImportCost Import(string folder, int documents)
    {
        var before = ProcessTree.ServerSeconds(ServerId);
        var tree = Run("import", folder);
        if (tree.Code != 0) throw new InvalidOperationException($"the import ended with {tree.Code}");
        return new ImportCost(documents, tree, ProcessTree.ServerSeconds(ServerId) - before);
    }

    /// <summary>When each document was loaded, in that order; documents of one transaction have one time.</summary>
    public IReadOnlyList<DateTime> LoadingTimes()
    {
        using var connection = new NpgsqlConnection(Address);
        return [.. connection.Query<DateTime>("SELECT loaded_at FROM document ORDER BY loaded_at")];
    }

    public void Dispose()
    {
        Run("db", "stop");
        Directory.Delete(_home, recursive: true);
    }

    private int ServerId => int.Parse(File.ReadLines(Path.Combine(_home, "selfeval", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Socket => Directory.EnumerateFiles(Path.Combine(_home, "selfeval"), ".s.PGSQL.*", SearchOption.AllDirectories).First(file => !file.EndsWith(".lock", StringComparison.Ordinal));

    private string SocketFolder => Path.GetDirectoryName(Socket)!;

    private string Port => Path.GetExtension(Socket)[1..];
}
