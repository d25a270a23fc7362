using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Whether the content of a group may show text: most masks are pictures and gradients, and are not read for that.</summary>
internal static class GroupFonts
{
    /// <summary>Browsers wrap the text of a mask in a form or two; a group of more parts is read without looking further.</summary>
    private const int MostForms = 32;

    public static bool MayHoldText(StreamToken group, IPdfTokenScanner scanner)
    {
        var open = new Queue<DictionaryToken>([group.StreamDictionary]);
        for (var seen = 0; open.TryDequeue(out var form); seen++)
        {
            // Without resources of its own it has those of the page.
            if (seen >= MostForms || !form.TryGetOptionalTokenDirect(NameToken.Resources, scanner, out DictionaryToken? resources)) return true;
            if (resources!.TryGetOptionalTokenDirect(NameToken.Font, scanner, out DictionaryToken? fonts) && fonts!.Data.Count > 0) return true;
            if (!resources.TryGetOptionalTokenDirect(NameToken.Xobject, scanner, out DictionaryToken? objects)) continue;
            if (objects!.Data.Count > MostForms) return true;
            foreach (var name in objects.Data.Keys)
            {
                if (objects.TryGetOptionalTokenDirect(NameToken.Create(name), scanner, out StreamToken? part) && part!.StreamDictionary.TryGetOptionalTokenDirect(NameToken.Subtype, scanner, out NameToken? kind) && kind == NameToken.Form) open.Enqueue(part.StreamDictionary);
            }
        }

        return false;
    }
}
