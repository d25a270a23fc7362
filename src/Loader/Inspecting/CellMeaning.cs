using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Inspecting;

/// <summary>What a place on a page was understood as: the class that colours it, and the lines that explain it.</summary>
internal sealed record CellMeaning(string Class, IReadOnlyList<string> Notes);

/// <summary>
/// The meanings of all places of a document, asked for by page and box. The document was read in another process, which tells its places to the digits of
/// the contract: places are compared so.
/// </summary>
internal sealed class CellMeanings
{
    private readonly Dictionary<Place, List<NamedField>> _fields = [];
    private readonly List<(int Form, IReadOnlyList<int> Pages)> _forms = [];

    public CellMeanings(DocumentResult document)
    {
        foreach (var (item, i) in document.Evaluations.Select((item, i) => (item.Evaluation, i)))
        {
            _forms.Add((i, item.Pages));
            foreach (var named in NamedField.Of(item))
            {
                foreach (var place in named.Field.More.Prepend(named.Field.Place)) Add(place, named);
            }
        }
    }

    /// <summary>The meaning of a cell or line; a cell that is no field is a heading on a form's page, and nothing elsewhere.</summary>
    public CellMeaning Of(int page, Box box)
    {
        if (!_fields.TryGetValue(Rounded(new Place(page, box)), out var fields))
            return new CellMeaning(_forms.Exists(form => form.Pages.Contains(page)) ? "heading" : "none", []);
        return new CellMeaning(SnakeCase.Of(fields[0].Part), [.. fields.Select(field => field.Path), .. Reading(fields[0].Field)]);
    }

    private void Add(Place place, NamedField named)
    {
        var rounded = Rounded(place);
        if (!_fields.TryGetValue(rounded, out var fields)) _fields.Add(rounded, fields = []);
        fields.Add(named);
    }

    private static Place Rounded(Place place) => place with
    {
        Box = new Box(Coordinate.Rounded(place.Box.Left), Coordinate.Rounded(place.Box.Top), Coordinate.Rounded(place.Box.Right), Coordinate.Rounded(place.Box.Bottom)),
    };

    private static IEnumerable<string> Reading(Field field)
    {
        yield return field.Printed.Length == 0 ? "∅" : field.Printed;
        if (field.Value is { } value and not TextReading) yield return "= " + ReadingText.Of(value, field.Unit);
    }
}

/// <summary>A reading in one line, for people.</summary>
internal static class ReadingText
{
    public static string Of(Selfeval.Model.Evaluations.Reading value, string? unit) => value switch
    {
        NumberReading number => JsonNumber(number.Value) + unit,
        QuantityReading quantity => $"{Sign(quantity.Operator)}{JsonNumber(quantity.Number)}{quantity.Unit}{(quantity.OperatorInferred ? " (?)" : "")}",
        RangeReading range => $"{range.Low} … {range.High}{range.Unit}",
        DateReading date => "≤ " + date.Latest.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        WordsReading words => words.Text,
        TextReading text => text.Text,
        _ => "",
    };

    private static string JsonNumber(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Sign(Comparison? comparison) => comparison switch
    {
        Comparison.Equal => "= ",
        Comparison.AtLeast => "≥ ",
        Comparison.AtMost => "≤ ",
        Comparison.More => "> ",
        Comparison.Less => "< ",
        _ => "",
    };
}
