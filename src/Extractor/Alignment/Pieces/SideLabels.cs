using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>
/// Parts the lines of a label in a column that is too narrow for them (（万 in one that is a sign wide) from the text of the next column, to which they reach, and the label of a level
/// that fills its column from the name behind it. Another operation paints that text, others begin above or below where it does, and the lines above one another say a label of forms.
/// </summary>
internal sealed class SideLabels
{
    /// <summary>Lines of one column begin at one place, up to the rounding of coordinates (pt): so they do in neighbouring steps of this.</summary>
    private const double SameBegin = 0.3;

    /// <summary>One other text may begin there by chance.</summary>
    private const int FewestAlike = 2;

    /// <summary>Type sizes of one cell are one size up to rounding (pt).</summary>
    private const double SameSize = 0.5;

    /// <summary>Lines of one label stand nearer (em): as far apart as those that are set double, with half a line between paragraphs.</summary>
    private const double MostBetween = 1.6;

    private readonly List<(Piece Whole, List<Piece> Parts)> _divided = [];
    private readonly List<Piece> _firsts = [];

    private SideLabels(List<List<Piece>> lines, ReadOnlySpan<Glyph> glyphs)
    {
        var pieces = lines.SelectMany(line => line).ToList();
        var begins = Begins(pieces, glyphs);
        foreach (var piece in pieces)
        {
            var parts = KnownTexts.Is(piece.Text) ? [piece] : Parts(piece, begins, glyphs);
            if (parts.Count == 2 && !parts[0].BeginsFigure) _divided.Add((piece, parts));
            _firsts.Add(parts[0]);
        }
    }

    /// <summary>The lines with those labels apart.</summary>
    public static List<List<Piece>> Apart(List<List<Piece>> lines, ReadOnlySpan<Glyph> glyphs)
    {
        var labels = new SideLabels(lines, glyphs);
        var parts = labels._divided.FindAll(divided => IsLevelBefore(divided.Parts) || labels.IsOfLabel(divided.Parts[0])).ToDictionary(divided => divided.Whole, divided => Clipped(divided.Parts));
        return parts.Count == 0 ? lines : lines.ConvertAll(line => line.SelectMany(piece => parts.TryGetValue(piece, out var own) ? own : [piece]).ToList());
    }

    /// <summary>The runs of the page, divided as the pieces are.</summary>
    public static List<Run> Apart(List<Run> runs, List<List<Piece>> lines)
    {
        var starts = lines.SelectMany(line => line).Select(piece => piece.Runs[0].Start).ToHashSet();
        return [.. runs.SelectMany(run => Divided(run, starts))];
    }

    private static IEnumerable<Run> Divided(Run run, HashSet<int> starts)
    {
        var start = run.Start;
        for (var i = run.Start + 1; i <= run.Start + run.Count; i++)
        {
            if (i < run.Start + run.Count && (run.Kind != RunKind.Horizontal || !starts.Contains(i))) continue;
            yield return run with { Start = start, Count = i - start };
            start = i;
        }
    }

    /// <summary>Texts by where they begin, or what operations paint within them does, in steps of <see cref="SameBegin"/>.</summary>
    private static ILookup<int, (Piece Piece, bool IsWithin)> Begins(List<Piece> pieces, ReadOnlySpan<Glyph> glyphs)
    {
        var begins = new List<(int Step, Piece Piece, bool IsWithin)>();
        foreach (var piece in pieces)
        {
            begins.Add((StepOf(piece.Box.Left), piece, IsWithin: false));
            foreach (var glyph in StartsWithin(piece, glyphs)) begins.Add((StepOf(glyphs[glyph].Place.X), piece, IsWithin: true));
        }

        return begins.ToLookup(begin => begin.Step, begin => (begin.Piece, begin.IsWithin));
    }

    private static int StepOf(double x) => (int)Math.Round(x / SameBegin);

    /// <summary>
    /// The text up to where another operation paints on below and above the beginnings of other texts, and what that paints; or the text alone. Behind the label of a level these may as well
    /// stand close behind other labels.
    /// </summary>
    private static List<Piece> Parts(Piece piece, ILookup<int, (Piece Piece, bool IsWithin)> begins, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var start in StartsWithin(piece, glyphs))
        {
            var step = StepOf(glyphs[start].Place.X);
            var others = Enumerable.Range(step - 1, 3).SelectMany(near => begins[near]).Where(other => !other.Piece.SharesHeight(piece)).ToList();
            if (others.Select(other => other.Piece).Distinct().Count() < FewestAlike) continue;
            var parts = piece.DividedAt([start], glyphs);
            if (others.Count(other => !other.IsWithin) >= FewestAlike || IsLevelBefore(parts)) return parts;
        }

        return [piece];
    }

    /// <summary>The glyphs, but for the first, with which an operation begins.</summary>
    private static List<int> StartsWithin(Piece piece, ReadOnlySpan<Glyph> glyphs)
    {
        var (starts, last) = (new List<int>(), -1);
        foreach (var run in piece.Runs)
        {
            for (var i = run.Start; i < run.Start + run.Count; i++)
            {
                if (glyphs[i].IsBlank) continue;
                if (last >= 0 && glyphs[i].Source.Operation != glyphs[last].Source.Operation) starts.Add(i);
                last = i;
            }
        }

        return starts;
    }

    /// <summary>The lines above and below it that share its column say a label with it.</summary>
    private bool IsOfLabel(Piece line)
    {
        List<Piece> above = [.. Chain(line, _firsts.OrderByDescending(piece => piece.Box.Bottom), (near, next) => near.Box.Top - next.Box.Bottom)];
        List<Piece> below = [.. Chain(line, _firsts.OrderBy(piece => piece.Box.Top), (near, next) => next.Box.Top - near.Box.Bottom)];
        return Enumerable.Range(0, above.Count + 1).Any(up => Enumerable.Range(0, below.Count + 1).Any(down => up + down > 0
            && IsWhole(string.Concat(above.Take(up).Reverse().Append(line).Concat(below.Take(down)).Select(piece => piece.Text)))));
    }

    /// <summary>A label of which no bracket stays open: behind one that does anything may stand.</summary>
    private static bool IsWhole(string label) => KnownTexts.Is(label) && label.LastIndexOfAny(['(', '（']) <= label.LastIndexOfAny([')', '）']);

    /// <summary>The label of a level (经济成本指标), and white behind it before the text: the width of its column is just that of the label.</summary>
    private static bool IsLevelBefore(List<Piece> parts) => LevelWords.IsLevel(parts[0].Text) && parts[1].Box.Left - parts[0].Box.Right > Piece.Rounding * parts[0].Size;

    private static IEnumerable<Piece> Chain(Piece line, IEnumerable<Piece> onwards, Func<Piece, Piece, double> white)
    {
        var near = line;
        foreach (var next in onwards)
        {
            if (next == near || !next.SharesColumn(line) || white(near, next) < 0 || Math.Abs(next.Size - line.Size) > SameSize) continue;
            if (white(near, next) > MostBetween * near.Size) yield break;
            yield return near = next;
        }
    }

    private static List<Piece> Clipped(List<Piece> parts) =>
        [parts[0] with { Box = parts[0].Box with { Right = Math.Min(parts[0].Box.Right, parts[1].Box.Left) } }, parts[1]];
}
