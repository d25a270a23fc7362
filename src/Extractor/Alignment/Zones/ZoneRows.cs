using Selfeval.Extractor.Alignment.Labels;
using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>The rows of a zone as labels stand beside them.</summary>
/// <param name="Labels">Texts of several rows, and all left of the names.</param>
/// <param name="Lines">The heights of the lines between the rows, one more than rows.</param>
/// <param name="Ordinary">The rows that a label of several may reach over: all but a sum.</param>
internal sealed record ZoneRows(IReadOnlyList<TextBlock> Labels, IReadOnlyList<double> Lines, bool[] Ordinary, OpenEnds Open)
{
    /// <summary>The columns left of the names, with the rows that their labels may have.</summary>
    public List<LabelColumn> Columns { get; init; } = [];

    /// <summary>From where to where the texts of each row reach down the page, with the labels that stand beside it alone.</summary>
    public required IReadOnlyList<Extent> Heights { get; init; }

    /// <summary>The row beside which a label stands.</summary>
    public int RowOf(TextBlock label) => Math.Clamp(Lines.Count(line => line <= label.Box.CenterY) - 1, 0, Ordinary.Length - 1);

    /// <summary>The row beside which a label stands, if it is the headings' or one that no label of others reaches over.</summary>
    public int? OwnRowOf(TextBlock label, bool isContinued)
    {
        var row = RowOf(label);
        return !Ordinary[row] || (row == 0 && !isContinued) ? row : null;
    }

    /// <summary>The rows as high as they are with the labels of a column that stand beside one alone. The lines between them, which labels left of these go by, stand in the middle of the white that is left.</summary>
    public ZoneRows WithLabels(IEnumerable<(TextBlock Label, Span Rows)> labels)
    {
        var heights = Heights.ToArray();
        foreach (var (label, rows) in labels.Where(label => label.Rows.IsOne))
        {
            var own = heights[rows.First];
            heights[rows.First] = new Extent(Math.Min(own.From, label.Box.Top), Math.Max(own.To, label.Box.Bottom));
        }

        var between = heights.Zip(heights.Skip(1), (above, below) => (above.To + below.From) / 2);
        return this with { Heights = heights, Lines = [Math.Min(Lines[0], heights[0].From), .. between, Math.Max(Lines[^1], heights[^1].To)] };
    }
}
