using System.Globalization;
using System.Text;
using Selfeval.Extractor.Reading.Painting;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Images;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;
using UglyToad.PdfPig.XObjects;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>The content of an image as a file that any program reads: a JPEG as it stands, anything else that PdfPig decodes as its pixels.</summary>
internal sealed class ImageContents(PageSource source)
{
    /// <summary>A scan of A3 at 400 dpi has 31 million; a file of some KB can claim any number.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>Bytes that may stand behind the data of a stream.</summary>
    private const int EndOfLine = 2;

    public ReadOnlyMemory<byte>? ContentOf(XObjectContentRecord record)
    {
        var dictionary = record.Stream.StreamDictionary;
        if ((long)Number(dictionary, NameToken.Width, source.Scanner) * Number(dictionary, NameToken.Height, source.Scanner) is <= 0 or > MostPixels) return null;
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

    /// <summary>An image that is no JPEG: in grey or RGB its pixels as Netpbm's file, else a PNG. Null where PdfPig does not decode it.</summary>
    public static ReadOnlyMemory<byte>? Decoded(IPdfImage image)
    {
        if (image.ColorSpaceDetails is { BaseNumberOfColorComponents: 1 or 3 } colors and not UnsupportedColorSpaceDetails && colors.BaseType != ColorSpace.Pattern) return Pixels(image, colors);
        return image.TryGetPng(out var png) ? png : null;
    }

    private ReadOnlyMemory<byte>? Content(IPdfImage image) => IsPlainJpeg(image) ? image.RawMemory : Decoded(image);

    /// <summary>
    /// Packing the pixels as PNG, only to unpack them again, takes longer than all that is done with them. PdfPig turns what it has decoded into colours where it lies: asked again the same image answers otherwise.
    /// </summary>
    private static ReadOnlyMemory<byte>? Pixels(IPdfImage image, ColorSpaceDetails colors)
    {
        if (!image.TryGetBytesAsMemory(out var decoded)) return null;
        var (width, height) = (image.WidthInSamples, image.HeightInSamples);
        var pixels = ColorSpaceDetailsByteConverter.Convert(colors, decoded.Span, image.BitsPerComponent, width, height, image.Decode);
        var length = width * height * colors.BaseNumberOfColorComponents;
        if (pixels.Length < length || pixels.Length > length + EndOfLine) return null;
        byte[] header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P{(colors.BaseNumberOfColorComponents == 1 ? 5 : 6)}\n{width} {height}\n255\n"));
        return (byte[])[.. header, .. pixels[..length]];
    }

    /// <summary>In grey or RGB, packed in nothing else, its values not redefined: as viewers would show the file by itself.</summary>
    private bool IsPlainJpeg(IPdfImage image)
    {
        var dictionary = image.ImageDictionary;
        if (dictionary.ContainsKey(NameToken.Decode) || image.ColorSpaceDetails?.NumberOfColorComponents is not (1 or 3)) return false;
        if (dictionary.TryGetOptionalTokenDirect(NameToken.Filter, source.Scanner, out NameToken? filter)) return filter == NameToken.DctDecode;
        return dictionary.TryGetOptionalTokenDirect(NameToken.Filter, source.Scanner, out ArrayToken? filters) && filters!.Data is [NameToken only] && only == NameToken.DctDecode;
    }

    /// <summary>A number of an image's dictionary; 0 where it has none.</summary>
    public static int Number(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) =>
        dictionary.TryGetOptionalTokenDirect(name, scanner, out NumericToken? number) ? number!.Int : 0;
}
