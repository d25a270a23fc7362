using System.Globalization;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>psql and pg_dump: where they are, and the address they are given, by environment, so that no password stands in a process list.</summary>
internal static class ClientPrograms
{
    public static async Task<string?> FindAsync(Session session, string program, bool isPrivate)
    {
        if (!isPrivate) return ServerBinaries.OnPath(program, session.Environment);
        return (await PrivateCluster.Default(session).BinariesAsync()).Client(program, session.Environment);
    }

    public static async Task<Dictionary<string, string?>> EnvironmentAsync(DatabaseServer server, DatabaseRole role, CancellationToken cancel)
    {
        var address = server.Address(role);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PGHOST"] = address.Host,
            ["PGPORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = address.Database,
            ["PGUSER"] = address.Username,
            ["PGPASSWORD"] = address.Password,
            ["PGSSLMODE"] = SslMode(address.SslMode),
            ["PGCLIENTENCODING"] = "UTF8",
            ["PGAPPNAME"] = "selfeval",
        };
        if (role == DatabaseRole.Auditor && await server.HasAuditorRoleToTakeAsync(cancel)) environment["PGOPTIONS"] = "-c role=selfeval_auditor";
        return environment;
    }

    private static string SslMode(Npgsql.SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
