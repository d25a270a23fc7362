using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Repair;

/// <summary>One whole object of a file: from <c>N G obj</c> to <c>endobj</c>, as byte offsets.</summary>
/// <param name="Dictionary">The object itself or the dictionary of its stream; null for any other object.</param>
/// <param name="Stream">The bytes of its stream as they stand; null if it has none.</param>
internal sealed record FoundObject(int Number, int Generation, int Start, int End, DictionaryToken? Dictionary, Range? Stream)
{
    public string? Type => TypeOf(Dictionary);

    public static string? TypeOf(DictionaryToken? dictionary) =>
        dictionary is not null && dictionary.TryGet(NameToken.Type, out NameToken type) ? type.Data : null;
}
