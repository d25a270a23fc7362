using System.Reflection;

namespace Selfeval.Loader.Reading;

/// <summary>The versions a result was made with. A file that these same versions have read need not be read again.</summary>
/// <param name="Extractor">Version of this program: reading, mapping and value readers.</param>
/// <param name="Rules">Version of the rule book.</param>
internal sealed record ReadingVersions(string Extractor, string Rules)
{
    public static ReadingVersions Current { get; } = new(ProgramVersion(), RuleCatalogue.Version);

    private static string ProgramVersion()
    {
        var version = typeof(ReadingVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        // The build appends the commit after a plus sign; two builds of one release read alike.
        return version?.Split('+')[0] ?? "0";
    }
}
