using System.Globalization;
using System.Text;

namespace Selfeval.Extractor.Repair;

/// <summary>Objects to be appended to a file, written one after the other.</summary>
/// <param name="offset">Where the first one will stand.</param>
internal sealed class NewObjects(ObjectMap map, int offset)
{
    private readonly StringBuilder _text = new();

    public int End => offset + _text.Length;

    public string Text => _text.ToString();

    /// <summary>Adds an object and returns its number.</summary>
    public int Add(string body)
    {
        var number = map.NextNumber;
        map.Add(number, new ObjectPlace(Generation: 0, Container: 0, End));
        _text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        return number;
    }
}
