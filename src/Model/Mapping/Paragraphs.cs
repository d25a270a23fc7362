using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping;

/// <summary>One text that stands in several cells below one another.</summary>
internal static class Paragraphs
{
    /// <summary>The cells' texts as one field, at the first that prints anything; null without cells, or where one of them could not be decoded.</summary>
    public static Field? Join(IReadOnlyList<Field?> fields)
    {
        if (fields.Count == 0 || fields.Contains(null)) return null;
        var first = fields.FirstOrDefault(field => field!.Printed.Length > 0) ?? fields[0]!;
        var printed = LineJoiner.Join(fields.Select(field => field!.Printed));
        return first with
        {
            Printed = printed,
            Value = BlankText.IsBlankLike(printed) ? null : new TextReading(printed),
            More = [.. first.More, .. fields.Where(field => field != first && field!.Printed.Length > 0).SelectMany(field => field!.More.Prepend(field.Place))],
        };
    }
}
