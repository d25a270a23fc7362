using Selfeval.Loader.Reading.Manifests;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Importing;

/// <summary>What a manifest promised and what came of it.</summary>
/// <param name="Rows">All rows, those too that could not be understood.</param>
/// <param name="RowsWithoutForm">No file, no form in it, or a file that failed.</param>
/// <param name="OfficesWithoutForm">Offices of the manifest none of whose rows brought a form.</param>
/// <param name="NotInManifest">Documents that were imported beside it.</param>
internal sealed record CoverageResult(
    int Rows, IReadOnlyList<ManifestRow> RowsWithoutForm, IReadOnlyList<string> OfficesWithoutForm, IReadOnlyList<string> NotInManifest);

/// <summary>Holds the documents of an import against its manifest.</summary>
internal sealed class Coverage(IReadOnlyCollection<ManifestRow> rows)
{
    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withForm = new(StringComparer.Ordinal);
    private readonly List<string> _others = [];
    private readonly HashSet<string> _promised = rows.Select(row => row.Path).ToHashSet(StringComparer.Ordinal);

    public void Add(FileOutcome file)
    {
        var isPromised = _promised.Contains(file.File.Path);
        if (!isPromised) _others.Add(file.File.Path);
        if (file.Sha256 is not { } sha256) return;
        if (isPromised) _contents[file.File.Path] = sha256;
        if (HasForm(file)) _withForm.Add(sha256);
    }

    public CoverageResult Result()
    {
        var without = rows.Where(row => !IsCovered(row)).ToList();
        var covered = rows.Where(IsCovered).Select(row => row.Office).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var offices = without.Select(row => row.Office).OfType<string>().Distinct(StringComparer.Ordinal).Where(office => !covered.Contains(office));
        return new CoverageResult(rows.Count, without, [.. offices], [.. _others.Order(StringComparer.Ordinal)]);
    }

    private bool IsCovered(ManifestRow row) => _contents.TryGetValue(row.Path, out var sha256) && _withForm.Contains(sha256);

    /// <summary>The same content under a second name has the forms of the first.</summary>
    private static bool HasForm(FileOutcome file) =>
        file.Result is { Status: not DocumentStatus.Failed, Evaluations.Count: > 0 } || file.Known is { Forms: > 0 };
}
