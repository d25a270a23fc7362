using System.Globalization;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;

namespace Selfeval.Tests.Loader;

public class ShardTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("1/0")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    public void What_is_no_share_is_refused(string text) => Assert.Null(Shard.Parse(text));

    [Fact]
    public void Shards_part_the_list_and_only_the_first_tells_what_belongs_to_no_file()
    {
        var all = new InputFiles([.. Enumerable.Range(0, 10).Select(i => new InputFile($"{i}.pdf", i))], ["x.txt"], [new InputFailure("gone.pdf", "no_such_path", "")]);
        var shards = Enumerable.Range(1, 3).Select(i => Shard.Parse($"{i}/3")!.Take(all)).ToList();
        Assert.Equal([0, 3, 6, 9], shards[0].Files.Select(file => file.Position));
        Assert.Equal(all.Files, shards.SelectMany(shard => shard.Files).OrderBy(file => file.Position));
        Assert.Equal([1, 0, 0], shards.Select(shard => shard.Skipped.Count));
        Assert.Equal([1, 0, 0], shards.Select(shard => shard.Failures.Count));
    }

    [Fact]
    public async Task Shards_side_by_side_leave_the_rows_of_a_single_import()
    {
        using var folder = new TemporaryFolder();
        folder.AddPdfs(60);
        // The same content far apart: in different shards, and whichever loads it first must not decide its name.
        foreach (var i in Enumerable.Range(0, 7)) folder.Add($"zz-{i}.pdf", $"%PDF-1.4\n% file {i * 7}\n");
        foreach (var i in Enumerable.Range(0, 4)) File.Copy(Seed.Pdf, Path.Combine(folder.Path, $"form-{i}.pdf"));
        var (single, sharded) = (await cluster.NewDatabaseAsync(), await cluster.NewDatabaseAsync());
        var refused = await SelfevalProcess.RunAsync("import", folder.Path, "--shard", "1/3", "--database", sharded);
        Assert.Equal(4, refused.Code);
        Assert.Contains("db migrate", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await SelfevalProcess.RunAsync("db", "migrate", "--database", sharded)).Code);

        await SelfevalProcess.RunAsync("import", folder.Path, "--database", single);
        var ends = await Task.WhenAll(Enumerable.Range(1, 3).Select(i =>
            SelfevalProcess.RunAsync("import", folder.Path, "--shard", string.Create(CultureInfo.InvariantCulture, $"{i}/3"), "--run", "year", "--database", sharded)));
        Assert.All(ends, end => Assert.Contains("files ", end.Output, StringComparison.Ordinal));
        Assert.Equal(await ContentAsync(single), await ContentAsync(sharded));
    }

    private static Task<string> ContentAsync(string address) =>
        DatabaseContent.OfAsync(new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false), Cancel);
}
