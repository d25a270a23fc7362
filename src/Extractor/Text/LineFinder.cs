using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>Puts runs (of one cell, or those outside of all tables) together to printed lines in reading order.</summary>
internal static class LineFinder
{
    /// <summary>Lines of one text stand 1 to 1.7 em apart (browsers set Chinese at 1.45); what stands farther apart is never joined.</summary>
    public const double WidestLeading = 1.75;

    /// <summary>Baselines closer than this share of an em are one line: mixed sizes, not the next line.</summary>
    private const double SameBaseline = 0.4;

    /// <summary>A superscript or subscript is smaller than its text by at least this factor (browsers and office programs set 0.58 to 0.83).</summary>
    private const double SmallerText = 0.85;

    /// <summary>It stands at the height of its text for at least this share of its own; the next line, however small, stands below.</summary>
    private const double BesideText = 0.5;

    /// <summary>Outside of tables a gap of this many em divides two texts (部门 on the left, 单位 on the right).</summary>
    private const double ColumnGap = 2.5;

    /// <summary>What begins further than this many em before the end of another text stands over it; what touches, or steps back by kerning, shares less, and a colon behind a bracket set at half width that much.</summary>
    private const double Overprinted = 0.52;

    /// <summary>A foot, a watermark and a stamp over a title are four texts; what lies over it in more layers nobody reads.</summary>
    private const int MostLayers = 4;

    /// <summary>An upright glyph in a column of them is no wider than a turned line is high; two are twice as wide.</summary>
    private const double WidthOfColumn = 1.5;

    /// <summary>The lines of one cell: everything on one baseline is one line, but for signs written in columns.</summary>
    public static List<TextLine> InCell(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (!UprightColumns.Are(runs, glyphs)) return Find(runs, glyphs, double.PositiveInfinity);
        var lines = new List<TextLine>();
        AddOneByOne(runs, glyphs, lines);
        return lines;
    }

    /// <summary>The lines outside of tables: what stands far apart on one baseline is two lines.</summary>
    public static List<TextLine> Loose(List<Run> runs, ReadOnlySpan<Glyph> glyphs) => Find(runs, glyphs, ColumnGap);

    private static List<TextLine> Find(List<Run> runs, ReadOnlySpan<Glyph> glyphs, double dividingGap)
    {
        var lines = new List<TextLine>();
        var horizontal = runs.FindAll(run => run.Kind == RunKind.Horizontal);
        AddHorizontal(horizontal, glyphs, dividingGap, lines);
        var vertical = runs.FindAll(run => run.Kind == RunKind.Vertical);
        AddVertical(vertical, glyphs, lines);
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Turned) AddTurned(run, glyphs, lines);
        }

        return lines;
    }

    /// <summary>
    /// In vertical writing digits and Latin letters lie on their side, each group between the upright glyphs above and below it: 产出指标（40分） in one column. Another turned text stands
    /// behind the rest.
    /// </summary>
    private static void AddTurned(Run run, ReadOnlySpan<Glyph> glyphs, List<TextLine> lines)
    {
        var line = LineBuilder.Build([run], glyphs);
        var column = glyphs[run.Start].Place.Direction == Direction.Down ? lines.FindAll(other => IsInColumn(other, line)) : [];
        if (column.Count == 0) lines.Add(line);
        else if (column.Find(other => other.Box.CenterY > line.Box.CenterY) is { } below) lines.Insert(lines.IndexOf(below), line);
        else lines.Insert(lines.IndexOf(column[^1]) + 1, line);
    }

    /// <summary>One glyph wide, as the turned line is high, and on the same axis.</summary>
    private static bool IsInColumn(TextLine upright, TextLine turned) =>
        Math.Abs(upright.Box.CenterX - turned.Box.CenterX) < turned.Box.Width / 2 && upright.Box.Width < WidthOfColumn * turned.Box.Width;

    private static void AddHorizontal(List<Run> runs, ReadOnlySpan<Glyph> glyphs, double dividingGap, List<TextLine> lines)
    {
        if (runs.Count == 0) return;
        SortBy(runs, glyphs, run => run.Y);
        var span = CollectionsMarshal.AsSpan(runs);
        for (var start = 0; start < span.Length;)
        {
            var end = start + 1;
            while (end < span.Length && IsSameLine(glyphs[span[end - 1].Start].Place, glyphs[span[end].Start].Place)) end++;
            AddLine(span[start..end], glyphs, dividingGap, lines);
            start = end;
        }
    }

    private static bool IsSameLine(in GlyphPlace a, in GlyphPlace b) =>
        b.Y - a.Y <= SameBaseline * Math.Max(a.Size, b.Size) || (a.Size <= b.Size ? IsRaisedOrLowered(a, b) : IsRaisedOrLowered(b, a));

    private static bool IsRaisedOrLowered(in GlyphPlace small, in GlyphPlace text)
    {
        if (small.Size > SmallerText * text.Size) return false;
        var top = Math.Max(small.Y - (LineBuilder.Ascent * small.Size), text.Y - (LineBuilder.Ascent * text.Size));
        var bottom = Math.Min(small.Y + (LineBuilder.Descent * small.Size), text.Y + (LineBuilder.Descent * text.Size));
        return bottom - top >= BesideText * small.Size;
    }

    /// <summary>Texts printed over each other, as a page's foot over a title, are lines of their own outside of tables.</summary>
    private static void AddLine(Span<Run> runs, ReadOnlySpan<Glyph> glyphs, double dividingGap, List<TextLine> lines)
    {
        SortBy(runs, glyphs, place => place.X);
        if (double.IsInfinity(dividingGap)) AddText(runs, glyphs, dividingGap, lines);
        else foreach (var layer in Layers(runs, glyphs)) AddText(CollectionsMarshal.AsSpan(layer), glyphs, dividingGap, lines);
    }

    /// <summary>The runs of one baseline, from left to right, divided so that none lies over another one; of those that it may follow, a run follows one of its size.</summary>
    private static List<List<Run>> Layers(ReadOnlySpan<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var layers = new List<List<Run>>();
        foreach (var run in runs)
        {
            var start = glyphs[run.Start].Place;
            List<Run>? follows = null;
            foreach (var layer in layers)
            {
                var end = glyphs[layer[^1].Start + layer[^1].Count - 1].Place;
                if (end.EndX - start.X > Overprinted * Math.Min(end.Size, start.Size)) continue;
                if (follows is null || end.Size == start.Size) follows = layer;
            }

            if (follows is null && layers.Count == MostLayers) follows = layers[^1];
            if (follows is null) layers.Add(follows = []);
            follows.Add(run);
        }

        return layers;
    }

    private static void AddText(ReadOnlySpan<Run> runs, ReadOnlySpan<Glyph> glyphs, double dividingGap, List<TextLine> lines)
    {
        var start = 0;
        for (var i = 1; i < runs.Length; i++)
        {
            var last = glyphs[runs[i - 1].Start + runs[i - 1].Count - 1].Place;
            var next = glyphs[runs[i].Start].Place;
            if (next.X - last.EndX <= dividingGap * Math.Max(last.Size, next.Size)) continue;
            lines.Add(LineBuilder.Build(runs[start..i], glyphs));
            start = i;
        }

        lines.Add(LineBuilder.Build(runs[start..], glyphs));
    }

    /// <summary>Vertical writing: columns from right to left.</summary>
    private static void AddVertical(List<Run> runs, ReadOnlySpan<Glyph> glyphs, List<TextLine> lines)
    {
        if (runs.Count == 0) return;
        SortBy(runs, glyphs, place => -place.X);
        AddOneByOne(runs, glyphs, lines);
    }

    private static void AddOneByOne(List<Run> runs, ReadOnlySpan<Glyph> glyphs, List<TextLine> lines)
    {
        foreach (var run in runs) lines.Add(LineBuilder.Build([run], glyphs));
    }

    private static void SortBy(List<Run> runs, ReadOnlySpan<Glyph> glyphs, Func<GlyphPlace, double> key) =>
        SortBy(CollectionsMarshal.AsSpan(runs), glyphs, key);

    /// <summary>Runs with the same key keep the order of painting.</summary>
    private static void SortBy(Span<Run> runs, ReadOnlySpan<Glyph> glyphs, Func<GlyphPlace, double> key)
    {
        var keys = new (double Key, int Start)[runs.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = (key(glyphs[runs[i].Start].Place), runs[i].Start);
        keys.AsSpan().Sort(runs);
    }
}
