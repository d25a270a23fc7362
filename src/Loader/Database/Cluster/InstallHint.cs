namespace Selfeval.Loader.Database.Cluster;

/// <summary>The one line that installs PostgreSQL on this platform.</summary>
internal static class InstallHint
{
    private static readonly (string Program, string Line)[] Installers =
    [
        ("apt-get", "apt-get install -y postgresql"),
        ("dnf", "dnf install -y postgresql-server"),
        ("zypper", "zypper install -y postgresql-server"),
        ("pacman", "pacman -S --noconfirm postgresql"),
        ("apk", "apk add postgresql"),
        ("brew", "brew install postgresql"),
        ("winget", "winget install PostgreSQL.PostgreSQL.17"),
    ];

    public static string Line(Func<string, string?> environment)
    {
        var line = Installers.FirstOrDefault(installer => ServerBinaries.OnPath(installer.Program, environment) is not null).Line
            ?? "apt-get install -y postgresql";
        var needsRoot = !line.StartsWith("brew", StringComparison.Ordinal) && !line.StartsWith("winget", StringComparison.Ordinal);
        return needsRoot && !Environment.IsPrivilegedProcess ? "sudo " + line : line;
    }
}
