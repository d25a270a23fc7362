using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Tests.Model.Values;

/// <summary>An interpretation as one short line, so that a table of cases stays readable: "≥ 8 次", "≥? 5 人" (inferred), "5..10 人".</summary>
public static class ReadingText
{
    public static string Of(Interpretation read)
    {
        if (read.Value is null) return read.IsUnreadable ? "unreadable" : "blank";
        if (read.IsUnreadable) return $"both unreadable and {read.Value}";
        return read.Value switch
        {
            NumberReading number => Line(Text(number.Value), read.Unit),
            QuantityReading q => Line(Sign(q.Operator) + (q.OperatorInferred ? "? " : q.Operator is null ? "" : " ") + Text(q.Number), q.Unit),
            RangeReading range => Line($"{Text(range.Low)}..{Text(range.High)}", range.Unit),
            DateReading date => date.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            WordsReading words => $"「{words.Text}」",
            _ => read.Value.ToString()!,
        };
    }

    private static string Line(string value, string? unit) => unit is null ? value : $"{value} {unit}";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Sign(Comparison? comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.More => ">",
        Comparison.Less => "<",
        _ => "",
    };
}
