using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>
/// A paragraph of the report around a form, right below its sums: whole sentences that begin indented, as running text does. Nothing of the form is missing, so that it is kept and not told; what speaks of
/// points may correct them, and is told.
/// </summary>
internal static class ParagraphBelow
{
    /// <summary>Heading under which it is kept.</summary>
    private const string Heading = "表下文字";

    /// <summary>Paragraphs begin two characters further right than their other lines (GB/T 9704), or than the table, whose cells stand out by their margins; where the two are those of the report's text, of more than twice the size, up to five.</summary>
    private static readonly (double Least, double Most) Indent = (1.2, 5);

    public static bool Keep(EvaluationDraft draft, FormSource source, IReadOnlyList<PlacedLine> lines)
    {
        var text = LineJoiner.Join(lines.Select(line => line.Line));
        if (!IsBelowSums(draft, source, lines[0]) || !IsIndented(source.Parts[^1].Table, lines) || !lines.All(line => line.Line.IsDecodable)) return false;
        if (!text.EndsWith('。') || Vocabulary.Pattern("speaks_of_points").IsMatch(text)) return false;
        LineMapper.Keep(draft, Heading, lines, text);
        return true;
    }

    private static bool IsBelowSums(EvaluationDraft draft, FormSource source, PlacedLine first) =>
        (draft.Total.Weight ?? draft.Total.Score) is { } sum && sum.Place.Page == first.Page.Number && first.Page == source.Parts[^1].Page && first.Line.Box.Top >= source.Parts[^1].Table.Box.Bottom - first.Line.Box.Height;

    private static bool IsIndented(Table table, IReadOnlyList<PlacedLine> lines)
    {
        var (first, left) = (lines[0].Line.Box, lines.Count > 1 ? lines.Skip(1).Min(line => line.Line.Box.Left) : table.Box.Left);
        return lines.Skip(1).All(line => line.Line.Box.Left - left < first.Height / 2) && (first.Left - left) / first.Height is var indent && indent >= Indent.Least && indent <= Indent.Most;
    }
}
