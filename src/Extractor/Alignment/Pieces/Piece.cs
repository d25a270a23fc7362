using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>
/// A piece of text on one baseline, as wide as its advances (what layout programs align) and one em high; page points, y downwards.
/// </summary>
/// <param name="Size">The em size.</param>
/// <param name="IsFigure">Nothing but digits and the signs of amounts and shares.</param>
internal sealed record Piece(Box Box, double Size, IReadOnlyList<Run> Runs, bool IsFigure)
{
    /// <summary>Glyphs of one word stand closer than this share of an em, whatever operation paints them.</summary>
    private const double WordGap = 0.3;

    /// <summary>Letters that are placed one by one, spaced out, stand at most this share of an em apart; columns stand farther.</summary>
    private const double LetterGap = 0.6;

    /// <summary>Baselines of one line differ by rounding only.</summary>
    private const double SameBaseline = 0.15;

    /// <summary>A page with more pieces of text is a map or a drawing; pages full of small print have some thousands.</summary>
    private const int Most = 5_000;

    /// <summary>Advances are rounded by less than this share of an em; what is placed on its own is off by more.</summary>
    public const double Rounding = 0.05;

    /// <summary>Dots or dashes that lead the eye over a line: an ellipsis or a dash of its own has fewer.</summary>
    private const int ShortestLeader = 4;

    /// <summary>They part a label from its value in one text.</summary>
    private const string Colons = ":：";

    /// <summary>Signs within figures, with which none begins or ends.</summary>
    private const string InnerSigns = ".,，．";

    private const string FigureSigns = ".,%-，．％";

    private const string ShareSigns = "%％";

    private const string SentenceEnds = "。；：;:！？!?";

    private const string ComparisonSigns = "≥≤＝=<>＜＞≧≦";

    /// <summary>Signs that stand before figures, and for none.</summary>
    private const string FigureBeginnings = ComparisonSigns + "±-—–/";

    private const string LeaderSigns = ".·…⋯‥-—_－．";

    /// <summary>Where the blanks begin that it is indented by.</summary>
    public double Begin { get; init; } = Box.Left;

    /// <summary>Where the ink of its last glyph ends.</summary>
    public double InkEnd { get; init; } = Box.Right;

    public string Text { get; init; } = "";

    /// <summary>A figure, or a stroke in place of one.</summary>
    public bool IsValue => IsFigure || BlankText.IsBlankLike(Text);

    /// <summary>A comparison alone, as a column of operators holds it (≥).</summary>
    public bool IsComparison => Text.Length > 0 && Text.All(c => ComparisonSigns.Contains(c, StringComparison.Ordinal));

    public bool BeginsOpen { get; init; }

    /// <summary>Its last sign stands within figures: what is a figure goes on elsewhere.</summary>
    public bool EndsOpen { get; init; }

    /// <summary>The sign of a share alone, which no row prints without its figure.</summary>
    public bool IsShareSign { get; init; }

    /// <summary>Digits stand apart in it, as those of the figures of two cells.</summary>
    public bool HoldsTwoFigures { get; init; }

    /// <summary>How wide its first word is, with the marks that are not parted from it at the end of a line (pt).</summary>
    public double FirstWord { get; init; }

    /// <summary>No line breaks it: where its column is too narrow, it hangs over.</summary>
    public bool IsWord => FirstWord > Box.Width - (Rounding * Size);

    /// <summary>It begins with an ideograph or another sign of full width.</summary>
    public bool BeginsWide { get; init; }

    /// <summary>It ends with an ideograph or another sign of full width.</summary>
    public bool EndsWide { get; init; }

    /// <summary>Its last sign ends a sentence or a part of one: a line may end there before it is full.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>A colon stands in it: a label and its value on one line (单位：万元), or a label alone.</summary>
    public bool HasColon { get; init; }

    /// <summary>It begins as figures and the targets of figures do.</summary>
    public bool BeginsFigure { get; init; }

    /// <summary>The page's horizontal text in lines from top to bottom, each from left to right.</summary>
    public static List<List<Piece>> Lines(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var pieces = new List<Piece>();
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) pieces.Add(Of(run, glyphs));
        }

        pieces.Sort((a, b) => a.Box.Bottom.CompareTo(b.Box.Bottom));
        var lines = new List<List<Piece>>();
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && piece.Box.Bottom - lines[^1][^1].Box.Bottom <= SameBaseline * piece.Size) lines[^1].Add(piece);
            else lines.Add([piece]);
        }

        for (var i = 0; i < lines.Count; i++) lines[i] = lines[i].Count > 1 && HasLeader(lines[i], glyphs) ? [lines[i].Aggregate((line, next) => line.With(next))] : Join(lines[i]);
        return lines;
    }

    /// <summary>On no page of a form are there so many: what holds each against all others is not done.</summary>
    public static bool AreTooMany(List<List<Piece>> lines) => lines.Sum(line => line.Count) > Most;

    /// <summary>The page's vertical writing, each column of signs as one piece.</summary>
    public static IEnumerable<Piece> Columns(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var columns = new List<Piece>();
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Vertical) columns.Add(OfColumn(run, glyphs));
        }

        return columns;
    }

    /// <summary>A line of a table of contents: its parts are one text, whatever stands between them.</summary>
    private static bool HasLeader(List<Piece> line, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in line.SelectMany(piece => piece.Runs))
        {
            var signs = 0;
            foreach (ref readonly var glyph in run.Of(glyphs))
            {
                if (glyph.IsBlank) continue;
                signs = glyph.Text.All(c => LeaderSigns.Contains(c, StringComparison.Ordinal)) ? signs + 1 : 0;
                if (signs >= ShortestLeader) return true;
            }
        }

        return false;
    }

    private static List<Piece> Join(List<Piece> line)
    {
        line.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var joined = new List<Piece>();
        foreach (var piece in line)
        {
            if (joined.Count > 0 && piece.Box.Left - joined[^1].Box.Right <= (IsLetter(joined[^1].Runs[^1]) && IsLetter(piece.Runs[0]) ? LetterGap : WordGap) * piece.Size) joined[^1] = joined[^1].With(piece);
            else joined.Add(piece);
        }

        return joined;
    }

    private static bool IsLetter(Run run) => run.Count == 1;

    private static Piece Of(Run run, ReadOnlySpan<Glyph> glyphs)
    {
        GlyphPlace first = glyphs[run.Start].Place, last = glyphs[run.Start + run.Count - 1].Place;
        var em = LineBuilder.BoxOf(glyphs[run.Start]);
        return new Piece(em with { Right = last.EndX }, first.Size, [run], IsFigures(run.Of(glyphs)))
        {
            Text = TextOf(run.Of(glyphs)),
            Begin = BeginOf(run, glyphs),
            InkEnd = ClosingMarks.InkEnd(glyphs[run.Start + run.Count - 1]),
            BeginsOpen = InnerSigns.Contains(glyphs[run.Start].Text, StringComparison.Ordinal),
            EndsOpen = InnerSigns.Contains(glyphs[run.Start + run.Count - 1].Text, StringComparison.Ordinal),
            BeginsWide = LineBreaks.IsWide(glyphs[run.Start]),
            EndsWide = LineBreaks.IsWide(glyphs[run.Start + run.Count - 1]),
            FirstWord = LineBreaks.FirstWord(run.Of(glyphs)),
            EndsSentence = SentenceEnds.Contains(glyphs[run.Start + run.Count - 1].Text, StringComparison.Ordinal),
            BeginsFigure = glyphs[run.Start].Text.All(c => char.IsDigit(c) || FigureBeginnings.Contains(c, StringComparison.Ordinal)),
            HasColon = HasSign(Colons, run.Of(glyphs)),
            IsShareSign = run.Count == 1 && ShareSigns.Contains(glyphs[run.Start].Text, StringComparison.Ordinal),
        };
    }

    private static Piece OfColumn(Run run, ReadOnlySpan<Glyph> glyphs)
    {
        var (first, last) = (LineBuilder.BoxOf(glyphs[run.Start]), LineBuilder.BoxOf(glyphs[run.Start + run.Count - 1]));
        return new Piece(first.Union(last), glyphs[run.Start].Place.Size, [run], IsFigure: false);
    }

    private static string TextOf(ReadOnlySpan<Glyph> glyphs)
    {
        var text = new StringBuilder();
        foreach (ref readonly var glyph in glyphs) text.Append(glyph.Text);
        return text.ToString();
    }

    private static double BeginOf(Run run, ReadOnlySpan<Glyph> glyphs)
    {
        var first = run.Start;
        while (first > 0 && glyphs[first - 1].IsBlank && glyphs[first - 1].Source.IsTextOf(glyphs[first].Source) && glyphs[first - 1].Place.IsFollowedBy(glyphs[first].Place)) first--;
        return glyphs[first].Place.X;
    }

    private static bool IsFigures(ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (!glyph.IsBlank && !glyph.Text.All(c => char.IsDigit(c) || FigureSigns.Contains(c, StringComparison.Ordinal))) return false;
        }

        return true;
    }

    private static bool HasSign(string signs, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Text.AsSpan().IndexOfAny(signs) >= 0) return true;
        }

        return false;
    }

    /// <summary>One stands above the other.</summary>
    public bool SharesColumn(Piece other) => Box.Left < other.Box.Right && Box.Right > other.Box.Left;

    /// <summary>The other begins at its right end or behind, at its height.</summary>
    public bool StandsBeside(Piece other) => other.Box.Left >= Box.Right && other.Box.Top < Box.Bottom && other.Box.Bottom > Box.Top;

    /// <summary>It stands beside the other, or would if it were moved aside.</summary>
    public bool SharesHeight(Piece other) => Box.Top < other.Box.Bottom && Box.Bottom > other.Box.Top;

    /// <summary>The pieces that it is divided into before each of some glyphs.</summary>
    /// <param name="starts">The numbers of the glyphs, ascending.</param>
    public List<Piece> DividedAt(List<int> starts, ReadOnlySpan<Glyph> glyphs)
    {
        var pieces = new List<Piece>();
        var begins = true;
        foreach (var run in Runs)
        {
            var start = run.Start;
            foreach (var end in starts.Where(at => at > start && at < run.Start + run.Count).Append(run.Start + run.Count))
            {
                begins |= starts.Contains(start);
                var piece = Of(run with { Start = start, Count = end - start }, glyphs);
                if (begins) pieces.Add(piece);
                else pieces[^1] = pieces[^1].With(piece);
                (start, begins) = (end, false);
            }
        }

        return pieces;
    }

    private Piece With(Piece next) => new(Box.Union(next.Box), Math.Max(Size, next.Size), [.. Runs, .. next.Runs], IsFigure && next.IsFigure) { Text = Text + next.Text, Begin = Begin, InkEnd = next.InkEnd, BeginsOpen = BeginsOpen, EndsOpen = next.EndsOpen, FirstWord = FirstWord, BeginsWide = BeginsWide, EndsWide = next.EndsWide, EndsSentence = next.EndsSentence, BeginsFigure = BeginsFigure, HasColon = HasColon || next.HasColon };
}
