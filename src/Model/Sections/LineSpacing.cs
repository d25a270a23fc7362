using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>How far below one another the lines of one text stand in a form: texts that fill a line and go on below it tell.</summary>
internal static class LineSpacing
{
    /// <summary>In line heights: what word processors set most, one and a half lines, and a little more.</summary>
    public const double Usual = 1.75;

    /// <summary>The headings, goals and labels of a form wrap more often than this; a few texts of two rows each, with no border between them, are no spacing of the form.</summary>
    private const int FewestLines = 8;

    /// <summary>Programs set lines on whole pixels: at double spacing their distances differ by less than this share.</summary>
    private const double Rounding = 0.05;

    /// <summary>The widest distance, in line heights; more than the usual where most lines that are full are followed so.</summary>
    public static double WidestIn(FormGrid grid)
    {
        var distances = grid.Cells.SelectMany(SeveralTexts.DistancesBelowFullLines).Order().ToList();
        return distances.Count < FewestLines ? Usual : Math.Max(Usual, distances[distances.Count / 2] * (1 + Rounding));
    }
}
