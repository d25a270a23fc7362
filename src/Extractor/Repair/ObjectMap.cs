using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Repair;

/// <summary>Where an object is: at a byte offset of the file, or within an object stream.</summary>
/// <param name="Container">The number of the object stream; 0 for an object of its own.</param>
/// <param name="At">The byte offset, or the place in the object stream.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ObjectPlace(int Generation, int Container, int At);

/// <summary>
/// What a file holds, found without its cross-reference. Where an object occurs more than once the last one counts: revisions are
/// appended.
/// </summary>
internal sealed class ObjectMap
{
    private static readonly string[] Structural = ["Catalog", "Pages", "Page"];

    private readonly ReadOnlyMemory<byte> _content;
    private readonly IFilterProvider _filters;
    private readonly List<FoundObject> _objectStreams = [];

    private ObjectMap(ReadOnlyMemory<byte> content, IFilterProvider filters) => (_content, _filters) = (content, filters);

    public SortedDictionary<int, ObjectPlace> Places { get; } = [];

    /// <summary>The dictionaries of catalogs, page tree nodes and pages, by number.</summary>
    public Dictionary<int, DictionaryToken> Structure { get; } = [];

    /// <summary>The numbers of <see cref="Structure"/> in the order in which the file first has them.</summary>
    public List<int> Order { get; } = [];

    /// <summary>The last trailer (or cross-reference stream, which is one) that names a root.</summary>
    public DictionaryToken? Trailer { get; private set; }

    /// <summary>The object that says how the file is encrypted, whether or not a trailer names it.</summary>
    public int? Encryption { get; private set; }

    public int EncryptionVersion { get; private set; }

    /// <summary>For a new object: above all that a file may have, since a lost object must stay lost for what refers to it.</summary>
    public int NextNumber { get; private set; } = ObjectScan.HighestNumber + 1;

    /// <summary>Where the last whole object ends; what follows is cut off or no object.</summary>
    public int End { get; private set; }

    /// <param name="filters">Decode object streams within the budget of the document.</param>
    public static ObjectMap Of(ReadOnlyMemory<byte> content, IFilterProvider filters)
    {
        var map = new ObjectMap(content, filters);
        var scan = new ObjectScan(content);
        while (scan.Next() is { } found) map.Add(found);
        map.Trailer ??= scan.Trailer;
        // Encrypted object streams cannot be looked into before the document is open.
        if (map.Encryption is null && map.Trailer?.ContainsKey(NameToken.Encrypt) != true) map._objectStreams.ForEach(map.AddMembers);
        return map;
    }

    public void Add(int number, ObjectPlace place)
    {
        Places[number] = place;
        NextNumber = Math.Max(NextNumber, number + 1);
    }

    private void Add(FoundObject found)
    {
        Add(found.Number, new ObjectPlace(found.Generation, Container: 0, found.Start));
        End = Math.Max(End, found.End);
        AddStructure(found.Number, found.Dictionary);
        switch (found.Type)
        {
            case "ObjStm": _objectStreams.Add(found); break;
            case "XRef" when found.Dictionary!.ContainsKey(NameToken.Root): Trailer = found.Dictionary; break;
            default: if (IsEncryption(found.Dictionary)) (Encryption, EncryptionVersion) = (found.Number, VersionOf(found.Dictionary)); break;
        }
    }

    private void AddStructure(int number, DictionaryToken? dictionary)
    {
        if (!Structural.Contains(FoundObject.TypeOf(dictionary)))
        {
            Structure.Remove(number);
            return;
        }

        if (!Structure.ContainsKey(number)) Order.Add(number);
        Structure[number] = dictionary!;
    }

    private static bool IsEncryption([NotNullWhen(true)] DictionaryToken? dictionary) =>
        dictionary is not null && dictionary.TryGet(NameToken.Filter, out NameToken filter) && filter.Data == "Standard"
        && dictionary.ContainsKey(NameToken.O) && dictionary.ContainsKey(NameToken.U);

    private static int VersionOf(DictionaryToken encryption) => encryption.TryGet(NameToken.V, out NumericToken version) ? version.Int : 0;

    /// <summary>The objects within an object stream: a list of numbers and offsets, then the objects.</summary>
    private void AddMembers(FoundObject container)
    {
        try
        {
            var stream = new StreamToken(container.Dictionary!, _content[container.Stream!.Value].ToArray());
            ReadOnlyMemory<byte> data = stream.Decode(_filters);
            if (!container.Dictionary!.TryGet(NameToken.First, out NumericToken first) || !container.Dictionary.TryGet(NameToken.N, out NumericToken count)) return;
            var numbers = ObjectScan.Scanner(data[..first.Int]);
            for (var i = 0; i < count.Int; i++)
            {
                if (!numbers.TryReadToken(out NumericToken number) || !numbers.TryReadToken(out NumericToken offset)) return;
                AddMember(number.Int, new ObjectPlace(Generation: 0, container.Number, i), data[(first.Int + offset.Int)..]);
            }
        }
        catch (Exception e) when (e is not UnreadablePdfException { Kind: PdfFailure.TooLarge })
        {
            // An object stream that is damaged holds no objects: what refers to them finds nothing.
        }
    }

    private void AddMember(int number, ObjectPlace place, ReadOnlyMemory<byte> body)
    {
        // An object of its own that stands behind the stream is a later revision.
        if (Places.TryGetValue(number, out var other) && other.Container == 0 && other.At > Places[place.Container].At) return;
        Add(number, place);
        AddStructure(number, ObjectScan.Scanner(body).TryReadToken(out DictionaryToken dictionary) ? dictionary : null);
    }
}
