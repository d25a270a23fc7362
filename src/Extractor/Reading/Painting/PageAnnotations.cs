using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// What lies on a page as annotations: filled-in form fields, typed notes, stamps. Viewers and printers show their appearance streams like
/// the page's own content (ISO 32000-1, 12.5.5).
/// </summary>
internal sealed class PageAnnotations(IPdfTokenScanner scanner)
{
    private const int HiddenFlag = 1 << 1;
    private const int NoViewFlag = 1 << 5;

    private readonly TypedTexts _typed = new(scanner);

    /// <summary>The annotations of a page that show, in the order of painting.</summary>
    public IEnumerable<PageAnnotation> Of(DictionaryToken page)
    {
        if (!page.TryGetOptionalTokenDirect(NameToken.Annots, scanner, out ArrayToken? annotations)) yield break;
        foreach (var item in annotations!.Data)
        {
            if (!DirectObjectFinder.TryGet<DictionaryToken>(item, scanner, out var annotation) || !IsShown(annotation)) continue;
            if (Numbers(annotation, NameToken.Rect) is not [var x1, var y1, var x2, var y2]) continue;
            var place = new PdfRectangle(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
            var appearance = AppearanceOf(annotation);
            var struck = StruckLines.Of(SubtypeOf(annotation), Numbers(annotation, NameToken.Create("QuadPoints")));
            var typed = appearance is null ? _typed.Of(annotation) : null;
            if (appearance is not null || struck.Count > 0 || typed is not null) yield return new PageAnnotation(annotation, place, appearance) { Struck = struck, IsStamp = IsStamp(annotation), Typed = typed };
        }
    }

    /// <summary>Maps the appearance's box, turned by its own matrix, onto the place of the annotation.</summary>
    public TransformationMatrix Placing(StreamToken appearance, PdfRectangle place)
    {
        if (Numbers(appearance.StreamDictionary, NameToken.Bbox) is not [var x1, var y1, var x2, var y2]) return TransformationMatrix.Identity;
        var matrix = Numbers(appearance.StreamDictionary, NameToken.Matrix) is { Length: 6 } own ? TransformationMatrix.FromArray(own) : TransformationMatrix.Identity;
        (double X, double Y)[] corners = [matrix.Transform(x1, y1), matrix.Transform(x2, y1), matrix.Transform(x1, y2), matrix.Transform(x2, y2)];
        double left = corners.Min(c => c.X), right = corners.Max(c => c.X), bottom = corners.Min(c => c.Y), top = corners.Max(c => c.Y);
        if (right <= left || top <= bottom) return TransformationMatrix.Identity;
        double sx = place.Width / (right - left), sy = place.Height / (top - bottom);
        return TransformationMatrix.FromValues(sx, 0, 0, sy, place.Left - (left * sx), place.Bottom - (bottom * sy));
    }

    private bool IsShown(DictionaryToken annotation)
    {
        var flags = annotation.TryGetOptionalTokenDirect(NameToken.F, scanner, out NumericToken? number) ? number!.Int : 0;
        if ((flags & (HiddenFlag | NoViewFlag)) != 0) return false;
        // A pop-up is the closed window of a remark, a text annotation its icon, which a viewer lays over whatever stands there: what it says shows when somebody opens it.
        return SubtypeOf(annotation) is not ("Popup" or "Text");
    }

    private string? SubtypeOf(DictionaryToken annotation) => annotation.TryGetOptionalTokenDirect(NameToken.Subtype, scanner, out NameToken? subtype) ? subtype!.Data : null;

    /// <summary>A stamp, or the field of a signature: it says who saw the page, and when.</summary>
    private bool IsStamp(DictionaryToken annotation) => SubtypeOf(annotation) == "Stamp"
        || (annotation.TryGetOptionalTokenDirect(NameToken.Ft, scanner, out NameToken? field) && field!.Data == "Sig");

    /// <summary>The normal appearance; of a check box the one of its state.</summary>
    private StreamToken? AppearanceOf(DictionaryToken annotation)
    {
        if (!annotation.TryGetOptionalTokenDirect(NameToken.Ap, scanner, out DictionaryToken? appearances) || !appearances!.TryGet(NameToken.N, out var normal)) return null;
        if (DirectObjectFinder.TryGet<StreamToken>(normal, scanner, out var stream)) return stream;
        if (!DirectObjectFinder.TryGet<DictionaryToken>(normal, scanner, out var states)) return null;
        if (!annotation.TryGetOptionalTokenDirect(NameToken.As, scanner, out NameToken? state) || !states.TryGet(state!, out var chosen)) return null;
        return DirectObjectFinder.TryGet(chosen, scanner, out stream) ? stream : null;
    }

    private double[] Numbers(DictionaryToken dictionary, NameToken key) =>
        dictionary.TryGetOptionalTokenDirect(key, scanner, out ArrayToken? array)
            ? [.. array!.Data.Select(item => DirectObjectFinder.TryGet<NumericToken>(item, scanner, out var number) ? number.Double : 0)]
            : [];
}

/// <param name="Place">Where it stands, in user space of the page.</param>
/// <param name="Appearance">What it shows; null if the file leaves that to the viewer.</param>
internal sealed record PageAnnotation(DictionaryToken Dictionary, PdfRectangle Place, StreamToken? Appearance)
{
    /// <summary>Its text is none of what it lies on.</summary>
    public bool IsStamp { get; init; }

    /// <summary>The text that was left to the viewer to draw; empty where only the viewer knows how it reads. Null where there is none.</summary>
    public string? Typed { get; init; }

    /// <summary>The lines that strike out text of the page, in user space; viewers draw them with or without an appearance.</summary>
    public IReadOnlyList<PdfLine> Struck { get; init; } = [];
}
