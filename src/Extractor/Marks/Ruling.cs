namespace Selfeval.Extractor.Marks;

/// <summary>How a ruling shows on the page.</summary>
public enum Ink
{
    /// <summary>It differs from white paper and nothing is painted over it.</summary>
    Dark,

    /// <summary>As light as paper, but it shows against the shading behind it.</summary>
    Light,

    /// <summary>It cannot be seen: as light as what is behind it, or painted over.</summary>
    Hidden,

    /// <summary>Not a line: the edge of a shaded area.</summary>
    Shade,
}

/// <summary>An axis-parallel line on the page, its middle at <paramref name="Position"/>, running from <paramref name="From"/> to <paramref name="To"/>.</summary>
public readonly record struct Ruling(Axis Axis, double Position, double From, double To, Ink Ink)
{
    public double Length => To - From;

    /// <summary>Another ruling, across this one, reaches it at a place of its length.</summary>
    /// <param name="within">How near both have to come, in points.</param>
    public bool IsMetAt(double place, Ruling other, double within) =>
        other.Axis != Axis && Math.Abs(other.Position - place) <= within && other.From - within <= Position && other.To + within >= Position;
}
