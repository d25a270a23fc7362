using Selfeval.Loader.Database;
using Selfeval.Loader.Reading;

namespace Selfeval.Loader.Importing;

/// <summary>The documents of a database as inputs: their content from the store, their names from where they first came.</summary>
internal static class StoredInputs
{
    public static InputFiles Of(IReadOnlyList<StoredDocument> documents, Originals originals)
    {
        var (kept, lost) = (documents.Where(document => originals.Has(document.Sha256)), documents.Where(document => !originals.Has(document.Sha256)));
        return new InputFiles(
            [.. kept.Select((document, position) => new InputFile(document.Source, position) { Stored = originals.PathOf(document.Sha256) })],
            [],
            [.. lost.Select(document => new InputFailure(document.Source, "not_stored", originals.PathOf(document.Sha256)))]);
    }
}
