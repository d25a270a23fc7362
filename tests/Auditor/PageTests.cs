using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Selfeval.Extractor;
using static Microsoft.Playwright.Assertions;

namespace Selfeval.Tests.Auditor;

/// <summary>The pages in a browser, as auditors use them.</summary>
public class PageTests(DeskFixture desk)
{
    /// <summary>A shared machine may be slow; what is waited for comes or never comes.</summary>
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    /// <summary>Every page that shows no one form.</summary>
    public static readonly TheoryData<string> Pages = ["/", "/findings", "/evaluations", "/rules", "/rules/A2", "/imports"];

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("EVALUATION")]
    [InlineData("SHEET")]
    [InlineData("/nothing-here")]
    public async Task A_page_fits_wide_and_narrow_screens_and_breaks_no_rule_of_its_policy(string path)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await desk.PageAsync(width);
            var complaints = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) complaints.Add(message.Text);
            };
            page.PageError += (_, error) => complaints.Add(error);
            await page.GotoAsync(await AddressAsync(path));
            await Expect(page.Locator("h1")).Not.ToBeEmptyAsync();
            await Expect(page.Locator("[data-chart]:not([data-drawn])")).ToHaveCountAsync(0, Patient);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}");
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("EVALUATION")]
    [InlineData("SHEET")]
    public async Task Every_text_of_a_page_stands_out_from_its_ground_and_every_control_has_a_name(string path)
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync(await AddressAsync(path));
        await Expect(page.Locator("h1")).Not.ToBeEmptyAsync();
        // The cells laid over the original are controls, too: they come when its pages are drawn.
        if (await page.Locator(".original[data-pages]").CountAsync() > 0) await DrawnAsync(page);
        var faint = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(Golden.TestsFolder, "Auditor", "contrast.js"), TestContext.Current.CancellationToken));
        Assert.Empty(faint);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_way_from_the_overview_leads_to_the_highlighted_cell()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync("/");
        await page.ClickAsync(".figures .error a");
        await page.Locator(".facet li a", new PageLocatorOptions { HasText = "A2" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("rule=A2"), new PageAssertionsToHaveURLOptions { Timeout = 60_000 });
        await Expect(page.Locator("tbody tr.error")).ToHaveCountAsync(2, Patient);
        await page.Locator("tbody a.subject").First.ClickAsync();
        await DrawnAsync(page);
        await Expect(page.Locator(".highlight.error").First).ToBeVisibleAsync();
        await Expect(page.Locator("article.finding.chosen-value .rule")).ToContainTextAsync("A2");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_mouse_findings_are_reached_by_their_keys_and_a_value_shows_its_cell()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync("/findings?rule=A2");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("header input[type=search]")).ToBeFocusedAsync();
        await page.Locator("header input[type=search]").BlurAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("tbody a.subject").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await DrawnAsync(page);
        await page.Locator("[id='total.score']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[id='total.score'].chosen-value")).ToHaveCountAsync(1, Patient);
        await Expect(page.Locator(".highlight")).ToHaveCountAsync(1, Patient);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_click_on_a_value_shows_its_cell_and_a_click_on_a_cell_its_value()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync(await EvaluationAsync("writer_seed.pdf"));
        await DrawnAsync(page);
        await page.Locator("[id='indicators[0].target']").ClickAsync();
        await Expect(page.Locator(".highlight")).ToHaveCountAsync(1, Patient);
        await page.Locator(".spot[data-source='total.score']").ClickAsync();
        await Expect(page.Locator("[id='total.score'].chosen-value")).ToHaveCountAsync(1, Patient);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("writer_seed.pdf")]
    [InlineData("raw_crop.pdf")]
    [InlineData("raw_rot90.pdf")]
    [InlineData("raw_rot180.pdf")]
    public async Task A_highlight_lies_within_a_point_of_the_ruled_cell(string file)
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync(await EvaluationAsync(file));
        await DrawnAsync(page);
        await page.Locator("[id='project_name']").ClickAsync();
        var furthest = await page.EvaluateAsync<double>(await File.ReadAllTextAsync(Path.Combine(Golden.TestsFolder, "Auditor", "ruling-distance.js"), TestContext.Current.CancellationToken));
        Assert.InRange(furthest, 0, 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_sheet_is_one_printed_page_with_a_crop_of_the_original()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync($"/sheet/{await DemoAsync()}/0?rule=A2&subject=total");
        await page.Locator(".crop[data-drawn='true']").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        var printed = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
        using var sheet = PdfFile.Open(printed, ExtractionLimits.Default);
        Assert.Equal(1, sheet.PageCount);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_on_figures_that_may_be_misread_says_so_and_shows_them_as_printed()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync(await EvaluationAsync(DeskFixture.Scan));
        var finding = page.Locator("article.finding:has(.ground)").First;
        await Expect(finding.Locator(".ground")).ToContainTextAsync("OCR");
        await finding.ScrollIntoViewIfNeededAsync();
        await finding.Locator(".crop[data-drawn='true'] .highlight").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task English_is_a_switch_away_and_stays()
    {
        var page = await desk.PageAsync(1280);
        await page.GotoAsync("/rules");
        await Expect(page.Locator("h1")).ToContainTextAsync("规则");
        await page.ClickAsync("a.language");
        await Expect(page.Locator("h1")).ToContainTextAsync("Rules");
        await page.GotoAsync("/findings?year=2023");
        await Expect(page.Locator("h1")).ToHaveTextAsync(new Regex("Findings"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_search_of_two_characters_finds_projects_offices_and_indicators()
    {
        var page = await desk.PageAsync(1280);
        foreach (var (words, forms) in new[] { ("绿化", 3), ("民政", 2), ("知晓率", 12), ("水资源", 0) })
        {
            await page.GotoAsync("/evaluations?q=" + Uri.EscapeDataString(words));
            await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(forms, Patient);
        }

        await page.Context.CloseAsync();
    }

    internal static Task DrawnAsync(IPage page) => page.Locator(".original[data-drawn='true']").WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });

    private async Task<string> DemoAsync()
    {
        await desk.DeskAsync();
        return await desk.Sha256Async("2022-科普能力建设-青山市.pdf");
    }

    private async Task<string> EvaluationAsync(string file)
    {
        await desk.DeskAsync();
        return $"/evaluation/{await desk.Sha256Async(file)}/0";
    }

    /// <summary>The address of a page; those of one form are named in capitals.</summary>
    private async Task<string> AddressAsync(string path) => path switch
    {
        "EVALUATION" => $"/evaluation/{await DemoAsync()}/0",
        "SHEET" => $"/sheet/{await DemoAsync()}/0?rule=A2&subject=total",
        _ => path,
    };
}
