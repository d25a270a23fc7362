using UglyToad.PdfPig;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// The layers (optional content groups, ISO 32000-1, 8.11) that the file itself switches off: what they hold is not on the page that
/// people see. Only the default configuration counts; visibility expressions (/VE) are taken as visible.
/// </summary>
internal sealed class HiddenLayers
{
    private readonly HashSet<DictionaryToken> _hidden = new(ReferenceEqualityComparer.Instance);

    private HiddenLayers()
    {
    }

    public static HiddenLayers None { get; } = new();

    public static HiddenLayers Of(PdfDocument document)
    {
        var scanner = document.Structure.TokenScanner;
        if (!document.Structure.Catalog.CatalogDictionary.TryGetOptionalTokenDirect(NameToken.Create("OCProperties"), scanner, out DictionaryToken? properties)) return None;
        if (!properties!.TryGetOptionalTokenDirect(NameToken.D, scanner, out DictionaryToken? configuration)) return None;
        var layers = new HiddenLayers();
        var startsOff = configuration!.TryGetOptionalTokenDirect(NameToken.Create("BaseState"), scanner, out NameToken? state) && state!.Data == "OFF";
        if (startsOff) layers._hidden.UnionWith(Groups(properties, "OCGs", scanner));
        layers._hidden.ExceptWith(Groups(configuration, "ON", scanner));
        layers._hidden.UnionWith(Groups(configuration, "OFF", scanner));
        return layers;
    }

    /// <summary>Whether a layer, or a membership in several, hides what belongs to it.</summary>
    public bool Hides(DictionaryToken membership, IPdfTokenScanner scanner)
    {
        if (_hidden.Count == 0) return false;
        if (!membership.TryGet(NameToken.Create("OCGs"), out var members)) return _hidden.Contains(membership);
        var groups = DirectObjectFinder.TryGet<DictionaryToken>(members, scanner, out var single) ? [single] : Groups(membership, "OCGs", scanner);
        if (groups.Count == 0) return false;
        var policy = membership.TryGetOptionalTokenDirect(NameToken.P, scanner, out NameToken? name) ? name!.Data : "AnyOn";
        return policy switch
        {
            "AllOn" => groups.Exists(_hidden.Contains),
            "AnyOff" => !groups.Exists(_hidden.Contains),
            "AllOff" => !groups.TrueForAll(_hidden.Contains),
            _ => groups.TrueForAll(_hidden.Contains),
        };
    }

    private static List<DictionaryToken> Groups(DictionaryToken dictionary, string key, IPdfTokenScanner scanner)
    {
        var groups = new List<DictionaryToken>();
        if (!dictionary.TryGetOptionalTokenDirect(NameToken.Create(key), scanner, out ArrayToken? array)) return groups;
        foreach (var item in array!.Data)
        {
            if (DirectObjectFinder.TryGet<DictionaryToken>(item, scanner, out var group)) groups.Add(group);
        }

        return groups;
    }
}
