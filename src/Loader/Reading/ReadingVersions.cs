using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>The versions of this build: a file that they have read need not be read again.</summary>
internal static class ReadingVersions
{
    public static ContractVersions Current { get; } = new(ProgramVersion(), RuleBook.Version);

    /// <summary>
    /// A profile that is imposed on every form is part of the rules: its id and a mark of its content follow the version of the book,
    /// so that neither another profile nor an edited one passes for unchanged.
    /// </summary>
    public static ContractVersions Under(RuleProfile? profile) =>
        profile is null ? Current : Current with { Rules = $"{RuleBook.Version}+{profile.Id}-{Mark(profile)}" };

    private static string Mark(RuleProfile profile)
    {
        const int Length = 12;
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(profile, WorkerJson.Options)))[..Length];
    }

    private static string ProgramVersion()
    {
        var version = typeof(ReadingVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        // The build appends the commit after a plus sign; two builds of one release read alike.
        return version?.Split('+')[0] ?? "0";
    }
}
