using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>Four rulings that begin and end at each other.</summary>
internal sealed record Rectangle(Ruling Top, Ruling Bottom, Ruling Left, Ruling Right)
{
    /// <summary>A ruling meets another within this distance, in points: what is painted so near is one line (<see cref="CollinearRulings"/>).</summary>
    private const double Meets = 1.2;

    /// <summary>What comes so near touches it: more than <see cref="Meets"/>, so that where sides only just meet at the corners of a cell, the borders that only just meet them there touch it, whatever the rounding.</summary>
    private const double Near = Meets + 0.1;

    /// <summary>A ruling that ends no further beyond a side is one that ends there: lines overshoot their joints by up to a line's width.</summary>
    private const double Beyond = 3;

    public IReadOnlyList<Ruling> Sides => [Top, Bottom, Left, Right];

    public Box Box { get; } = new(Left.Position, Top.Position, Right.Position, Bottom.Position);

    /// <summary>With the sides of a box.</summary>
    public static Rectangle Around(Box box) => new(
        new Ruling(Axis.Horizontal, box.Top, box.Left, box.Right, Ink.Dark), new Ruling(Axis.Horizontal, box.Bottom, box.Left, box.Right, Ink.Dark),
        new Ruling(Axis.Vertical, box.Left, box.Top, box.Bottom, Ink.Dark), new Ruling(Axis.Vertical, box.Right, box.Top, box.Bottom, Ink.Dark));

    /// <summary>The rectangles among rulings, no more of them than <paramref name="most"/>. Each ruling is looked at once.</summary>
    public static List<Rectangle> Among(IReadOnlyList<Ruling> rulings, int most)
    {
        var starts = rulings.ToLookup(ruling => Tile(ruling.Axis, StartOf(ruling)));
        var found = new List<Rectangle>();
        foreach (var top in rulings.Where(ruling => ruling.Axis == Axis.Horizontal))
        {
            if (StartingAt(starts, Axis.Vertical, top.From, top.Position) is not { } left
                || StartingAt(starts, Axis.Vertical, top.To, top.Position) is not { } right || !Same(left.To, right.To)
                || StartingAt(starts, Axis.Horizontal, left.Position, left.To) is not { } bottom || !Same(bottom.To, top.To)) continue;
            found.Add(new Rectangle(top, bottom, left, right));
            if (found.Count == most) break;
        }

        return found;
    }

    /// <summary>All rulings but the sides, with what the rectangle's filling hides of them shown, and whether it hides any.</summary>
    public (List<Ruling> Rulings, bool Covers) Uncover(List<Ruling> rulings)
    {
        var others = rulings.FindAll(ruling => !Sides.Contains(ruling));
        var uncovered = others.ConvertAll(ruling => ruling.Ink == Ink.Hidden && Box.Contains(MiddleOf(ruling).X, MiddleOf(ruling).Y) ? ruling with { Ink = Ink.Dark } : ruling);
        return uncovered.SequenceEqual(others) ? (others, false) : (CollinearRulings.Join(uncovered), true);
    }

    /// <summary>The rulings that run through it and on beyond both sides; null where any other touches it. Edges of its filling are none.</summary>
    public IReadOnlyList<Ruling>? RunningThrough(IReadOnlyList<Ruling> others)
    {
        var touching = others.Where(ruling => ruling.Ink is Ink.Dark or Ink.Light && Touches(ruling)).ToList();
        return touching.TrueForAll(RunsThrough) ? touching : null;
    }

    /// <summary>One of the rulings touches it, or lies in it.</summary>
    /// <param name="lying">The horizontal ones, which may have its sides among them.</param>
    /// <param name="upright">The vertical ones.</param>
    public bool IsTouchedByAny(SortedByPosition<Ruling> lying, SortedByPosition<Ruling> upright) => IsTouchedByAny(lying.Between(Box.Top - Near, Box.Bottom + Near)) || IsTouchedByAny(upright.Between(Box.Left - Near, Box.Right + Near));

    private bool IsTouchedByAny(ReadOnlySpan<Ruling> near)
    {
        foreach (ref readonly var ruling in near)
        {
            if (Touches(ruling) && ruling != Top && ruling != Bottom && ruling != Left && ruling != Right) return true;
        }

        return false;
    }

    /// <summary>Lines run on across its sides, and none ends at a side. One of them may lie on a side by chance; those of cells lie on more.</summary>
    public bool LiesOver(IReadOnlyList<Ruling> lines)
    {
        var touching = lines.Where(Touches).ToList();
        return touching.Exists(RunsAcrossASide) && !touching.Exists(EndsAtASide) && touching.Count(LiesOnASide) <= 1;
    }

    public bool TouchesNone(IReadOnlyList<Ruling> lines) => !lines.Any(Touches);

    private bool LiesOnASide(Ruling ruling) => Extents(ruling.Axis).Across is var across && (Same(ruling.Position, across.From) || Same(ruling.Position, across.To));

    private bool EndsAtASide(Ruling ruling)
    {
        var (_, along) = Extents(ruling.Axis);
        return IsAt(ruling.From) || IsAt(ruling.To);

        bool IsAt(double end) => Math.Abs(end - along.From) <= Beyond || Math.Abs(end - along.To) <= Beyond;
    }

    private bool RunsAcrossASide(Ruling ruling)
    {
        var (_, along) = Extents(ruling.Axis);
        return !LiesOnASide(ruling) && (RunsOn(along.From) || RunsOn(along.To));

        bool RunsOn(double side) => ruling.From < side - Beyond && ruling.To > side + Beyond;
    }

    private bool Touches(Ruling ruling)
    {
        var (across, along) = Extents(ruling.Axis);
        return ruling.Position >= across.From - Near && ruling.Position <= across.To + Near && ruling.From <= along.To + Near && ruling.To >= along.From - Near;
    }

    private bool RunsThrough(Ruling ruling)
    {
        var (across, along) = Extents(ruling.Axis);
        return ruling.Position > across.From + Meets && ruling.Position < across.To - Meets && ruling.From < along.From - Beyond && ruling.To > along.To + Beyond;
    }

    /// <summary>The extent over which rulings of the axis lie beside one another, and that along which they run.</summary>
    private ((double From, double To) Across, (double From, double To) Along) Extents(Axis axis) => axis == Axis.Horizontal
        ? ((Box.Top, Box.Bottom), (Box.Left, Box.Right))
        : ((Box.Left, Box.Right), (Box.Top, Box.Bottom));

    private static (double X, double Y) StartOf(Ruling ruling) => ruling.Axis == Axis.Horizontal ? (ruling.From, ruling.Position) : (ruling.Position, ruling.From);

    private static (double X, double Y) MiddleOf(Ruling ruling)
    {
        var middle = (ruling.From + ruling.To) / 2;
        return ruling.Axis == Axis.Horizontal ? (middle, ruling.Position) : (ruling.Position, middle);
    }

    /// <summary>Starts within <see cref="Meets"/> of each other lie in the same tile or in neighbouring ones.</summary>
    private static (Axis Axis, int X, int Y) Tile(Axis axis, (double X, double Y) start) => (axis, (int)Math.Floor(start.X / Meets), (int)Math.Floor(start.Y / Meets));

    private static Ruling? StartingAt(ILookup<(Axis Axis, int X, int Y), Ruling> starts, Axis axis, double x, double y)
    {
        var (_, tileX, tileY) = Tile(axis, (x, y));
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                foreach (var ruling in starts[(axis, tileX + i, tileY + j)])
                {
                    var start = StartOf(ruling);
                    if (Same(start.X, x) && Same(start.Y, y)) return ruling;
                }
            }
        }

        return null;
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) <= Meets;
}
