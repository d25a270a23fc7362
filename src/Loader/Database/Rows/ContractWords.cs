using System.Collections.Concurrent;
using System.Text.Json;

namespace Selfeval.Loader.Database.Rows;

/// <summary>An enumeration's word as the contract and the database write it: CarryOver → carry_over.</summary>
internal static class ContractWords
{
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    public static string Of(Enum value) => Words.GetOrAdd(value, static v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));
}
