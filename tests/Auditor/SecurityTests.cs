using System.Net;
using Dapper;
using Npgsql;
using Selfeval.Auditor;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Auditor;

public class SecurityTests(DeskFixture desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/pdf/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/pdf/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/assets/..%2Fdesk.tsv")]
    [InlineData("/vendor/../selfeval.dll")]
    [InlineData("/vendor/..%2f..%2fselfeval.dll")]
    [InlineData("/evaluation/x/0")]
    [InlineData("/rules/A2'--")]
    public async Task An_address_reaches_no_file_and_no_statement(string path)
    {
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_original_is_served_by_its_sha256_and_every_answer_carries_the_policy()
    {
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        var sha256 = await desk.Sha256Async("raw_crop.pdf");
        using var answer = await client.GetAsync("/pdf/" + sha256, Cancel);
        Assert.Equal(sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Cancel))));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_review_without_the_token_of_its_form_is_refused()
    {
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        var sha256 = await desk.Sha256Async("2022-科普能力建设-青山市.pdf");
        using var review = new FormUrlEncodedContent(new Dictionary<string, string> { ["rule"] = "A2", ["subject"] = "total", ["mark"] = "waived", ["reason"] = "x", ["reviewer"] = "y" });
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync($"/evaluation/{sha256}/0/review", review, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_name_of_somebody_elses_that_points_here_gets_nothing()
    {
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Beyond_loopback_every_page_asks_for_the_token()
    {
        await desk.DeskAsync();
        await using var open = await Desk.StartAsync(desk.Options() with { AccessToken = "a-token-that-is-long" }, Cancel);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = open.Address };
        foreach (var path in new[] { "/", "/findings.xlsx", "/pdf/" + await desk.Sha256Async("raw_crop.pdf"), "/vendor/htmx/htmx.min.js" })
        {
            using var refused = await client.GetAsync(path, Cancel);
            Assert.Equal("/login", refused.Headers.Location?.ToString());
        }

        using var wrong = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = "a-token-that-is-wrong" });
        Assert.Equal("/login?wrong=1", (await client.PostAsync("/login", wrong, Cancel)).Headers.Location?.ToString());
        using var right = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = "a-token-that-is-long" });
        Assert.Equal("/", (await client.PostAsync("/login", right, Cancel)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("UPDATE review SET reason = 'x'")]
    [InlineData("DELETE FROM review")]
    [InlineData("UPDATE finding SET stated = '1'")]
    [InlineData("INSERT INTO office_merge (office_id, into_office, reason, merged_by) VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 'y')")]
    [InlineData("SELECT printed FROM extra")]
    [InlineData("SELECT reason FROM indicator")]
    [InlineData("SELECT goal_planned FROM evaluation")]
    [InlineData("SELECT * FROM funding_line")]
    [InlineData("SELECT refresh_summaries()")]
    public async Task The_connection_of_the_desk_can_write_reviews_and_nothing_else(string sql)
    {
        await desk.DeskAsync();
        await using var connection = await desk.Options().Open(Cancel);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql))).SqlState);
    }

    [Fact]
    public async Task Persons_and_telephone_numbers_are_masked_unless_the_loader_asks()
    {
        await desk.DeskAsync();
        const string Printed = "SELECT DISTINCT printed FROM v_extra WHERE heading LIKE '%负责人%'";
        await using (var auditor = await desk.Options().Open(Cancel)) Assert.Equal("张**", await auditor.ExecuteScalarAsync<string>(Printed));
        await using var owner = await desk.Server.OpenAsync(DatabaseRole.Owner, Cancel);
        Assert.Equal("张明13812345678", (await owner.ExecuteScalarAsync<string>(Printed))?.Replace(" ", "", StringComparison.Ordinal));
        await owner.ExecuteAsync("SET ROLE selfeval_auditor");
        Assert.Equal("致电138******78说明", await owner.ExecuteScalarAsync<string>("SELECT masked_phones('致电13812345678说明')"));
        Assert.Equal("共13812345678.00元", await owner.ExecuteScalarAsync<string>("SELECT masked_phones('共13812345678.00元')"));
        Assert.Equal("填报人:李**电话:021-*******", await owner.ExecuteScalarAsync<string>("SELECT masked(NULL, '填报人:李某某电话:021-12345678')"));
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        var page = await client.GetStringAsync($"/evaluation/{await desk.Sha256Async("2022-科普能力建设-青山市.pdf")}/0", Cancel);
        Assert.DoesNotContain("13812345678", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张明", page, StringComparison.Ordinal);
    }
}
