using Dapper;
using Microsoft.Playwright;
using Selfeval.Loader.Database;
using static Microsoft.Playwright.Assertions;

namespace Selfeval.Tests.Auditor;

/// <summary>What reviewers write: shown, counted, and there after the next import.</summary>
public class ReviewTests(DeskFixture desk)
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_review_is_written_shown_and_found_and_survives_a_re_import()
    {
        await desk.DeskAsync();
        var sha256 = await desk.Sha256Async("2022-社区养老服务-临江区.pdf");
        var page = await desk.PageAsync(1280);
        await page.GotoAsync($"/evaluation/{sha256}/0");
        var finding = page.Locator("article.finding", new PageLocatorOptions { HasText = "A2" }).First;
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("input[value=waived]").CheckAsync();
        await finding.Locator("textarea").FillAsync("单位已书面说明");
        await finding.Locator("input[name=reviewer]").FillAsync("李审");
        await finding.Locator("form button").ClickAsync();
        await Expect(page.Locator(".history", new PageLocatorOptions { HasText = "单位已书面说明" })).ToHaveCountAsync(1, Patient);

        var before = await MarksAsync(sha256);
        Assert.Equal(0, (await desk.ImportAsync()).Code);
        Assert.Equal(before, await MarksAsync(sha256));
        await page.GotoAsync("/findings?state=waived");
        await Expect(page.Locator("tbody .mark.waived")).ToHaveCountAsync(1, Patient);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_corrected_reading_stands_beside_the_printed_one_and_the_form_is_checked_with_it()
    {
        await desk.DeskAsync();
        var page = await desk.PageAsync(1280);
        var evaluation = $"/evaluation/{await desk.Sha256Async("2022-科普能力建设-青山市.pdf")}/0";
        await page.GotoAsync(evaluation);
        var printed = await page.Locator("[id='total.score']").EvaluateAsync<string>("cell => cell.firstChild.textContent.trim()");
        var finding = page.Locator("article.finding", new PageLocatorOptions { HasText = "A2" }).First;
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("input[value=misread]").CheckAsync();
        await finding.Locator("select").SelectOptionAsync("total.score");
        var sum = decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture) + 1;
        await finding.Locator("input[name=corrected]").FillAsync(sum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await finding.Locator("textarea").FillAsync("原件为手写");
        await finding.Locator("input[name=reviewer]").FillAsync("李审");
        await finding.Locator("form button").ClickAsync();

        await Expect(page.Locator(".recheck .settled", new PageLocatorOptions { HasText = "A2" })).ToHaveCountAsync(1, Patient);
        await Expect(page.Locator("[id='total.score'] del")).ToHaveTextAsync(printed);
        await page.GotoAsync("/findings?state=corrected");
        await Expect(page.Locator("td.review ins")).ToHaveTextAsync($"→ {sum.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        // Not by going back: the browser would put the form's old choice back, perhaps after ours.
        await page.GotoAsync(evaluation);
        // Reopened, the printed reading counts again.
        finding = page.Locator("article.finding", new PageLocatorOptions { HasText = "A2" }).First;
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("input[value=reopened]").CheckAsync();
        await finding.Locator("textarea").FillAsync("更正有误");
        await finding.Locator("form button").ClickAsync();
        await Expect(page.Locator(".recheck")).ToHaveCountAsync(0, Patient);
        await Expect(page.Locator("article.finding .history li", new PageLocatorOptions { HasText = "李审" })).ToHaveCountAsync(2, Patient);
        await page.Context.CloseAsync();
    }

    private async Task<string> MarksAsync(string sha256)
    {
        await using var connection = await desk.Server.OpenAsync(DatabaseRole.Owner, CancellationToken.None);
        return string.Join('\n', await connection.QueryAsync<string>(
            "SELECT row(review_mark, review_reason, reviewer, reviewed_at)::text FROM v_inconsistency WHERE sha256 = @sha256 AND review_mark IS NOT NULL", new { sha256 }));
    }
}
