using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Selfeval.Loader.Database;

/// <summary>
/// Where a PostgreSQL server is, from what a person writes: a URI (<c>postgresql://user@host/db</c>), libpq's <c>host=… dbname=…</c>,
/// or Npgsql's <c>Host=…;Database=…</c>.
/// </summary>
internal static partial class DatabaseAddress
{
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var builder = text.Contains("://", StringComparison.Ordinal) ? FromUri(text)
                : text.Contains(';', StringComparison.Ordinal) ? new NpgsqlConnectionStringBuilder(text)
                : FromPairs(text);
            if (string.IsNullOrEmpty(builder.Host)) throw new FormatException("no host");
            builder.ApplicationName = "selfeval";
            if (builder.Timeout == 15) builder.Timeout = 10;
            return builder;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or UriFormatException or KeyNotFoundException)
        {
            // The message may quote the text, and with it a password: it is not passed on.
            throw CommandFailure.Environment("database.address_malformed");
        }
    }

    /// <summary>The address as it may be shown: never with a password.</summary>
    public static string Shown(NpgsqlConnectionStringBuilder builder) =>
        $"{builder.Host}{(builder.Host!.StartsWith('/') ? "" : ":" + builder.Port.ToString(CultureInfo.InvariantCulture))}/{builder.Database ?? builder.Username}";

    private static NpgsqlConnectionStringBuilder FromUri(string text)
    {
        var uri = new Uri(text);
        if (uri.Scheme is not ("postgresql" or "postgres")) throw new FormatException("scheme");
        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(uri.Host) };
        if (uri.Port > 0) builder.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1) builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            Set(builder, pair[..Math.Max(cut, 0)], Uri.UnescapeDataString(pair[(cut + 1)..]));
        }

        return builder;
    }

    private static NpgsqlConnectionStringBuilder FromPairs(string text)
    {
        var builder = new NpgsqlConnectionStringBuilder();
        var rest = Pair().Replace(text, match =>
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\'", "'", StringComparison.Ordinal) : match.Groups["plain"].Value;
            Set(builder, match.Groups["key"].Value, value);
            return "";
        });
        return string.IsNullOrWhiteSpace(rest) ? builder : throw new FormatException("pairs");
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string key, string value)
    {
        switch (key)
        {
            case "host" or "hostaddr": builder.Host = value; break;
            case "port": builder.Port = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "dbname": builder.Database = value; break;
            case "user": builder.Username = value; break;
            case "connect_timeout": builder.Timeout = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "sslmode": builder.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true); break;
            case "application_name" or "channel_binding" or "gssencmode" or "target_session_attrs": break;
            default: builder[key] = value; break;
        }
    }

    [GeneratedRegex(@"\s*(?<key>[A-Za-z_]+)\s*=\s*(?:'(?<quoted>(?:[^'\\]|\\.)*)'|(?<plain>[^\s']*))\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();
}
