using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>A title spread over the width of its page, sign by sign, so far apart that each is a line of its own: they are one line again. Other words are left as they are.</summary>
internal static class SpreadTitle
{
    /// <summary>Of a heading in two or three signs nothing tells that they belong together; the shortest title, 自评表 with what it is of, has more.</summary>
    private const int FewestSigns = 5;

    public static IReadOnlyList<TextLine> Join(IReadOnlyList<TextLine> lines)
    {
        var rows = lines.Where(line => line.Text.Length == 1 && !line.IsOverprint).GroupBy(line => Math.Round(line.Box.CenterY)).Select(row => row.OrderBy(line => line.Box.Left).ToList()).Where(IsTitle).ToList();
        if (rows.Count == 0) return lines;
        var parts = rows.SelectMany(row => row).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. lines.Where(line => !parts.Contains(line)), .. rows.Select(Whole)];
    }

    private static bool IsTitle(List<TextLine> row) => row.Count >= FewestSigns && AreEven(row) && FormTitle.Is(string.Concat(row.Select(line => line.Text)));

    /// <summary>The gaps between the signs differ by less than a sign.</summary>
    private static bool AreEven(List<TextLine> row)
    {
        var gaps = row.Zip(row.Skip(1), (left, right) => right.Box.Left - left.Box.Right).ToList();
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
