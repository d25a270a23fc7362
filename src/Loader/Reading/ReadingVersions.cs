using Selfeval.Model.Checking;
using System.Reflection;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>The versions of this build: a file that they have read need not be read again.</summary>
internal static class ReadingVersions
{
    public static ContractVersions Current { get; } = new(ProgramVersion(), RuleBook.Version);

    private static string ProgramVersion()
    {
        var version = typeof(ReadingVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        // The build appends the commit after a plus sign; two builds of one release read alike.
        return version?.Split('+')[0] ?? "0";
    }
}
