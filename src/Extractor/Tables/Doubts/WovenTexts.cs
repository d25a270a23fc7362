using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Texts of a cell that stand beside one another at different heights, as those of two cells do between which no line is drawn: a figure in two lines beside one in the middle. Read line by
/// line they would be woven into one (1306. | 1280 | 5), so each is read by itself. Works on upright pages.
/// </summary>
internal static class WovenTexts
{
    /// <summary>Beside a border programs leave at least a point free on either side; half of that, in em of 9 point text, tells that the texts do not touch.</summary>
    private const double NarrowestStripe = 0.1;

    /// <summary>What stands less than this share of an em lower or higher is on the same line: mixed sizes and rounding.</summary>
    private const double SameHeight = 0.4;

    /// <summary>Texts centred in cells of one height have one middle, up to the rounding of their lines.</summary>
    private const double SameMiddle = 0.25;

    /// <summary>Lines set as close as can be share so much of their em squares.</summary>
    private const double Touching = 0.2;

    /// <summary>A raised figure, or a lowered one, is smaller than its text by at least this factor.</summary>
    private const double SmallerText = 0.85;

    /// <summary>A goal of a page has some forty lines of a few runs each; what has more is no cell of a form, and each gap in it would be held against all of it.</summary>
    private const int MostRuns = 300;

    /// <summary>The runs of each text, from left to right; all of them in one where they are one text.</summary>
    public static List<List<Run>> Apart(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (runs.Count is < 3 or > MostRuns || UprightColumns.Are(runs, glyphs) || !AreWords(runs)) return [runs];
        var sides = new List<Side>(runs.Count);
        foreach (var run in runs) sides.Add(Side.Of(run, glyphs));
        sides.Sort((one, other) => one.Left.CompareTo(other.Left));
        var (texts, start, end) = (new List<List<Run>>(), 0, sides[0].Right);
        for (var i = 1; i < sides.Count; i++)
        {
            if (sides[i].Left - end > NarrowestStripe * sides[i].Size && AreWoven(sides[..i], sides[i..]))
            {
                texts.Add(InOrder(runs, sides[start..i]));
                start = i;
            }

            end = Math.Max(end, sides[i].Right);
        }

        texts.Add(InOrder(runs, sides[start..]));
        return texts;
    }

    /// <summary>Signs written one below the other stand in columns of their own.</summary>
    private static bool AreWords(List<Run> runs) => runs.TrueForAll(run => run.Kind == RunKind.Horizontal) && runs.Exists(run => run.Count > 1);

    /// <summary>No line of the one side goes on in one of the other, though both stand at one height; or the longer one stands around the middle of the other.</summary>
    private static bool AreWoven(List<Side> left, List<Side> right)
    {
        if (left.Min(side => side.Size) < SmallerText * right.Max(side => side.Size) || right.Min(side => side.Size) < SmallerText * left.Max(side => side.Size)) return false;
        var size = left[0].Size;
        double top = Math.Max(left.Min(side => side.Top), right.Min(side => side.Top)), bottom = Math.Min(left.Max(side => side.Bottom), right.Max(side => side.Bottom));
        if (bottom - top <= Touching * size) return false;
        return !left.Exists(side => right.Exists(other => Math.Abs(side.Top - other.Top) <= SameHeight * size))
            || (Math.Abs(Middle(left) - Middle(right)) <= SameMiddle * size && Math.Abs(Height(left) - Height(right)) > size);
    }

    private static double Middle(List<Side> sides) => (sides.Min(side => side.Top) + sides.Max(side => side.Bottom)) / 2;

    private static double Height(List<Side> sides) => sides.Max(side => side.Bottom) - sides.Min(side => side.Top);

    /// <summary>In the order of painting, as they came.</summary>
    private static List<Run> InOrder(List<Run> runs, List<Side> sides) => runs.FindAll(run => sides.Exists(side => side.Run == run));

    private readonly record struct Side(Run Run, double Left, double Right, double Top, double Bottom, double Size)
    {
        public static Side Of(Run run, ReadOnlySpan<Glyph> glyphs)
        {
            var first = glyphs[run.Start].Place;
            return new Side(run, first.X, TextsBeside.EndOf(glyphs[run.Start + run.Count - 1]), first.Y - (LineBuilder.Ascent * first.Size), first.Y + (LineBuilder.Descent * first.Size), first.Size);
        }
    }
}
