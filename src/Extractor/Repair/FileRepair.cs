using System.Globalization;
using System.Text;
using Selfeval.Extractor.Reading;
using Selfeval.Extractor.Reading.Streams;

namespace Selfeval.Extractor.Repair;

/// <summary>
/// Gives a file whose cross-reference is lost a new one, in memory: its whole objects, then what a reader needs to find them. Objects that
/// are not whole are left out, so that nothing half is read as if it were all.
/// </summary>
internal static class FileRepair
{
    /// <summary>The repaired file, or null if no page is left or the file cannot be decrypted any more.</summary>
    /// <exception cref="UnreadablePdfException">Looking into its object streams takes more than the budget.</exception>
    public static ReadOnlyMemory<byte>? Repair(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        // Offsets count from the header, whatever a mail gateway put before it.
        content = content[content.Span.IndexOf("%PDF-"u8)..];
        var map = ObjectMap.Of(content, new BudgetedFilters(budget, new PageDamage(), FileSource.Damaged));
        var added = new NewObjects(map, map.End + 1);
        if (Encryption.Entries(map) is not { } encryption || PageTreeRepair.Root(map, added) is not { } root) return null;
        var entries = string.Create(CultureInfo.InvariantCulture, $"/Root {root} {map.Places[root].Generation} R {encryption}");
        var tail = "\n" + added.Text + CrossReference.Write(map, entries, added.End);
        var repaired = new byte[map.End + tail.Length];
        content[..map.End].CopyTo(repaired);
        Encoding.ASCII.GetBytes(tail, repaired.AsSpan(map.End));
        return repaired;
    }
}
