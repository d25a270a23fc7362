using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>A measure with its unit on each line of a cell: ≥200件 over =4期, the targets of two things that the row names. Joined they are a text that no rule can hold against anything.</summary>
internal static class SeveralMeasures
{
    /// <summary>What was read of the cell; unreadable where it holds several, and the row does not say so itself by the numbers of its names.</summary>
    public static Interpretation Told(SectionRows rows, int row, FormCell? cell, Interpretation reading) =>
        reading.Value is WordsReading && cell is not null && StandIn(cell) && !AreNumbered(rows.Cell(row, "level3")) ? Interpretation.Unreadable : reading;

    public static bool StandIn(FormCell cell) => Lines(cell) is { Count: > 1 } lines && lines.TrueForAll(IsMeasure);

    private static bool AreNumbered(FormCell? names) => names is not null && Vocabulary.Pattern("numbered_names").IsMatch(names.Text);

    /// <summary>The measures apart: ≥200件 / =4期.</summary>
    public static string Apart(FormCell cell) => string.Join(" / ", Lines(cell));

    private static List<string> Lines(FormCell cell) => [.. cell.Parts.SelectMany(part => part.Lines).Select(line => line.Text.Trim())];

    /// <summary>What is no number alone: of such lines the width of the cell tells whether they are one number wrapped (<see cref="Sections.SeveralFigures"/>).</summary>
    private static bool IsMeasure(string line) => ValueReader.Target(line, TargetDirection.HigherIsBetter).Value is QuantityReading { Unit: not null } or QuantityReading { OperatorInferred: false };
}
