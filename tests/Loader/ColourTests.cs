using System.Diagnostics;

namespace Selfeval.Tests.Loader;

/// <summary>Severities have colours on a terminal and nowhere else.</summary>
public class ColourTests
{
    private const string Escape = "\u001b[";

    private static readonly string Seed = Path.GetFullPath(Path.Combine(Golden.TestsFolder, "..", "seeds", "seed-form.pdf"));

    [Fact]
    public async Task A_table_that_goes_into_a_file_is_plain() =>
        Assert.DoesNotContain(Escape, (await SelfevalProcess.RunAsync("check", Seed)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task On_a_terminal_severities_have_colours_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script") && OperatingSystem.IsLinux(), "there is no script(1) to make a terminal");
        Assert.Contains(Escape, await OnTerminalAsync(noColour: null), StringComparison.Ordinal);
        var plain = await OnTerminalAsync(noColour: "1");
        Assert.Contains("A4", plain, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape + "3", plain, StringComparison.Ordinal);
    }

    private static async Task<string> OnTerminalAsync(string? noColour)
    {
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "selfeval.dll")}' check '{Seed}'", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["NO_COLOR"] = noColour;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
