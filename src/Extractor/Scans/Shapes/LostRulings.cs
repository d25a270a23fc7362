using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Rulings between rows that did not come through at all, on a coarse fax or from a weak print: in several cells side by side a text ends although there is room, and another begins
/// below it, at one height. What stands in these cells may be of two rows.
/// </summary>
/// <param name="em">The height of most characters, in pixels.</param>
internal sealed class LostRulings(double em)
{
    /// <summary>In one or two cells it is a list, or a line that its writer broke.</summary>
    private const int FewestCells = 3;

    /// <summary>A line is broken where the next word has no room, in em: of Chinese that is a character, of figures four digits with their sign.</summary>
    private const double Room = 2.5;

    /// <summary>Texts of one row stand at one height, give or take, in em; rows are farther apart.</summary>
    private const double SameHeight = 0.4;

    private readonly List<(PixelBox Cell, IReadOnlyList<PixelBox> Lines)> _cells = [];

    public void Add(PixelBox cell, IReadOnlyList<PixelBox> lines) => _cells.Add((cell, lines));

    /// <summary>The lines in cells that a lost ruling crosses.</summary>
    public IEnumerable<PixelBox> Lines()
    {
        var breaks = _cells.SelectMany(item => Breaks(item.Cell, item.Lines)).Order().ToList();
        var lost = breaks.FindAll(height => breaks.Count(other => Math.Abs(other - height) <= SameHeight * em) >= FewestCells);
        return _cells.Where(item => lost.Exists(height => Crosses(item.Lines, height))).SelectMany(item => item.Lines);
    }

    /// <summary>The heights at which a text ends for no lack of room.</summary>
    private IEnumerable<double> Breaks(PixelBox cell, IReadOnlyList<PixelBox> lines) =>
        lines.Zip(lines.Skip(1)).Where(pair => pair.Second.Top >= pair.First.Bottom && cell.Width - pair.First.Width >= Room * em).Select(pair => Between(pair.First, pair.Second));

    /// <summary>Some lines stand above it and some below: a label of several rows stands at other heights than these.</summary>
    private bool Crosses(IReadOnlyList<PixelBox> lines, double height) =>
        lines.Zip(lines.Skip(1)).Any(pair => pair.First.Bottom - (SameHeight * em) <= height && height <= pair.Second.Top + (SameHeight * em));

    private static double Between(PixelBox above, PixelBox below) => (above.Bottom + below.Top) / 2.0;
}
