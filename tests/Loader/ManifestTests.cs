using System.Text;
using Dapper;
using Selfeval.Loader;
using Selfeval.Loader.Database;
using Selfeval.Loader.Reading.Manifests;

namespace Selfeval.Tests.Loader;

public class ManifestTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void Chinese_headings_are_understood_in_either_encoding(string encoding)
    {
        using var folder = new TemporaryFolder();
        var csv = Path.Combine(folder.Path, "清单.csv");
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8)
            .GetBytes("年度,单位,路径,网址,地区\r\n2023年,\"某局, 本级\",下载/a.pdf,https://example.cn/a.pdf,上海\r\n\r\n");
        File.WriteAllBytes(csv, bytes);

        var row = Assert.Single(Manifest.Read(csv).Rows);
        Assert.Equal(Path.Combine(folder.Path, "下载/a.pdf"), row.Path);
        Assert.Equal((2, "https://example.cn/a.pdf", "上海", "某局, 本级", 2023), (row.Line, row.Url!, row.Region!, row.Office!, row.Year!.Value));
    }

    [Fact]
    public void A_malformed_row_is_named_by_its_line_and_the_others_are_taken()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Add("m.csv", "path,url,year\na.pdf,,2023\n,,2023\nb.pdf,,last\nc.pdf,javascript:alert(1),\na.pdf,,\nd.pdf\n");
        var manifest = Manifest.Read(csv);
        Assert.Equal(["a.pdf", "d.pdf"], manifest.Rows.Select(row => Path.GetFileName(row.Path)));
        Assert.Equal([$"{csv}:3", $"{csv}:4", $"{csv}:5", $"{csv}:6"], manifest.Failures.Select(failure => failure.Path));
        Assert.Equal(["manifest_no_path", "manifest_year", "manifest_url", "manifest_twice"], manifest.Failures.Select(failure => failure.Kind));
        Assert.Equal(6, manifest.AllRows.Count);
    }

    [Fact]
    public void A_manifest_without_a_path_column_or_that_cannot_be_read_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Add("m.csv", "file name,url\na.pdf,\n");
        Assert.Equal("manifest.no_path_column", Assert.Throws<CommandFailure>(() => Manifest.Read(csv)).TextKey);
        Assert.Equal("manifest.not_found", Assert.Throws<CommandFailure>(() => Manifest.Read(csv + "x")).TextKey);
        Assert.Equal("manifest.unreadable", Assert.Throws<CommandFailure>(() => Manifest.Read(folder.Path)).TextKey);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_spreadsheet_may_separate_the_fields_by_semicolons_or_tabs_and_save_in_utf16(char separator)
    {
        using var folder = new TemporaryFolder();
        var csv = Path.Combine(folder.Path, "m.csv");
        File.WriteAllText(csv, "路径,单位\n甲.pdf,某局\n".Replace(',', separator), Encoding.Unicode);
        var row = Assert.Single(Manifest.Read(csv).Rows);
        Assert.Equal(("甲.pdf", "某局"), (Path.GetFileName(row.Path), row.Office!));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_and_swallows_no_row_in_silence()
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifest.Read(folder.Add("m.csv", "path,office\na.pdf,甲局\nb.pdf,\"乙局\nc.pdf,丙局\n"));
        Assert.Equal(["a.pdf"], manifest.Rows.Select(row => Path.GetFileName(row.Path)));
        Assert.Equal("manifest_open_quote", Assert.Single(manifest.Failures).Kind);
    }

    [Fact]
    public void Documents_come_in_the_order_of_the_manifest_then_the_others_and_a_row_without_a_file_is_a_failure()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "in/a.pdf", "in/b.pdf", "in/c.pdf" }) folder.Add(name, "%PDF-1.4");
        var csv = folder.Add("m.csv", "path\nin/c.pdf\nin/a.pdf\nin/gone.pdf\n");
        var inputs = ManifestInputs.Of(Manifest.Read(csv), [Path.Combine(folder.Path, "in")]);
        Assert.Equal(["c.pdf", "a.pdf", "b.pdf"], inputs.Files.Select(file => file.Name));
        Assert.Equal([0, 1, 2], inputs.Files.Select(file => file.Position));
        Assert.Equal([2, 3, null], inputs.Files.Select(file => file.Row?.Line));
        Assert.Equal(("gone.pdf", "named_in_manifest"), (Path.GetFileName(Assert.Single(inputs.Failures).Path), inputs.Failures[0].Kind));
    }

    [Fact]
    public async Task What_the_manifest_knows_is_stored_and_what_it_promised_is_held_against_what_came()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Seed.Pdf, Path.Combine(folder.Path, "form.pdf"));
        folder.Add("none.pdf", "%PDF-1.4 nothing");
        folder.Add("extra/other.pdf", "%PDF-1.4 other");
        var csv = folder.Add("m.csv", "path,url,region,office,year\nform.pdf,https://example.cn/1,上海,甲局,2021\nnone.pdf,,上海,乙局,2021\ngone.pdf,,上海,乙局,2021\nform.pdf.bak,,,丙局,x\n");
        var address = await cluster.NewDatabaseAsync();

        var end = await SelfevalProcess.RunAsync("import", "--manifest", csv, Path.Combine(folder.Path, "extra"), "--database", address, "--store", Path.Combine(folder.Path, "store"));
        Assert.Equal(3, end.Code);
        Assert.Contains("manifest rows: 4, with a form: 1", end.Output, StringComparison.Ordinal);
        Assert.Contains("offices without a form: 2\n    乙局\n    丙局", end.Output, StringComparison.Ordinal);
        Assert.Contains($"line 4: {Path.Combine(folder.Path, "gone.pdf")}", end.Output, StringComparison.Ordinal);
        Assert.Contains("documents not in the manifest: 1", end.Output, StringComparison.Ordinal);
        Assert.Contains($"{csv}:5: the year in this row of the manifest cannot be used (x)", end.Error, StringComparison.Ordinal);

        await using var connection = await new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false).OpenAsync(DatabaseRole.Owner, Cancel);
        var source = await connection.QuerySingleAsync<(string, string, string, string, int, long)>(
            "SELECT kind, url, region, office, fiscal_year, forms FROM v_source WHERE office = '甲局'");
        Assert.Equal(("manifest", "https://example.cn/1", "上海", "甲局", 2021, 1L), source);
        Assert.Equal("path", await connection.ExecuteScalarAsync<string>("SELECT kind FROM v_source WHERE source LIKE '%other.pdf'"));
    }
}
