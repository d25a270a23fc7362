using Selfeval.Extractor.Marks;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// Refuses pages of a damaged file that lack anything they are made of. PdfPig reads what is there and is silent about the rest: a page
/// without one of its forms would look complete.
/// </summary>
internal sealed class WholePages(IPdfTokenScanner scanner)
{
    /// <summary>Page trees of a thousand pages are three or four levels deep.</summary>
    private const int HighestTree = 64;

    private readonly HashSet<IndirectReference> _whole = [];

    /// <exception cref="UnreadablePdfException">Something of the page is missing.</exception>
    public void Require(int pageNumber, DictionaryToken page)
    {
        var ancestry = Ancestry(page);
        if (!ancestry.Exists(node => node.ContainsKey(NameToken.MediaBox))) throw Missing(pageNumber, "its size");
        var open = new Stack<IToken>();
        if (page.TryGet(NameToken.Contents, out var contents)) open.Push(contents);
        foreach (var node in ancestry)
        {
            if (node.TryGet(NameToken.Resources, out var resources)) open.Push(resources);
        }

        if (open.Count == 0) throw Missing(pageNumber, "everything");
        Walk(pageNumber, open);
    }

    /// <summary>A page that shows nothing may be content that could not be decrypted: nobody can tell it from an empty one.</summary>
    /// <exception cref="UnreadablePdfException">Nothing is painted.</exception>
    public static void RequirePaint(PagePaint paint)
    {
        if (paint.Glyphs.Count + paint.Bars.Count + paint.Areas.Count + paint.Shapes.Count + paint.Hidden.Count == 0) throw Missing(paint.Number, "anything to show");
    }

    /// <summary>The page and the nodes above it, from which it inherits.</summary>
    private List<DictionaryToken> Ancestry(DictionaryToken page)
    {
        var nodes = new List<DictionaryToken> { page };
        while (nodes.Count < HighestTree && nodes[^1].TryGet(NameToken.Parent, out var parent) && DirectObjectFinder.TryGet<DictionaryToken>(parent, scanner, out var node)) nodes.Add(node);
        return nodes;
    }

    /// <summary>Follows every reference once; what was found whole for one page is not followed again for another.</summary>
    private void Walk(int pageNumber, Stack<IToken> open)
    {
        var seen = new HashSet<IndirectReference>();
        while (open.TryPop(out var token))
        {
            switch (token)
            {
                case IndirectReferenceToken { Data: var reference }:
                    if (_whole.Contains(reference) || !seen.Add(reference)) break;
                    open.Push(scanner.Get(reference)?.Data ?? throw Missing(pageNumber, $"object {reference.ObjectNumber}"));
                    break;
                case StreamToken stream: PushEntries(stream.StreamDictionary, open); break;
                case DictionaryToken dictionary: PushEntries(dictionary, open); break;
                case ArrayToken array: foreach (var item in array.Data) open.Push(item); break;
                default: break;
            }
        }

        _whole.UnionWith(seen);
    }

    /// <summary>A parent is above, not part of what refers to it.</summary>
    private static void PushEntries(DictionaryToken dictionary, Stack<IToken> open)
    {
        foreach (var (key, value) in dictionary.Data)
        {
            if (key != NameToken.Parent.Data) open.Push(value);
        }
    }

    private static UnreadablePdfException Missing(int pageNumber, string what) => new(PdfFailure.Damaged, $"page {pageNumber} lacks {what}");
}
