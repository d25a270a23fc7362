using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Inspecting;

/// <summary>What a place on a page was understood as: the class that colours it, and the lines that explain it.</summary>
internal sealed record CellMeaning(string Class, IReadOnlyList<string> Notes);

/// <summary>
/// The meanings of all places of a document, asked for by page and box. The document was read in another process, whose places come in single precision: a
/// coordinate that lies half-way between two digits may be told as either, so places are compared with room for that.
/// </summary>
internal sealed class CellMeanings
{
    /// <summary>Points between two tellings of one coordinate; the cells of a table lie a hundred times farther apart.</summary>
    private const double Apart = 0.02;

    private readonly Dictionary<int, List<(Box Box, List<NamedField> Fields)>> _pages = [];
    private readonly HashSet<int> _formPages = [];

    public CellMeanings(DocumentResult document)
    {
        foreach (var form in document.Evaluations.Select(item => item.Evaluation))
        {
            _formPages.UnionWith(form.Pages);
            foreach (var named in NamedField.Of(form))
            {
                foreach (var place in named.Field.More.Prepend(named.Field.Place)) Add(place, named);
            }
        }
    }

    /// <summary>The meaning of a cell or line; a cell that is no field is a heading on a form's page, and nothing elsewhere.</summary>
    public CellMeaning Of(int page, Box box)
    {
        if (FieldsAt(page, box) is not { } fields) return new CellMeaning(_formPages.Contains(page) ? "heading" : "none", []);
        return new CellMeaning(SnakeCase.Of(fields[0].Part), [.. fields.Select(field => field.Path), .. Reading(fields[0].Field)]);
    }

    private void Add(Place place, NamedField named)
    {
        if (FieldsAt(place.Page, place.Box) is { } fields)
        {
            fields.Add(named);
            return;
        }

        if (!_pages.TryGetValue(place.Page, out var places)) _pages.Add(place.Page, places = []);
        places.Add((place.Box, [named]));
    }

    private List<NamedField>? FieldsAt(int page, Box box) =>
        _pages.TryGetValue(page, out var places) ? places.Find(place => IsSame(place.Box, box)).Fields : null;

    private static bool IsSame(Box one, Box other) =>
        Math.Abs(one.Left - other.Left) < Apart && Math.Abs(one.Top - other.Top) < Apart && Math.Abs(one.Right - other.Right) < Apart && Math.Abs(one.Bottom - other.Bottom) < Apart;

    private static IEnumerable<string> Reading(Field field)
    {
        yield return field.Printed.Length == 0 ? "∅" : field.Printed;
        if (field.Value is { } value and not TextReading) yield return "= " + ReadingText.Of(value, field.Unit);
        if (field.Ocr is { } ocr) yield return ReadingText.OfOcr(ocr.Confidence, ocr.Others);
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

    /// <summary>How sure OCR is, and what else it may be.</summary>
    public static string OfOcr(double confidence, IReadOnlyList<string> others) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"OCR {confidence:0.00}{(others.Count == 0 ? "" : $": {string.Join(" / ", others)} ?")}");

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
