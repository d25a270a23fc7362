using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Selfeval.Tests.Loader;

public class ObservingTests(ThrowawayCluster cluster)
{
    private const string Secret = "geheimes-passwort";

    [Fact]
    public async Task Spans_and_metrics_of_an_import_reach_a_collector_without_names_texts_or_passwords()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Seed.Pdf, Path.Combine(folder.Path, "张三.pdf"));
        folder.Add("broken.pdf", "%PDF-1.4 nothing");
        var (collector, endpoint) = Listen();
        using var closing = collector;
        var received = ReceiveAsync(collector);
        var environment = new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };

        var end = await SelfevalProcess.RunAsync(environment, await ArgumentsAsync(folder, []));
        collector.Stop();
        var requests = await received;
        Assert.Equal(3, end.Code);
        Assert.Equal(["/v1/metrics", "/v1/traces"], requests.Select(request => request.Path).Distinct().Order());
        var all = string.Concat(requests.Select(request => request.Body));
        Assert.All(["read file", "write batch", "selfeval.findings", "selfeval.file.duration", Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Seed.Pdf, TestContext.Current.CancellationToken)))], word => Assert.Contains(word, all, StringComparison.Ordinal));
        AssertTellsNothing(all);
    }

    [Fact]
    public async Task The_log_has_a_line_for_each_file_and_names_nobody()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Seed.Pdf, Path.Combine(folder.Path, "张三.pdf"));
        folder.Add("broken.pdf", "%PDF-1.4 nothing");
        var log = Path.Combine(folder.Path, "logs", "import.jsonl");
        await SelfevalProcess.RunAsync(await ArgumentsAsync(folder, ["--log", log]));

        var text = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var events = lines.Select(line => line.GetProperty("event").GetString()).ToList();
        Assert.Equal(("import_started", "import_finished", 2), (events[0], events[^1], events.Count(name => name == "file")));
        Assert.Contains("batch", events);
        // Two readers take the two files at once: which is done first is chance.
        var errors = lines.Where(line => line.GetProperty("event").GetString() == "file").Select(line => line.TryGetProperty("error", out var error) ? error.GetString() : null);
        Assert.Equal(["damaged", null], errors.Order(StringComparer.Ordinal).Reverse());
        AssertTellsNothing(text);
    }

    private async Task<string[]> ArgumentsAsync(TemporaryFolder folder, string[] more) =>
        ["import", folder.Path, "--store", Path.Combine(folder.Path, "store"), "--database", $"{await cluster.NewDatabaseAsync()} password={Secret}", .. more];

    private static void AssertTellsNothing(string text) =>
        Assert.All([Secret, "张三", "培训会", Path.GetTempPath()], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));

    private static (HttpListener Listener, string Address) Listen()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        var listener = new HttpListener { Prefixes = { address } };
        listener.Start();
        return (listener, address);
    }

    /// <summary>Everything that is posted until the listener stops. Texts stand in protobuf as they are.</summary>
    private static async Task<IReadOnlyCollection<(string Path, string Body)>> ReceiveAsync(HttpListener listener)
    {
        var requests = new ConcurrentQueue<(string, string)>();
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                requests.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            return requests;
        }
    }
}
