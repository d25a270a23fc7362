using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;
using UglyToad.PdfPig.XObjects;

namespace Selfeval.Extractor.Reading;

/// <summary>The content of an image as a file that any program reads: a JPEG as it stands, anything else as PNG where PdfPig can make one.</summary>
internal sealed class ImageContents(PageSource source)
{
    /// <summary>A scan of A3 at 400 dpi has 31 million; a file of some KB can claim any number.</summary>
    private const long MostPixels = 40_000_000;

    public ReadOnlyMemory<byte>? ContentOf(XObjectContentRecord record)
    {
        var dictionary = record.Stream.StreamDictionary;
        if ((long)Number(dictionary, NameToken.Width) * Number(dictionary, NameToken.Height) is <= 0 or > MostPixels) return null;
        try
        {
            return source.Options.Budget.Image(() => Content(XObjectFactory.ReadImage(record, source.Scanner, source.Filters, source.Resources)));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnreadablePdfException))
        {
            // Whatever PdfPig stumbles over in an image: another program may render the page.
            return null;
        }
    }

    private ReadOnlyMemory<byte>? Content(IPdfImage image)
    {
        if (!IsPlainJpeg(image)) return image.TryGetPng(out var png) ? png : null;
        return image.RawMemory;
    }

    /// <summary>In grey or RGB, packed in nothing else, its values not redefined: as viewers would show the file by itself.</summary>
    private bool IsPlainJpeg(IPdfImage image)
    {
        var dictionary = image.ImageDictionary;
        if (dictionary.ContainsKey(NameToken.Decode) || image.ColorSpaceDetails?.NumberOfColorComponents is not (1 or 3)) return false;
        if (dictionary.TryGetOptionalTokenDirect(NameToken.Filter, source.Scanner, out NameToken? filter)) return filter == NameToken.DctDecode;
        return dictionary.TryGetOptionalTokenDirect(NameToken.Filter, source.Scanner, out ArrayToken? filters) && filters!.Data is [NameToken only] && only == NameToken.DctDecode;
    }

    private int Number(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGetOptionalTokenDirect(name, source.Scanner, out NumericToken? number) ? number!.Int : 0;
}
