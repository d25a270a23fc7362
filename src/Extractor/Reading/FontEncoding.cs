using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// Tells whether the codes of a font are Unicode themselves (UniGB-UTF16-H and the like). PdfPig hands over the code as a character when it
/// knows no mapping: right for these fonts, silent garbage for all others.
/// </summary>
internal static class FontEncoding
{
    private static readonly string[] UnicodeCodes = ["UCS2", "UTF16"];

    public static bool CodesAreUnicode(IFont font, IPdfTokenScanner scanner)
    {
        if (font.Details?.FontDictionaryReference is not { } reference) return false;
        return scanner.Get(reference)?.Data is DictionaryToken dictionary
            && dictionary.TryGetOptionalTokenDirect(NameToken.Encoding, scanner, out NameToken? encoding)
            && Array.Exists(UnicodeCodes, code => encoding!.Data.Contains(code, StringComparison.Ordinal));
    }
}
