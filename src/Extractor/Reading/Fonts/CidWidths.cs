using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// Widths of CIDs, stated one by one and for ranges. A range is looked at once for each CID that no later statement holds, however many ranges of all CIDs a
/// file states.
/// </summary>
internal sealed class CidWidths
{
    /// <summary>CIDs have two bytes: a range that ends beyond them is damaged.</summary>
    private const int MostCids = 65_536;

    private readonly List<(int First, int Last, double Width)> _stated = [];

    /// <summary>False where the list holds anything but numbers.</summary>
    public bool TryAdd(int first, ArrayToken list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is not NumericToken width) return false;
            _stated.Add((first + i, first + i, width.Double));
        }

        return true;
    }

    /// <summary>False where the range is none of CIDs.</summary>
    public bool TryAdd(int first, int last, double width)
    {
        if (first < 0 || last >= MostCids) return false;
        if (first <= last) _stated.Add((first, last, width));
        return true;
    }

    /// <summary>Each CID with what is stated of it last.</summary>
    public Dictionary<int, double> ToDictionary()
    {
        var widths = new Dictionary<int, double>();
        int[]? open = null;
        foreach (var (first, last, width) in Enumerable.Reverse(_stated))
        {
            if (first == last)
            {
                widths.TryAdd(first, width);
                continue;
            }

            open ??= [.. Enumerable.Range(0, MostCids + 1)];
            for (var cid = NextOpen(open, first); cid <= last; cid = NextOpen(open, cid))
            {
                widths.TryAdd(cid, width);
                open[cid] = cid + 1;
            }
        }

        return widths;
    }

    /// <summary>The first CID from one on that no range held so far.</summary>
    private static int NextOpen(int[] open, int cid)
    {
        while (open[cid] != cid) cid = open[cid] = open[open[cid]];
        return cid;
    }
}
