using Dapper;
using Microsoft.Playwright;
using Selfeval.Auditor;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Tests.Loader;

[assembly: AssemblyFixture(typeof(Selfeval.Tests.Auditor.DeskFixture))]

namespace Selfeval.Tests.Auditor;

/// <summary>A desk over a database of the tests' own, with the demo forms and some layouts of the corpus, and a browser before it. Made by the first test that asks.</summary>
public sealed class DeskFixture : IAsyncDisposable
{
    private const string Browser = "/usr/bin/chromium";

    private static readonly string[] Layouts = ["raw_crop.pdf", "raw_rot90.pdf", "raw_rot180.pdf", "writer_seed.pdf"];

    /// <summary>A sheet scanned on its side.</summary>
    internal const string Scan = "chromium_inv22_turned.pdf";

    private readonly TemporaryFolder _folder = new();
    private readonly ThrowawayCluster _cluster = new();
    private readonly Lazy<Task<Desk>> _desk;
    private readonly Lazy<Task<IBrowser>> _browser = new(OpenBrowserAsync);
    private string _address = "";

    public DeskFixture() => _desk = new Lazy<Task<Desk>>(StartAsync);

    internal Task<Desk> DeskAsync() => _desk.Value;

    internal DatabaseServer Server => new(DatabaseAddress.Parse(_address), isPrivate: false);

    internal async Task<Uri> AddressAsync() => (await _desk.Value).Address;

    /// <summary>Reads everything once more, as after an upgrade.</summary>
    internal Task<SelfevalProcess> ImportAsync() => SelfevalProcess.RunAsync(
        "import", "--manifest", Path.Combine(DemoTests.Folder, "manifest.csv"), Path.Combine(_folder.Path, "in"), Seed.Pdf, "--database", _address, "--store", Store, "--force");

    internal async Task<IPage> PageAsync(int width)
    {
        var browser = await _browser.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (await AddressAsync()).ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            AcceptDownloads = true,
        });
        return await context.NewPageAsync();
    }

    internal async Task<string> Sha256Async(string file)
    {
        await using var connection = await Server.OpenAsync(DatabaseRole.Owner, CancellationToken.None);
        return await connection.ExecuteScalarAsync<string>("SELECT sha256 FROM document WHERE file_name = @file", new { file }) ?? throw new InvalidOperationException(file);
    }

    /// <summary>The desk's options, for a second desk with others.</summary>
    internal DeskOptions Options()
    {
        var originals = new Originals(Store);
        return new DeskOptions(
            async cancel => await Server.OpenAsync(DatabaseRole.Auditor, cancel), sha256 => originals.Has(sha256) ? originals.PathOf(sha256) : null, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated) await (await _browser.Value).DisposeAsync();
        if (_desk.IsValueCreated) await (await _desk.Value).DisposeAsync();
        await _cluster.DisposeAsync();
        _folder.Dispose();
    }

    private string Store => Path.Combine(_folder.Path, "store");

    private async Task<Desk> StartAsync()
    {
        _address = await _cluster.NewDatabaseAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "in"));
        foreach (var layout in Layouts) File.Copy(Path.Combine(Golden.CorpusFolder, "pdfs", layout), Path.Combine(_folder.Path, "in", layout));
        File.Copy(Path.Combine(Golden.CorpusFolder, "scans", Scan), Path.Combine(_folder.Path, "in", Scan));
        var import = await ImportAsync();
        Assert.True(import.Code == 0, import.Output + import.Error);
        return await Desk.StartAsync(Options(), CancellationToken.None);
    }

    private static async Task<IBrowser> OpenBrowserAsync()
    {
        Assert.True(File.Exists(Browser), "the desk is tested in Chromium: sudo apt-get install -y chromium fonts-noto-cjk");
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Browser, Args = ["--no-sandbox"], Timeout = 120_000 });
    }
}
