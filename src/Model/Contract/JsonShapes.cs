using System.Globalization;
using System.Text;
using System.Text.Json;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Contract;

/// <summary>The small shapes that recur in the contract: boxes, places, fields, readings.</summary>
internal static class JsonShapes
{
    private const int ConfidenceDigits = 2;

    public static void WritePoints(this Utf8JsonWriter json, string name, params ReadOnlySpan<double> points)
    {
        json.WriteStartArray(name);
        foreach (var point in points) json.WriteNumberValue(Coordinate.Rounded(point));
        json.WriteEndArray();
    }

    public static void WriteBox(this Utf8JsonWriter json, string name, Box box) =>
        json.WritePoints(name, box.Left, box.Top, box.Right, box.Bottom);

    public static void WritePlace(this Utf8JsonWriter json, Place place)
    {
        json.WriteNumber("page", place.Page);
        json.WriteBox("box", place.Box);
    }

    /// <summary>The <c>V</c> of the contract.</summary>
    public static void WriteField(this Utf8JsonWriter json, string name, Field? field)
    {
        if (field is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("printed", field.Printed);
        json.WriteReading("value", field.Value);
        json.WriteString("unit", field.Unit);
        json.WritePlace(field.Place);
        if (field.More.Count > 0)
        {
            json.WriteStartArray("more");
            foreach (var place in field.More)
            {
                json.WriteStartObject();
                json.WritePlace(place);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (field.Ocr is { } ocr)
        {
            json.WriteStartObject("ocr");
            json.WriteNumber("confidence", Math.Round(ocr.Confidence, ConfidenceDigits));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A decimal with its printed scale: 10.00 stays 10.00.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteReading(this Utf8JsonWriter json, string name, Reading? reading)
    {
        switch (reading)
        {
            case null: json.WriteNull(name); break;
            case NumberReading number: json.WriteString(name, Text(number.Value)); break;
            case TextReading text: json.WriteString(name, text.Text); break;
            default:
                json.WriteStartObject(name);
                json.WriteMeasure(reading);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteMeasure(this Utf8JsonWriter json, Reading reading)
    {
        switch (reading)
        {
            case QuantityReading quantity:
                json.WriteString("kind", "number");
                json.WriteString("operator", Symbol(quantity.Operator));
                json.WriteString("number", Text(quantity.Number));
                json.WriteString("unit", quantity.Unit);
                json.WriteBoolean("operator_inferred", quantity.OperatorInferred);
                break;
            case RangeReading range:
                json.WriteString("kind", "range");
                json.WriteString("low", range.Low is { } low ? Text(low) : null);
                json.WriteString("high", range.High is { } high ? Text(high) : null);
                json.WriteString("unit", range.Unit);
                break;
            case DateReading date:
                json.WriteString("kind", "date");
                json.WriteString("latest", date.Latest.ToString("O", CultureInfo.InvariantCulture));
                break;
            case WordsReading words:
                json.WriteString("kind", "text");
                json.WriteString("text", words.Text);
                break;
            default: throw new InvalidOperationException($"no shape in the contract for {reading.GetType().Name}");
        }
    }

    private static string? Symbol(Comparison? comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.More => ">",
        Comparison.Less => "<",
        _ => null,
    };
}

/// <summary>Names of enum members as the contract and the database write them: FullYearBudget → full_year_budget.</summary>
public static class SnakeCase
{
    public static string Of(Enum member)
    {
        var name = member.ToString();
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
