using System.IO.Compression;
using System.Text;
using Selfeval.Loader.Reading;

namespace Selfeval.Tests.Loader;

public class ArchiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Documents_of_an_archive_are_listed_in_order_by_names_that_lead_nowhere()
    {
        using var folder = new TemporaryFolder();
        var zip = Zip(folder, "2023.zip", null, ("b.pdf", "%PDF b"), ("../../etc/a.pdf", "%PDF a"), ("目录/说明.docx", "x"), ("c\\d.pdf", "%PDF d"));

        var inputs = InputFiles.Find([folder.Path]);
        Assert.Equal([$"{zip}!/../../etc/a.pdf", $"{zip}!/b.pdf", $"{zip}!/c/d.pdf"], inputs.Files.Select(file => file.Path));
        Assert.Equal(["a.pdf", "b.pdf", "d.pdf"], inputs.Files.Select(file => file.Name));
        Assert.Equal([0, 1, 2], inputs.Files.Select(file => file.Position));
        Assert.Equal([$"{zip}!/目录/说明.docx"], inputs.Skipped);
        Assert.Empty(inputs.Failures);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public void Chinese_names_are_read_whether_they_are_written_in_GBK_or_in_UTF8(string encoding)
    {
        using var folder = new TemporaryFolder();
        var names = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var zip = Zip(folder, "a.zip", names, ("自评表/绩效自评表.pdf", "%PDF"));
        if (encoding != "utf-8") ClearUtf8Flag(zip);
        Assert.Equal("绩效自评表.pdf", Assert.Single(InputFiles.Find([zip]).Files).Name);
    }

    [Fact]
    public async Task Documents_of_an_archive_and_of_an_archive_in_it_are_read_by_the_workers()
    {
        using var folder = new TemporaryFolder();
        var inner = await File.ReadAllBytesAsync(Zip(folder, "inner.zip", null, ("deep.pdf", "%PDF-1.4 deep")), Cancel);
        var innermost = await File.ReadAllBytesAsync(ZipOf(folder, "x.zip", ("inner.zip", inner)), Cancel);
        var zip = ZipOf(folder, "outer.zip", ("one.pdf", "<html>"u8.ToArray()), ("inner.zip", inner), ("x.zip", innermost));

        var inputs = InputFiles.Find([zip]);
        var read = new List<ReadFile>();
        await foreach (var file in ReadingRun.ReadAsync(inputs.Files, profile: null, Cancel)) read.Add(file);

        Assert.Equal([$"{zip}!/inner.zip!/deep.pdf", $"{zip}!/one.pdf"], read.Select(file => file.File.Path));
        Assert.Equal(["damaged", "not_a_pdf"], read.Select(file => file.Result!.Error!.Kind));
        Assert.Equal([HandMadeForm.Sha256("%PDF-1.4 deep"), HandMadeForm.Sha256("<html>")], read.Select(file => file.Result!.Sha256));
        Assert.Equal("deep.pdf", read[0].Result!.File);
        var failure = Assert.Single(inputs.Failures);
        Assert.Equal(($"{zip}!/x.zip!/inner.zip", "archive_too_deep"), (failure.Path, failure.Kind));
    }

    [Fact]
    public void An_entry_that_is_too_large_is_refused_alone_and_a_bomb_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        var large = Zip(folder, "large.zip", null, ("ok.pdf", "%PDF"), ("large.pdf", "%PDF"));
        Declare(large, "large.pdf", 300u << 20);
        var bomb = Zip(folder, "bomb.zip", null, [.. Enumerable.Range(0, 5).Select(i => ($"{i}.pdf", "%PDF"))]);
        for (var i = 0; i < 5; i++) Declare(bomb, $"{i}.pdf", 250u << 20);

        var inputs = InputFiles.Find([folder.Path]);
        Assert.Equal([$"{large}!/ok.pdf"], inputs.Files.Select(file => file.Path));
        Assert.Equal([(bomb, "archive_too_large"), ($"{large}!/large.pdf", "too_large")], inputs.Failures.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, f.Kind)));
    }

    [Fact]
    public async Task A_damaged_and_an_encrypted_archive_are_named_and_the_others_go_on()
    {
        using var folder = new TemporaryFolder();
        var damaged = folder.Add("damaged.zip", "PK but no archive");
        var locked = Zip(folder, "locked.zip", null, ("a.pdf", "%PDF"));
        SetFlag(locked, 0x0001);
        var flipped = Zip(folder, "flipped.zip", null, ("a.pdf", "%PDF flipped"));
        var bytes = await File.ReadAllBytesAsync(flipped, Cancel);
        bytes[bytes.AsSpan().IndexOf("flipped"u8)] ^= 1;
        await File.WriteAllBytesAsync(flipped, bytes, Cancel);
        folder.Add("good.pdf", "<html>");

        var end = await SelfevalProcess.RunAsync("extract", "--json", folder.Path);
        Assert.Equal(3, end.Code);
        Assert.Contains("good.pdf", end.Output, StringComparison.Ordinal);
        Assert.Contains($"{damaged}: the archive is damaged", end.Error, StringComparison.Ordinal);
        Assert.Contains($"{locked}: the archive needs a password", end.Error, StringComparison.Ordinal);
        Assert.Contains($"{flipped}!/a.pdf: it cannot be taken from the archive", end.Error, StringComparison.Ordinal);
    }

    private static string Zip(TemporaryFolder folder, string name, Encoding? names, params (string Name, string Content)[] entries) =>
        Write(folder, name, names, [.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    private static string ZipOf(TemporaryFolder folder, string name, params (string Name, byte[] Content)[] entries) => Write(folder, name, null, entries);

    private static string Write(TemporaryFolder folder, string name, Encoding? names, (string Name, byte[] Content)[] entries)
    {
        var path = Path.Combine(folder.Path, name);
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, leaveOpen: false, names);
        foreach (var (entryName, content) in entries)
        {
            using var stream = zip.CreateEntry(entryName, CompressionLevel.NoCompression).Open();
            stream.Write(content);
        }

        return path;
    }

    private static void ClearUtf8Flag(string zip) => Patch(zip, (bytes, at) => bytes[at + 9] &= 0xF7);

    private static void SetFlag(string zip, ushort flag) => Patch(zip, (bytes, at) => bytes[at + 8] |= (byte)flag);

    private static void Declare(string zip, string name, uint length) => Patch(zip, (bytes, at) =>
    {
        if (bytes.AsSpan(at + 46).StartsWith(Encoding.UTF8.GetBytes(name))) BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), length);
    });

    /// <summary>Changes each header of the central directory.</summary>
    private static void Patch(string zip, Action<byte[], int> change)
    {
        var bytes = File.ReadAllBytes(zip);
        for (var i = 0; i + 46 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) change(bytes, i);
        }

        File.WriteAllBytes(zip, bytes);
    }
}
