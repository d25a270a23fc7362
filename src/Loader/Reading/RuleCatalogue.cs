using Selfeval.Model.Checking;

namespace Selfeval.Loader.Reading;

/// <summary>The rules as the commands and the database see them.</summary>
internal static class RuleCatalogue
{
    public const string Version = "2026.1";

    public static IReadOnlyList<Rule> Rules => [];
}
