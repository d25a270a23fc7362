using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Selfeval.Auditor.Security;

/// <summary>What stands before every page: headers, the names that the desk answers to, and the access token.</summary>
public static class Guard
{
    /// <summary>Everything comes from the desk itself; pdf.js draws fonts and images from data that it has read.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; "
        + "worker-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Use(WebApplication app, DeskOptions options)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
            return next(context);
        });
        if (IPAddress.IsLoopback(options.Address)) app.Use(OnlyLoopbackNames);
        if (options.AccessToken is { } token) UseToken(app, new AccessToken(token));
    }

    /// <summary>A page elsewhere whose name is made to point here (DNS rebinding) comes with its own name, and gets nothing.</summary>
    private static Task OnlyLoopbackNames(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))) return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private static void UseToken(WebApplication app, AccessToken token) => app.Use(async (context, next) =>
    {
        var path = context.Request.Path;
        if (token.Admits(context.Request) || path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            await next(context);
        }
        else if (path == "/login" && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Response.Redirect(token.Enter(context, form["token"]) ? "/" : "/login?wrong=1");
        }
        else if (path == "/login")
        {
            await next(context);
        }
        else
        {
            context.Response.Redirect("/login");
        }
    });
}
