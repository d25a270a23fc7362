using Selfeval.Model.Breaks;

namespace Selfeval.Model.Forms;

/// <summary>
/// Whether a document prints running text around its tables, as a report does, and in what size. Below a form its next paragraph is no part of that; in a file that holds forms alone, what stands
/// below one is said of it.
/// </summary>
internal sealed class RunningProse
{
    /// <summary>Below a form: a remark, a footnote or the finding of another office takes some lines; a page of a report has 22 (GB/T 9704), and its paragraphs follow one another.</summary>
    private const int FewestBelow = 5;

    /// <summary>Above the first form an instruction takes a line or two.</summary>
    private const int FewestAbove = 3;

    /// <summary>Lines of a page's width have 28 characters (GB/T 9704), labels with their values and titles mostly less.</summary>
    private const int FewestCharacters = 20;

    private readonly List<double> _heights = [];
    private PlacedLine? _last;
    private int _lines;

    /// <summary>The heights (pt) of the lines of each run of such text.</summary>
    public IReadOnlyList<double> Heights => _heights;

    /// <param name="line">The next of the document, from the top of each page, above its first form.</param>
    public void AddAbove(PlacedLine line) => Add(line, FewestAbove);

    /// <param name="line">The next below a form.</param>
    public void AddBelow(PlacedLine line) => Add(line, FewestBelow);

    private void Add(PlacedLine line, int fewest)
    {
        if (_last is null || !_last.IsRightAbove(line, BreakEdgeLines.Gap) || !line.Line.HasSizeOf(_last.Line)) _lines = 0;
        if (line.Line.Text.Length >= FewestCharacters && ++_lines == fewest) _heights.Add(line.Line.Box.Height);
        _last = line;
    }
}
