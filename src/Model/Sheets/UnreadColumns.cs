using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Text that stands in columns and was not read as a table: where, and what it begins with.</summary>
public sealed record UnreadColumns(Place Place, string Beginning)
{
    /// <summary>Columns of any table may have two headings that a form has; three words of indicators are those of a form.</summary>
    private const int FewestWords = 3;

    /// <summary>What stands there are headings of indicators, or their classes: a form's, whether or not a title says so.</summary>
    public bool SpeaksForm { get; init; }

    /// <summary>Of a page that has such text, with the rows above and below it that have too few texts to show columns: sums, the rest of a cell. A title is none.</summary>
    public static UnreadColumns? On(Page page)
    {
        if (page.UnreadColumns is not { } columns) return null;
        var box = WithRowsBeside(page.Turn.Upright(columns), [.. page.Lines.Where(line => !line.IsOverprint && !FormTitle.Is(line.Text)).Select(line => page.Turn.Upright(line.Box))]);
        List<string> texts = [.. page.Lines.Where(line => columns.Contains(line.Box.CenterX, line.Box.CenterY)).Select(line => line.Text)];
        return new UnreadColumns(new Place(page.Number, page.Turn.Shown(box)) { Upright = new UprightPlace(UprightPlace.OrderOf(page.Number), box) }, TableText.Beginning(texts))
        {
            SpeaksForm = texts.Where(IsOfIndicators).Distinct().Count() >= FewestWords,
        };
    }

    private static bool IsOfIndicators(string text) => LevelWords.IsLevel(text) || HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is not (null or "extra");

    public Problem Problem => new(ProblemKind.ColumnsNotRead, Beginning, Place);

    private static Box WithRowsBeside(Box columns, IReadOnlyList<Box> lines)
    {
        var box = columns;
        foreach (var line in lines.OrderBy(line => line.Top)) box = line.Top >= columns.Top && line.Top - box.Bottom <= BreakEdgeLines.Gap * line.Height ? Box.Around([box, line]) : box;
        foreach (var line in lines.OrderByDescending(line => line.Bottom)) box = line.Bottom <= columns.Bottom && box.Top - line.Bottom <= BreakEdgeLines.Gap * line.Height ? Box.Around([box, line]) : box;
        return box;
    }
}
