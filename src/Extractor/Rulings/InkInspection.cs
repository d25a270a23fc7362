using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>Decides how a bar shows: by its colour, what is behind it and what was painted over it, piece by piece.</summary>
internal sealed class InkInspection(PaintLayers layers, CoveringBars covering)
{
    /// <summary>A bar is looked at every so many points: finer than a cell, so that a line that shows in one cell only is cut there.</summary>
    private const double SampleStep = 6;

    /// <summary>No more samples than this on one bar, however long.</summary>
    private const int MaxSamples = 256;

    public void AddShown(in PaintedBar bar, List<Ruling> rulings)
    {
        if (layers.IsEmpty && covering.IsEmpty)
        {
            rulings.Add(Ruling(bar, bar.From, bar.To, Contrast.Differs(bar.Color, Contrast.White) ? Ink.Dark : Ink.Hidden));
            return;
        }

        var samples = (int)Math.Clamp(Math.Ceiling((bar.To - bar.From) / SampleStep), 1, MaxSamples);
        var step = (bar.To - bar.From) / samples;
        var from = bar.From;
        var ink = InkAt(bar, bar.From + (step / 2));
        for (var i = 1; i < samples; i++)
        {
            var next = InkAt(bar, bar.From + ((i + 0.5) * step));
            if (next == ink) continue;
            rulings.Add(Ruling(bar, from, bar.From + (i * step), ink));
            from = bar.From + (i * step);
            ink = next;
        }

        rulings.Add(Ruling(bar, from, bar.To, ink));
    }

    private Ink InkAt(in PaintedBar bar, double along)
    {
        var (x, y) = bar.Axis == Axis.Horizontal ? (along, bar.Position) : (bar.Position, along);
        if (layers.IsCovered(x, y, bar.Order) || covering.Cover(bar, along)) return Ink.Hidden;
        // A dark line on dark shading still divides what stands on both sides of it.
        if (Contrast.Differs(bar.Color, Contrast.White)) return Ink.Dark;
        return layers.ColorBehind(x, y, bar.Order) is not { } behind || Contrast.Differs(bar.Color, behind) ? Ink.Light : Ink.Hidden;
    }

    private static Ruling Ruling(in PaintedBar bar, double from, double to, Ink ink) => new(bar.Axis, bar.Position, from, to, ink);
}
