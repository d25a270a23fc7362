using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The resources of a document with fonts that remember their answers. Fonts for vertical writing and those whose glyphs are drawn by the
/// file (Type 3) stay as they are: PdfPig asks these for more than the interface of a font says.
/// </summary>
internal sealed class RememberedFonts(IResourceStore resources, FontEncoding encoding) : IResourceStore
{
    private readonly Dictionary<IFont, IFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public IFont? GetFont(NameToken name) => resources.GetFont(name) is { } font ? Remembered(font) : null;

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => Remembered(resources.GetFontDirectly(fontReferenceToken));

    public void LoadResourceDictionary(DictionaryToken resourceDictionary) => resources.LoadResourceDictionary(resourceDictionary);

    public void UnloadResourceDictionary() => resources.UnloadResourceDictionary();

    public bool TryGetXObject(NameToken name, out StreamToken stream) => resources.TryGetXObject(name, out stream!);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => resources.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => resources.GetExtendedGraphicsStateDictionary(name);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => resources.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => resources.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => resources.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => resources.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => resources.GetPatterns();

    public Shading GetShading(NameToken name) => resources.GetShading(name);

    private IFont Remembered(IFont font)
    {
        if (font is IType3Font || font.IsVertical) return font;
        if (!_fonts.TryGetValue(font, out var remembered)) _fonts[font] = remembered = new RememberedFont(font, encoding.MeaningOf(font), encoding.WidthsOf(font), new Lazy<TrueTypeGlyphs?>(() => encoding.GlyphsOf(font)));
        return remembered;
    }
}
