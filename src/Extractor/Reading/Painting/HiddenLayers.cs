using UglyToad.PdfPig;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// The layers (optional content groups, ISO 32000-1, 8.11) that the file itself switches off: what they hold is not on the page that
/// people see. Only the default configuration counts, as a viewer shows it on a screen.
/// </summary>
internal sealed class HiddenLayers
{
    /// <summary>Expressions of people's layers nest two or three deep; one that nests in itself has no end.</summary>
    private const int DeepestExpression = 16;

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
        layers.ApplyUsage(configuration, scanner);
        return layers;
    }

    /// <summary>Layers that the configuration asks a viewer to switch by what they say of their use (/AS): marks that only show in print.</summary>
    private void ApplyUsage(DictionaryToken configuration, IPdfTokenScanner scanner)
    {
        foreach (var usage in Groups(configuration, "AS", scanner))
        {
            if (!usage.TryGetOptionalTokenDirect(NameToken.Create("Event"), scanner, out NameToken? when) || when!.Data != "View") continue;
            foreach (var group in Groups(usage, "OCGs", scanner))
            {
                if (ViewState(group, scanner) is not { } state) continue;
                if (state == "OFF") _hidden.Add(group);
                else _hidden.Remove(group);
            }
        }
    }

    private static string? ViewState(DictionaryToken group, IPdfTokenScanner scanner) =>
        group.TryGetOptionalTokenDirect(NameToken.Create("Usage"), scanner, out DictionaryToken? usage)
        && usage!.TryGetOptionalTokenDirect(NameToken.Create("View"), scanner, out DictionaryToken? view)
        && view!.TryGetOptionalTokenDirect(NameToken.Create("ViewState"), scanner, out NameToken? state) ? state!.Data : null;

    /// <summary>Whether a layer, or a membership in several, hides what belongs to it.</summary>
    public bool Hides(DictionaryToken membership, IPdfTokenScanner scanner)
    {
        if (membership.TryGet(NameToken.Create("VE"), out var expression) && IsVisible(expression, scanner, DeepestExpression) is { } isVisible) return !isVisible;
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

    /// <summary>A layer, or [/And …], [/Or …], [/Not …] of such; null for what is none of these.</summary>
    private bool? IsVisible(IToken expression, IPdfTokenScanner scanner, int deepest)
    {
        if (DirectObjectFinder.TryGet<DictionaryToken>(expression, scanner, out var group)) return !_hidden.Contains(group);
        if (deepest == 0 || !DirectObjectFinder.TryGet<ArrayToken>(expression, scanner, out var parts) || parts.Data is not [NameToken name, ..]) return null;
        var operands = parts.Data.Skip(1).Select(part => IsVisible(part, scanner, deepest - 1)).ToList();
        if (operands.Count == 0 || operands.Contains(null)) return null;
        return name.Data switch
        {
            "And" => operands.TrueForAll(part => part == true),
            "Or" => operands.Contains(true),
            "Not" => operands is [false],
            _ => null,
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
