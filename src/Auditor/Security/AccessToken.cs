using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Selfeval.Auditor.Security;

/// <summary>The access token of a desk that listens beyond loopback: asked for once, remembered in a cookie that scripts cannot read.</summary>
public sealed class AccessToken(string token)
{
    private const string CookieName = "selfeval-access";
    private const int Bytes = 24;

    // The cookie holds a mark of the token, never the token itself.
    private readonly string _mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("selfeval desk " + token)));

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public bool Admits(HttpRequest request) => IsEqual(request.Cookies[CookieName], _mark);

    /// <summary>False for a wrong token.</summary>
    public bool Enter(HttpContext context, string? given)
    {
        if (!IsEqual(given, token)) return false;
        context.Response.Cookies.Append(
            CookieName, _mark, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" });
        return true;
    }

    /// <summary>Takes as long for a wrong guess as for a right one.</summary>
    private static bool IsEqual(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
