using System.Data.Common;
using System.Net;

namespace Selfeval.Auditor;

/// <summary>What the desk is given by the program that hosts it.</summary>
/// <param name="Open">An open connection as the auditor: it may read data and write reviews, and nothing else.</param>
/// <param name="Original">The path of a stored original by its sha256; null where the store has none.</param>
public sealed record DeskOptions(Func<CancellationToken, Task<DbConnection>> Open, Func<string, string?> Original, TimeProvider Time)
{
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0: any free port.</summary>
    public int Port { get; init; }

    /// <summary>Asked for at the first visit; null on loopback.</summary>
    public string? AccessToken { get; init; }

    /// <summary>zh or en, for a visitor who has not chosen.</summary>
    public string Language { get; init; } = "zh";

    public string Version { get; init; } = "";
}
