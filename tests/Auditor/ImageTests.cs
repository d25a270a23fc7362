using Microsoft.Playwright;

namespace Selfeval.Tests.Auditor;

/// <summary>The images of the README: pages of the desk over the demo import, taken anew by <c>bash docs/make</c>.</summary>
public class ImageTests(DeskFixture desk)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "docs", "images");

    [Theory]
    [InlineData("overview", 1150)]
    [InlineData("findings", 720)]
    [InlineData("evaluation", 860)]
    public async Task An_image_of_the_readme_is_there_and_can_be_taken(string name, int height)
    {
        var page = await desk.PageAsync(1280);
        await page.SetViewportSizeAsync(1280, height);
        await page.GotoAsync(await PathAsync(name));
        if (name == "evaluation") await ShowFindingAsync(page);
        if (name == "overview") await page.Locator("[data-chart='reasons'][data-drawn]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        var image = await page.ScreenshotAsync();
        var file = Path.Combine(Folder, name + ".png");
        if (Environment.GetEnvironmentVariable("SELFEVAL_GOLDEN") == "write") await File.WriteAllBytesAsync(file, image, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(file));
        await page.Context.CloseAsync();
    }

    private static async Task ShowFindingAsync(IPage page)
    {
        await PageTests.DrawnAsync(page);
        await page.Locator("article.finding.error").First.ClickAsync();
        await page.Locator(".highlight").First.WaitForAsync();
        await page.Locator("[id='total.score']").ScrollIntoViewIfNeededAsync();
    }

    private async Task<string> PathAsync(string name)
    {
        await desk.DeskAsync();
        return name switch
        {
            "findings" => "/findings?kind=arithmetic",
            "evaluation" => $"/evaluation/{await desk.Sha256Async("2022-科普能力建设-青山市.pdf")}/0",
            _ => "/",
        };
    }
}
