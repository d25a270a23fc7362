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

    /// <summary>The row beside which a label stands.</summary>
    public int RowOf(TextBlock label) => Math.Clamp(Lines.Count(line => line <= label.Box.CenterY) - 1, 0, Ordinary.Length - 1);

    /// <summary>The row beside which a label stands, if it is the headings' or one that no label of others reaches over.</summary>
    public int? OwnRowOf(TextBlock label, bool isContinued)
    {
        var row = RowOf(label);
        return !Ordinary[row] || (row == 0 && !isContinued) ? row : null;
    }
}
