using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Selfeval.Auditor.Texts;

namespace Selfeval.Auditor.Serving;

/// <summary>What every page knows: its language, its own address, and the token that its forms carry.</summary>
public sealed record PageContext(DeskTexts Texts, string Path, string Query, string FormToken)
{
    public const string LanguageCookie = "selfeval-language";

    /// <summary>This page in the other language.</summary>
    public string OtherLanguage => $"/language?to={(Texts.Code == "zh" ? "en" : "zh")}&back={Uri.EscapeDataString(Path + Query)}";

    public static PageContext Of(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<DeskOptions>();
        var texts = DeskTexts.Of(context.Request.Cookies[LanguageCookie] ?? options.Language);
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new PageContext(texts, context.Request.Path, context.Request.QueryString.Value ?? "", tokens.RequestToken ?? "");
    }
}
