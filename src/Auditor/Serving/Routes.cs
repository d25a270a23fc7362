using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Selfeval.Auditor.Pages;
using Selfeval.Auditor.Reading;

namespace Selfeval.Auditor.Serving;

/// <summary>The addresses of the desk. What comes in an address is a number, a hash, a word of a list, or a value that goes to the database as a parameter.</summary>
public static class Routes
{
    /// <summary>64 hexadecimal digits and nothing else reach a page about a document.</summary>
    private const string Sha256 = "{sha256:regex(^[0-9a-f]{{64}}$)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Assets.Map(routes);
        routes.MapGet("/", OverviewAsync);
        routes.MapGet("/findings", FindingsAsync);
        routes.MapGet("/findings.xlsx", FindingsExport.WriteAsync);
        routes.MapGet("/evaluations", EvaluationsAsync);
        routes.MapGet($"/evaluation/{Sha256}/{{form:int:min(0)}}", EvaluationAsync);
        routes.MapPost($"/evaluation/{Sha256}/{{form:int:min(0)}}/review", ReviewAsync);
        routes.MapGet($"/sheet/{Sha256}/{{form:int:min(0)}}", SheetAsync);
        routes.MapGet("/rules", RulesAsync);
        routes.MapGet("/rules/{id}", RuleAsync);
        routes.MapGet("/imports", ImportsAsync);
        routes.MapGet($"/pdf/{Sha256}", Pdf);
        routes.MapGet("/language", Language);
        routes.MapGet("/login", (HttpContext context) => Page<LoginPage>(context, ("Wrong", context.Request.Query.ContainsKey("wrong"))));
        routes.MapFallback(context => NotFound(context).ExecuteAsync(context));
    }

    private static async Task<IResult> OverviewAsync(HttpContext context, DeskDatabase database)
    {
        var filter = FindingFilter.Of(context.Request.Query);
        return Page<OverviewPage>(context, ("Data", await Overview.OfAsync(database, filter.Year, context.RequestAborted)), ("Year", filter.Year));
    }

    private static async Task<IResult> FindingsAsync(HttpContext context, FindingsReader reader)
    {
        var (filter, cancel) = (FindingFilter.Of(context.Request.Query), context.RequestAborted);
        var forms = await reader.FormsAsync(filter, cancel);
        // Side by side: whoever reads waits for the slower one only.
        var (rows, facets) = (reader.PageAsync(filter, forms, cancel), reader.FacetsAsync(filter, forms, cancel));
        await Task.WhenAll(rows, facets);
        var list = new FindingList(filter, await rows, await facets, forms.Cut);
        return Page<FindingsPage>(context, ("List", list));
    }

    private static async Task<IResult> EvaluationsAsync(HttpContext context, FindingsReader findings, EvaluationsReader reader)
    {
        var (filter, cancel) = (FindingFilter.Of(context.Request.Query) with { State = null }, context.RequestAborted);
        var forms = await findings.FormsAsync(filter, cancel);
        var (rows, total) = await reader.PageAsync(filter, forms, cancel);
        return Page<EvaluationsPage>(context, ("Filter", filter), ("Rows", rows), ("Total", total), ("Cut", forms.Cut));
    }

    private static async Task<IResult> EvaluationAsync(HttpContext context, DeskDatabase database, string sha256, int form)
    {
        var view = await EvaluationView.FindAsync(database, sha256, form, context.RequestAborted);
        return view is null ? NotFound(context) : Page<EvaluationPage>(context, ("View", view), ("HasOriginal", HasOriginal(context, sha256)), ("Fault", null));
    }

    private static async Task<IResult> ReviewAsync(HttpContext context, DeskDatabase database, IAntiforgery forms, string sha256, int form)
    {
        if (!await forms.IsRequestValidAsync(context)) return Results.BadRequest();
        var cancel = context.RequestAborted;
        var entry = ReviewEntry.Of(await context.Request.ReadFormAsync(cancel));
        var view = await EvaluationView.FindAsync(database, sha256, form, cancel);
        if (view?.Find(entry.Rule, entry.Subject) is not { } finding) return NotFound(context);
        if (entry.Fault is { } fault)
            return Page<EvaluationPage>(context, ("View", view), ("HasOriginal", HasOriginal(context, sha256)), ("Fault", fault));
        await entry.WriteAsync(database, view, cancel);
        return Results.Redirect(Links.Finding(finding.Row));
    }

    private static async Task<IResult> SheetAsync(HttpContext context, DeskDatabase database, string sha256, int form)
    {
        var view = await EvaluationView.FindAsync(database, sha256, form, context.RequestAborted);
        var query = context.Request.Query;
        return view?.Find(query["rule"].ToString(), query["subject"].ToString()) is { } finding
            ? Page<SheetPage>(context, ("View", view), ("Finding", finding), ("HasOriginal", HasOriginal(context, sha256)))
            : NotFound(context);
    }

    private static async Task<IResult> RulesAsync(HttpContext context, DeskDatabase database) =>
        Page<RulesPage>(context, ("Rows", await database.RowsAsync<RuleRow>("rules", new { rule = (string?)null }, context.RequestAborted)));

    private static async Task<IResult> RuleAsync(HttpContext context, DeskDatabase database, string id)
    {
        var rows = await database.RowsAsync<RuleRow>("rules", new { rule = id }, context.RequestAborted);
        if (rows.Count == 0) return NotFound(context);
        return Page<RuleDetailPage>(context, ("Row", rows[0]), ("Reasons", await database.RowsAsync<ReasonCount>("rule_reasons", new { rule = id }, context.RequestAborted)));
    }

    private static async Task<IResult> ImportsAsync(HttpContext context, DeskDatabase database) =>
        Page<ImportsPage>(context, ("Data", await Imports.OfAsync(database, context.RequestAborted)));

    private static IResult Pdf(HttpContext context, DeskOptions options, string sha256) =>
        options.Original(sha256) is { } path ? Results.File(path, "application/pdf", enableRangeProcessing: true) : Results.NotFound();

    private static IResult Language(HttpContext context, string to, string? back)
    {
        context.Response.Cookies.Append(
            PageContext.LanguageCookie, to == "en" ? "en" : "zh", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        // Only back to a page of the desk: never to another site.
        return Results.LocalRedirect(back is ['/', not ('/' or '\\'), ..] ? back : "/");
    }

    private static bool HasOriginal(HttpContext context, string sha256) =>
        ((DeskOptions)context.RequestServices.GetService(typeof(DeskOptions))!).Original(sha256) is not null;

    private static RazorComponentResult NotFound(HttpContext context)
    {
        var page = Page<NotFoundPage>(context);
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult Page<T>(HttpContext context, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        all["Context"] = PageContext.Of(context);
        return new RazorComponentResult(typeof(T), all);
    }
}
