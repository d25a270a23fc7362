namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>What a pixel is of red ink.</summary>
internal enum RedKind : byte
{
    /// <summary>It is not red, or it is a filled cell, which is read like one of any colour.</summary>
    None,

    /// <summary>A ruling, which is read like one of any colour, under a seal too.</summary>
    Ruling,

    /// <summary>Writing as far as it looks: it is read with the rest, but a seal that is hardly there leaves the like.</summary>
    Writing,

    /// <summary>A stamp, or something else as large that is no seal for certain: taken out, and told wherever it lies.</summary>
    Doubtful,

    /// <summary>A seal with its ring: taken out.</summary>
    Seal,
}

/// <summary>A page as it is read, and what of it is red.</summary>
/// <param name="Read">Without the ink of seals and of what may be one.</param>
internal sealed record ScanPicture(GrayImage Read)
{
    /// <summary>With all of its ink.</summary>
    public GrayImage Scanned { get; init; } = Read;

    /// <summary>The <see cref="RedKind"/> of each pixel; null where nothing is red.</summary>
    public GrayImage? Red { get; init; }

    /// <summary>The degrees by which the page leaned when it was taken: it is straight here.</summary>
    public double Lean { get; init; }

    /// <summary>Where a streak runs: see <see cref="Shapes.StreakedInk"/>. Null where none does.</summary>
    public GrayImage? Streaks { get; init; }

    /// <summary>See <see cref="GrayImage.TurnedBack"/>.</summary>
    public ScanPicture TurnedBack(int quarters)
    {
        var read = Read.TurnedBack(quarters);
        return new ScanPicture(read) { Scanned = ReferenceEquals(Scanned, Read) ? read : Scanned.TurnedBack(quarters), Red = Red?.TurnedBack(quarters), Streaks = Streaks?.TurnedBack(quarters) };
    }

    /// <summary>A streak runs through an area, or close beside it.</summary>
    public bool IsStreaked(PixelBox area)
    {
        if (Streaks is null) return false;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            if (Streaks.Row(y)[area.Left..area.Right].Contains((byte)1)) return true;
        }

        return false;
    }

    /// <summary>How many pixels of a kind lie in an area.</summary>
    public int Count(RedKind kind, PixelBox area)
    {
        if (Red is null) return 0;
        var count = 0;
        for (var y = area.Top; y < area.Bottom; y++) count += Red.Row(y)[area.Left..area.Right].Count((byte)kind);
        return count;
    }
}
