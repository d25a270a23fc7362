using Dapper;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;

namespace Selfeval.Tests.Loader;

public class OriginalsTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_original_is_kept_once_under_its_sha256_for_its_owner_alone()
    {
        using var folder = new TemporaryFolder();
        var originals = new Originals(Path.Combine(folder.Path, "store"));
        var sha256 = HandMadeForm.Sha256("%PDF-1.4 a");
        foreach (var name in new[] { "a.pdf", "copy.pdf" }) await originals.KeepAsync(new InputFile(folder.Add(name, "%PDF-1.4 a"), 0), sha256, Cancel);
        await originals.KeepAsync(new InputFile(folder.Add("changed.pdf", "%PDF-1.4 other"), 0), new string('0', 64), Cancel);
        await originals.KeepAsync(new InputFile(Path.Combine(folder.Path, "gone.pdf"), 0), new string('1', 64), Cancel);

        var kept = Assert.Single(Directory.EnumerateFiles(originals.Folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(originals.Folder, sha256[..2], sha256 + ".pdf"), kept);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
        Assert.Equal("%PDF-1.4 a", await File.ReadAllTextAsync(kept, Cancel));
    }

    [Fact]
    public async Task An_import_from_the_store_brings_the_same_rows_without_the_files_and_names_what_is_lost_or_damaged()
    {
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "store");
        folder.Add("in/a.pdf", "%PDF-1.4 a");
        folder.Add("in/b.pdf", "%PDF-1.4 b");
        folder.Add("in/empty.pdf", "");
        File.Copy(Seed.Pdf, Path.Combine(folder.Path, "in/form.pdf"));
        var address = await cluster.NewDatabaseAsync();
        await SelfevalProcess.RunAsync("import", Path.Combine(folder.Path, "in"), "--database", address, "--store", store);
        var rows = await DatabaseContent.OfAsync(Server(address), Cancel);
        Directory.Delete(Path.Combine(folder.Path, "in"), recursive: true);

        var unchanged = await SelfevalProcess.RunAsync("import", "--stored", "--database", address, "--store", store);
        Assert.Contains("unchanged 3", unchanged.Output, StringComparison.Ordinal);
        var again = await SelfevalProcess.RunAsync("import", "--stored", "--force", "--database", address, "--store", store);
        Assert.Contains("forms 1", again.Output, StringComparison.Ordinal);
        Assert.Equal(rows, await DatabaseContent.OfAsync(Server(address), Cancel));

        var originals = new Originals(store);
        await File.WriteAllTextAsync(originals.PathOf(HandMadeForm.Sha256("%PDF-1.4 a")), "something else", Cancel);
        File.Delete(originals.PathOf(HandMadeForm.Sha256("%PDF-1.4 b")));
        var damaged = await SelfevalProcess.RunAsync("import", "--stored", "--force", "--database", address, "--store", store);
        Assert.Equal(3, damaged.Code);
        Assert.Contains("the stored original is damaged", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("b.pdf: its original is not in the document store", damaged.Error, StringComparison.Ordinal);
        Assert.Equal(rows, await DatabaseContent.OfAsync(Server(address), Cancel));
    }

    [Fact]
    public async Task A_forgotten_document_takes_its_rows_reviews_offices_and_original_with_it_and_the_rest_is_as_if_it_had_never_come()
    {
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "store");
        folder.Add("in/a.pdf", "%PDF-1.4 a");
        var address = await cluster.NewDatabaseAsync();
        await SelfevalProcess.RunAsync("import", Path.Combine(folder.Path, "in"), "--database", address, "--store", store);
        var before = await DatabaseContent.OfAsync(Server(address), Cancel);
        File.Copy(Seed.Pdf, Path.Combine(folder.Path, "in/form.pdf"));
        await SelfevalProcess.RunAsync("import", Path.Combine(folder.Path, "in"), "--database", address, "--store", store);
        await using var connection = await Server(address).OpenAsync(DatabaseRole.Owner, Cancel);
        var sha256 = await connection.ExecuteScalarAsync<string>("SELECT sha256 FROM document WHERE file_name = 'form.pdf'");
        await connection.ExecuteAsync(
            "INSERT INTO review (sha256, form, rule_id, subject_row, mark, reason) VALUES (@sha256, 0, 'A4', 'x', 'waived', 'y')", new { sha256 });

        var end = await SelfevalProcess.RunAsync("db", "forget", sha256!.ToUpperInvariant(), "--database", address, "--store", store);
        Assert.Equal(0, end.Code);
        Assert.Contains("withdrew form.pdf: sources 1, forms 1", end.Output, StringComparison.Ordinal);
        Assert.Contains("reviews 1", end.Output, StringComparison.Ordinal);
        Assert.False(new Originals(store).Has(sha256));
        Assert.Equal(before, await DatabaseContent.OfAsync(Server(address), Cancel));
        Assert.Equal(0L, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM review"));

        var unknown = await SelfevalProcess.RunAsync("db", "forget", sha256, "--database", address, "--store", store);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("there is no document with the sha256", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await SelfevalProcess.RunAsync("db", "forget", "abc", "--database", address)).Code);
    }

    private static DatabaseServer Server(string address) => new(DatabaseAddress.Parse(address), isPrivate: false);
}
