using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// A title spread over the width of its page, sign by sign, so far apart that each is a line of its own: they are one line again. One of a form printed sideways, or upside down, among other text
/// reads along a column, or backwards. Other words are left as they are.
/// </summary>
internal static class SpreadTitle
{
    /// <summary>Of a heading in two or three signs nothing tells that they belong together; the shortest title, 自评表 with what it is of, has more.</summary>
    private const int FewestSigns = 5;

    public static IReadOnlyList<TextLine> Join(IReadOnlyList<TextLine> lines)
    {
        var signs = lines.Where(line => line.Text.Length == 1 && !line.IsOverprint).ToList();
        if (signs.Count < FewestSigns) return lines;
        var titles = Along(signs, box => box.CenterY, box => box.CenterX).Concat(Along(signs, box => box.CenterX, box => box.CenterY)).ToList();
        if (titles.Count == 0) return lines;
        var parts = titles.SelectMany(row => row).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. lines.Where(line => !parts.Contains(line)), .. titles.Select(Whole)];
    }

    /// <summary>The titles among signs that stand at the same height, or in one column, whichever way they read.</summary>
    private static IEnumerable<List<TextLine>> Along(List<TextLine> signs, Func<Box, double> same, Func<Box, double> along)
    {
        foreach (var group in signs.GroupBy(sign => Math.Round(same(sign.Box))))
        {
            List<TextLine> row = [.. group.OrderBy(sign => along(sign.Box))], backwards = [.. row.AsEnumerable().Reverse()];
            if (IsTitle(row)) yield return row;
            else if (IsTitle(backwards)) yield return backwards;
        }
    }

    private static bool IsTitle(List<TextLine> row) => row.Count >= FewestSigns && AreEven(row) && FormTitle.Is(string.Concat(row.Select(line => line.Text)));

    /// <summary>How far apart the signs stand differs by less than a sign.</summary>
    private static bool AreEven(List<TextLine> row)
    {
        var gaps = row.Zip(row.Skip(1), (sign, next) => Math.Abs(next.Box.CenterX - sign.Box.CenterX) + Math.Abs(next.Box.CenterY - sign.Box.CenterY)).ToList();
        return gaps.Max() - gaps.Min() < row[0].Box.Height;
    }

    private static TextLine Whole(List<TextLine> row) => row[0] with
    {
        Text = string.Concat(row.Select(line => line.Text)),
        Raw = string.Concat(row.Select(line => line.Raw)),
        Box = row.Select(line => line.Box).Aggregate((box, other) => box.Union(other)),
        Glyphs = row.Sum(line => line.Glyphs),
    };
}
