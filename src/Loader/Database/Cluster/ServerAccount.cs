namespace Selfeval.Loader.Database.Cluster;

/// <summary>
/// As whom the server's programs run: as this user; for root, whom PostgreSQL refuses, as nobody in a user namespace of its own
/// (files stay root's), or where the kernel forbids that, as another user by setpriv.
/// </summary>
/// <param name="Prefix">Put before each command.</param>
/// <param name="Owner">The user that must own the data and socket folders; null for this user.</param>
internal sealed record ServerAccount(IReadOnlyList<string> Prefix, string? Owner)
{
    /// <summary>A documented setting: the user that root runs the server as.</summary>
    public const string Setting = "SELFEVAL_POSTGRES_USER";

    private static readonly string[] UsualUsers = ["postgres", "nobody"];

    public static async Task<ServerAccount> ChooseAsync(Func<string, string?> environment, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new ServerAccount([], null);
        var wanted = environment(Setting);
        if (wanted is null && (await ChildProcess.CaptureAsync(["unshare", "-U", "true"], cancel)).Code == 0)
            return new ServerAccount(["unshare", "-U"], null);
        foreach (var user in wanted is null ? UsualUsers : [wanted])
        {
            var prefix = new[] { "setpriv", $"--reuid={user}", $"--regid={await GroupAsync(user, cancel)}", "--clear-groups" };
            if ((await ChildProcess.CaptureAsync([.. prefix, "true"], cancel)).Code == 0) return new ServerAccount(prefix, user);
        }

        throw CommandFailure.Environment("cluster.no_account", wanted ?? string.Join(", ", UsualUsers));
    }

    /// <summary>Hands the folders to the user the server runs as. Also takes them back after a change of account.</summary>
    public async Task OwnAsync(IEnumerable<string> folders, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return;
        foreach (var folder in folders)
        {
            var end = await ChildProcess.CaptureAsync(["chown", "-R", Owner ?? "root", folder], cancel);
            if (end.Code != 0) throw CommandFailure.Environment("cluster.folder", folder, end.Said);
        }
    }

    private static async Task<string> GroupAsync(string user, CancellationToken cancel)
    {
        var group = await ChildProcess.CaptureAsync(["id", "-g", user], cancel);
        return group.Code == 0 ? group.Output.Trim() : user;
    }
}
