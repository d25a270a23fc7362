using System.Globalization;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Repair;

/// <summary>
/// The root of a document whose cross-reference is lost: its own catalog if that and the page tree are still there, else a new one over
/// all pages that have lost their parents, in the order of the file.
/// </summary>
internal static class PageTreeRepair
{
    /// <summary>The number of the catalog; new objects are added where it needs any. Null if no page is left.</summary>
    public static int? Root(ObjectMap map, NewObjects added)
    {
        if (OwnCatalog(map) is { } catalog && PagesOf(map.Structure[catalog]) is { } pages && IsType(map, pages, "Pages")) return catalog;
        var orphans = map.Order.Where(number => IsOrphan(map, number)).ToList();
        if (orphans.Count == 0) return null;
        var kids = string.Join(' ', orphans.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} {map.Places[number].Generation} R")));
        var tree = added.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {orphans.Count} /Kids [{kids}] >>"));
        return added.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Catalog /Pages {tree} 0 R >>"));
    }

    /// <summary>The one that the trailer names, else the last of the file.</summary>
    private static int? OwnCatalog(ObjectMap map)
    {
        if (map.Trailer is { } trailer && Reference(trailer, NameToken.Root) is { } root && IsType(map, root, "Catalog")) return root;
        var last = map.Order.FindLastIndex(number => IsType(map, number, "Catalog"));
        return last < 0 ? null : map.Order[last];
    }

    private static int? PagesOf(DictionaryToken catalog) => Reference(catalog, NameToken.Pages);

    private static bool IsOrphan(ObjectMap map, int number) =>
        (IsType(map, number, "Page") || IsType(map, number, "Pages"))
        && !(Reference(map.Structure[number], NameToken.Parent) is { } parent && parent != number && IsType(map, parent, "Pages"));

    private static bool IsType(ObjectMap map, int number, string type) => map.Structure.TryGetValue(number, out var dictionary) && FoundObject.TypeOf(dictionary) == type;

    private static int? Reference(DictionaryToken dictionary, NameToken key) =>
        dictionary.TryGet(key, out IndirectReferenceToken reference) && reference.Data.ObjectNumber is > 0 and <= int.MaxValue ? (int)reference.Data.ObjectNumber : null;
}
