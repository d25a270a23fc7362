using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>
/// The fonts of a real producer's file, as they stand in it: parsing fonts is most of what reading a form costs, so an invented form must bring real ones.
/// They hold only the characters that the file prints; <see cref="Has"/> tells which.
/// </summary>
internal sealed partial class ProducerFonts
{
    private readonly Dictionary<IndirectReference, int> _numbers = [];
    private readonly List<byte[]> _objects = [];
    private readonly Dictionary<char, (int Font, string Code)> _codes = [];
    private readonly PdfDocument _document;
    private readonly PdfSyntax _syntax;
    private bool _isUnicode;

    private ProducerFonts(PdfDocument document)
    {
        _document = document;
        _syntax = new PdfSyntax(Take);
    }

    /// <summary>Objects 1 to n of a new file.</summary>
    public IReadOnlyList<byte[]> Objects => _objects;

    /// <summary>The number of the object that is font <c>/F1</c>, <c>/F2</c>, ….</summary>
    public List<int> Fonts { get; } = [];

    public static ProducerFonts Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var fonts = new ProducerFonts(document);
        var seen = new HashSet<IndirectReference>();
        foreach (var page in document.GetPages())
        {
            var resources = (DictionaryToken)fonts.Value(page.Dictionary.Data["Resources"]);
            if (!resources.Data.TryGetValue("Font", out var named)) continue;
            foreach (var font in ((DictionaryToken)fonts.Value(named)).Data.Values.OfType<IndirectReferenceToken>())
            {
                if (seen.Add(font.Data)) fonts.Lift(font);
            }
        }

        return fonts;
    }

    public bool Has(char character) => _isUnicode || _codes.ContainsKey(character);

    /// <summary>Operators that show a text within BT and ET; characters that the fonts do not have are left out.</summary>
    public string Show(string text, string size)
    {
        var (operators, current) = (new StringBuilder(), -1);
        foreach (var character in text)
        {
            var (font, code) = _isUnicode ? (0, ((int)character).ToString("X4", CultureInfo.InvariantCulture)) : _codes.GetValueOrDefault(character, (-1, ""));
            if (font < 0) continue;
            if (font != current) operators.Append(CultureInfo.InvariantCulture, $"{(current < 0 ? "" : "> Tj ")}/F{font + 1} {size} Tf <");
            operators.Append(code);
            current = font;
        }

        return current < 0 ? "" : operators.Append("> Tj").ToString();
    }

    private void Lift(IndirectReferenceToken reference)
    {
        var font = (DictionaryToken)Value(reference);
        if (font.Data.TryGetValue("ToUnicode", out var map)) AddCodes(Fonts.Count, Encoding.Latin1.GetString(Decoded((StreamToken)Value(map))));
        else if (font.Data.TryGetValue("Encoding", out var encoding) && encoding is NameToken { Data: "UniGB-UCS2-H" }) _isUnicode = true;
        else return;
        Fonts.Add(Take(reference.Data));
    }

    private byte[] Decoded(StreamToken stream) =>
        stream.StreamDictionary.Data.ContainsKey("Filter") ? Inflate(stream.Data) : stream.Data.ToArray();

    private static byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        using var inflater = new System.IO.Compression.ZLibStream(new MemoryStream(data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var output = new MemoryStream();
        inflater.CopyTo(output);
        return output.ToArray();
    }

    private void AddCodes(int font, string map)
    {
        foreach (var block in Block().Matches(map).Select(match => (IsRange: match.Groups["kind"].Value == "range", Text: match.Groups["body"].Value)))
        {
            if (!block.IsRange)
            {
                foreach (Match pair in Pair().Matches(block.Text)) Add(font, pair.Groups["from"].Value, pair.Groups["to"].Value);
                continue;
            }

            foreach (Match range in Range().Matches(block.Text)) AddRange(font, range);
        }
    }

    private void AddRange(int font, Match range)
    {
        var (first, last) = (Number(range.Groups["from"].Value), Number(range.Groups["until"].Value));
        var targets = range.Groups["list"].Success ? [.. Hex().Matches(range.Groups["list"].Value).Select(match => match.Groups["hex"].Value)]
            : Enumerable.Range(0, last - first + 1).Select(i => (Number(range.Groups["to"].Value) + i).ToString("X4", CultureInfo.InvariantCulture)).ToArray();
        foreach (var (i, target) in targets.Index())
            Add(font, (first + i).ToString("X" + range.Groups["from"].Value.Length, CultureInfo.InvariantCulture), target);
    }

    /// <summary>Some producers say a radical (⽬) where they print a character (目): whoever types means the character.</summary>
    private void Add(int font, string code, string target)
    {
        if (target.Length != 4) return;
        var printed = (char)Number(target);
        var character = printed is >= '\u2E80' and < '\u2FE0' ? printed.ToString().Normalize(NormalizationForm.FormKC) : printed.ToString();
        if (character.Length == 1) _codes.TryAdd(character[0], (font, code));
    }

    private int Take(IndirectReference reference)
    {
        if (_numbers.TryGetValue(reference, out var known)) return known;
        _objects.Add([]);
        var number = _numbers[reference] = _objects.Count;
        _objects[number - 1] = _syntax.Of(Value(new IndirectReferenceToken(reference)));
        return number;
    }

    private IToken Value(IToken token) => token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("beginbf(?<kind>char|range)(?<body>.*?)endbf", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"<(?<from>[0-9A-Fa-f]+)>\s*<(?<to>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"<(?<from>[0-9A-Fa-f]+)>\s*<(?<until>[0-9A-Fa-f]+)>\s*(<(?<to>[0-9A-Fa-f]+)>|\[(?<list>[^\]]*)\])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex("<(?<hex>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hex();
}
