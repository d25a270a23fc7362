using System.Globalization;
using Npgsql;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>psql and pg_dump: where they are, and the address they are given, by environment, so that no password stands in a process list.</summary>
internal static class ClientPrograms
{
    public static async Task<string?> FindAsync(Session session, string program, bool isPrivate)
    {
        if (!isPrivate) return ServerBinaries.OnPath(program, session.Environment);
        return (await PrivateCluster.Default(session).BinariesAsync()).Client(program, session.Environment);
    }

    public static Dictionary<string, string?> Address(NpgsqlConnectionStringBuilder address) => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = address.Host,
        ["PGPORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
        ["PGDATABASE"] = address.Database,
        ["PGUSER"] = address.Username,
        ["PGPASSWORD"] = address.Password,
        ["PGCLIENTENCODING"] = "UTF8",
        ["PGAPPNAME"] = "selfeval",
    };
}
