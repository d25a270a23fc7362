using Microsoft.AspNetCore.Http;
using Selfeval.Auditor.Export;
using Selfeval.Auditor.Reading;

namespace Selfeval.Auditor.Serving;

/// <summary>The findings that a page shows (all its pages, up to a limit) as a workbook.</summary>
public static class FindingsExport
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task WriteAsync(HttpContext context, DeskDatabase database, FindingsReader reader, DeskOptions options)
    {
        var (filter, cancel) = (FindingFilter.Of(context.Request.Query), context.RequestAborted);
        var forms = await reader.FormsAsync(filter, cancel);
        var values = FindingsReader.Values(filter, forms, (FindingsWorkbook.MostFindings, 0));
        var findings = await database.AskAsync<ListedFinding>(FindingsReader.PageStatement(filter), values, cancel);
        var export = new ExportContext(new Uri($"{context.Request.Scheme}://{context.Request.Host}"), [.. filter.Chosen()], options.Time.GetUtcNow(), options.Version)
        {
            Texts = PageContext.Of(context).Texts,
        };
        context.Response.ContentType = ContentType;
        context.Response.Headers.ContentDisposition = "attachment; filename=findings.xlsx";
        using var whole = new MemoryStream();
        await new FindingsWorkbook(database, export).WriteAsync(whole, findings, cancel);
        whole.Position = 0;
        await whole.CopyToAsync(context.Response.Body, cancel);
    }
}
