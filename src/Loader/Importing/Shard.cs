using System.Globalization;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Manifests;

namespace Selfeval.Loader.Importing;

/// <summary>
/// One of several imports that share a list of files: each takes every n-th file by its position in the sorted list (or manifest) and opens no other.
/// </summary>
/// <param name="Number">From 1.</param>
internal sealed record Shard(int Number, int Of)
{
    private bool IsFirst => Number == 1;

    /// <summary>From <c>i/n</c>; null when it is not that.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Count(parts[0]) is { } number && Count(parts[1]) is { } of && number <= of ? new Shard(number, of) : null;
    }

    /// <summary>Its files; what belongs to no file (paths that cannot be read, files of other types) is told by the first shard alone.</summary>
    public InputFiles Take(InputFiles all) => new(
        [.. all.Files.Where(file => file.Position % Of == Number - 1)], IsFirst ? all.Skipped : [], IsFirst ? all.Failures : []);

    /// <summary>The rows of a manifest that it answers for: those of its files; rows without any file are the first shard's.</summary>
    public IReadOnlyCollection<ManifestRow> RowsOf(Manifest manifest, InputFiles all)
    {
        var mine = Take(all).Files.Select(file => file.Row).ToHashSet();
        var anyones = all.Files.Select(file => file.Row).ToHashSet();
        return [.. manifest.AllRows.Where(row => mine.Contains(row) || (IsFirst && !anyones.Contains(row)))];
    }

    public override string ToString() => $"{Number}/{Of}";

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
