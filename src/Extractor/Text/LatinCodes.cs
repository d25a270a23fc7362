namespace Selfeval.Extractor.Text;

/// <summary>
/// By which codes a font prints the characters of ASCII. In a font in the order of Unicode all of them lie at one distance from their codes; one that lies far off is
/// another character, of which the map to Unicode says something wrong (Ghostscript makes g of ≥, and ] of 名).
/// </summary>
internal sealed class LatinCodes
{
    private const char First = '!', Last = '~';

    /// <summary>Of a font in another order, in that of its use say, a few characters have the same distance by chance: four of sixteen were seen.</summary>
    private const int LeastInLine = 8;

    /// <summary>Figures and letters of another look (of half the width) are a set with a distance of its own; characters that a wrong map makes of others come in twos and threes.</summary>
    private const int LeastOfSet = 5;

    /// <summary>The code of a character's first glyph, plus one.</summary>
    private readonly int[] _codes = new int[Last - First + 1];

    /// <summary>Further codes of characters that have several.</summary>
    private readonly HashSet<(char Character, int Code)> _more = [];

    private readonly HashSet<int> _sets = [];
    private readonly HashSet<(char Character, int Code)> _outOfLine = [];

    public static bool Has(char character) => character is >= First and <= Last;

    public void Add(char character, int code)
    {
        ref var first = ref _codes[character - First];
        if (first == 0) first = code + 1;
        else if (first != code + 1) _more.Add((character, code));
    }

    /// <summary>Some of its characters are others.</summary>
    public bool HasOutOfLine => _outOfLine.Count > 0;

    /// <summary>To be called when all are added.</summary>
    /// <param name="wide">Those that are as wide as an ideograph: where they are no set they are none of ASCII, and say nothing of its order.</param>
    public void Judge(HashSet<(char Character, int Code)> wide)
    {
        var all = _more.ToList();
        for (var i = 0; i < _codes.Length; i++)
        {
            if (_codes[i] > 0) all.Add(((char)(First + i), _codes[i] - 1));
        }

        if (all.Count < LeastOfSet) return;
        var lines = all.GroupBy(known => known.Code - known.Character).OrderByDescending(line => line.Count()).ToList();
        foreach (var line in lines.Where(line => line.Count() >= LeastOfSet)) _sets.Add(line.Key);
        if (wide.Count > 0)
        {
            all.RemoveAll(known => wide.Contains(known) && !IsOfSet(known.Character, known.Code));
            lines = [.. all.GroupBy(known => known.Code - known.Character).OrderByDescending(line => line.Count())];
        }

        if (lines is not [var main, ..]) return;
        if (main.Count() < LeastInLine || main.Count() * 2 < all.Count) return;
        // Columns or items that are counted use digits in their order. In a font in the order of use others, which the year needed before, are out of it; no font parts its digits so.
        if (all.Exists(known => char.IsAsciiDigit(known.Character) && known.Code - known.Character != main.Key && !_sets.Contains(known.Code - known.Character))) return;
        // Even where a font leaves out what is not used, two of them lie no further apart than in ASCII.
        foreach (var line in lines.Where(line => Math.Abs(line.Key - main.Key) > Last - First && !_sets.Contains(line.Key))) _outOfLine.UnionWith(line);
    }

    /// <summary>It is one of a whole set of characters in a row.</summary>
    public bool IsOfSet(char character, int code) => _sets.Contains(code - character);

    public bool IsOutOfLine(char character, int code) => _outOfLine.Count > 0 && _outOfLine.Contains((character, code));
}
