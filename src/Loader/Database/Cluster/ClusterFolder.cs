using System.Security.Cryptography;
using System.Text;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>Where the private cluster lives: under the user's data folder, its socket in a folder that only its owner can enter.</summary>
internal sealed record ClusterFolder(string Root, string Socket)
{
    /// <summary>The kernel's limit for the path of a unix socket, without the closing zero.</summary>
    private const int LongestSocketPath = 107;

    /// <summary>The socket's name carries a port number although no port is opened.</summary>
    public const int Port = 5432;

    private static readonly string SocketName = $".s.PGSQL.{Port}";

    public string Data => Path.Combine(Root, "data");

    public string Log => Path.Combine(Root, "postgres.log");

    public string Lock => Path.Combine(Root, "lock");

    public string Npm => Path.Combine(Root, "npm");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    public bool IsInitialised => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>The major version that made the data folder, or null.</summary>
    public int? DataVersion => IsInitialised && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), out var major) ? major : null;

    /// <summary><c>$XDG_DATA_HOME/selfeval</c>, by default <c>~/.local/share/selfeval</c>.</summary>
    public static ClusterFolder Default(Func<string, string?> environment)
    {
        var home = environment("XDG_DATA_HOME") is { Length: > 0 } given && Path.IsPathRooted(given)
            ? given
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (string.IsNullOrEmpty(home)) throw CommandFailure.Environment("cluster.no_home");
        return At(Path.Combine(home, "selfeval"), environment);
    }

    public static ClusterFolder At(string root, Func<string, string?> environment)
    {
        var beside = Path.Combine(root, "run");
        return new ClusterFolder(root, Fits(beside) ? beside : ShortFolder(root, environment));
    }

    /// <summary>Creates the folders, each for its owner alone.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, Socket })
        {
            try
            {
                if (new DirectoryInfo(folder).LinkTarget is not null) throw new UnauthorizedAccessException("it is a link");
                if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
                else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                // Fails on a folder of somebody else, which is what it is for: the folder is the barrier.
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw CommandFailure.Environment("cluster.folder", folder, error.Message);
            }
        }
    }

    /// <summary>The socket folder of the running server as it wrote it down itself; null when its file is not there or half-written.</summary>
    public string? RunningSocket()
    {
        try
        {
            var lines = File.ReadAllLines(PidFile);
            return lines.Length > 4 && lines[4].Length > 0 ? lines[4] : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Fits(string folder) => Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) <= LongestSocketPath;

    private static string ShortFolder(string root, Func<string, string?> environment)
    {
        var name = "selfeval-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12];
        // root uses /run, where nobody else can prepare a folder of that name.
        var places = new[] { environment("XDG_RUNTIME_DIR"), Environment.IsPrivilegedProcess ? "/run" : null, Path.GetTempPath(), "/tmp" };
        return places.OfType<string>().Where(Directory.Exists).Select(place => Path.Combine(place, name)).FirstOrDefault(Fits)
            ?? throw CommandFailure.Environment("cluster.socket_path", root);
    }
}
