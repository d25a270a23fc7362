using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>Red ink that hangs together and is larger than characters: a seal where it is a ring, else something that may be one (a piece of a seal, a name stamp, a scrawl).</summary>
/// <param name="Box">In pixels of the picture.</param>
/// <param name="IsSeal">Its outline is round, or an ellipse.</param>
internal readonly record struct Stamp(PixelBox Box, bool IsSeal)
{
    /// <summary>The least of both sides, in points: 14 mm. Characters of a red letterhead are lower, the seals of offices have 30 to 45 mm and stamps with a name 18.</summary>
    private const int Smallest = 40;

    /// <summary>No seal is larger, in points: 70 mm.</summary>
    private const int Largest = 200;

    /// <summary>Pieces of a ring that text and rulings cut are no farther apart, in points.</summary>
    private const int Near = 3;

    /// <summary>Directions in which the outline is looked for.</summary>
    private const int Directions = 48;

    /// <summary>The outline of a ring lies so far from its middle, as a share of half its sides; that of a block of text up to 1.41.</summary>
    private const double Inmost = 0.86;

    private const double Outmost = 1.06;

    /// <summary>In so many directions the ring is there: a weak print has gaps; the sides of a square are as near in four directions out of nine.</summary>
    private const double Closed = 0.7;

    /// <summary>The stamps among the red ink of a page.</summary>
    /// <param name="raster">Its red ink in blocks of a point, without rulings and filled cells.</param>
    /// <param name="picture">The size of the picture, in pixels.</param>
    public static List<Stamp> In(BlockRaster raster, (int Width, int Height) picture)
    {
        var large = raster.Pieces().ConvertAll(piece => new Piece(piece)).FindAll(piece => piece.Width >= Smallest && piece.Height >= Smallest);
        while (Joined(large))
        {
        }

        return large.ConvertAll(piece => new Stamp(raster.Pixels(piece.Left, piece.Top, piece.Right, piece.Bottom, picture), piece.IsRing()));
    }

    /// <summary>Within the ring; what is no ring for certain may be anything within its box.</summary>
    public bool Holds(int x, int y)
    {
        if (!IsSeal) return true;
        double across = (2.0 * (x - Box.Left) / Box.Width) - 1, down = (2.0 * (y - Box.Top) / Box.Height) - 1;
        return (across * across) + (down * down) <= Outmost * Outmost;
    }

    /// <summary>Joins two pieces that are near each other; false where there are none.</summary>
    private static bool Joined(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            for (var j = i + 1; j < pieces.Count; j++)
            {
                if (!pieces[i].IsNear(pieces[j])) continue;
                pieces[i] = new Piece([.. pieces[i].Blocks, .. pieces[j].Blocks]);
                pieces.RemoveAt(j);
                return true;
            }
        }

        return false;
    }

    private sealed class Piece(List<(int Column, int Row)> blocks)
    {
        public List<(int Column, int Row)> Blocks { get; } = blocks;

        public int Left { get; } = blocks.Min(block => block.Column);

        public int Top { get; } = blocks.Min(block => block.Row);

        public int Right { get; } = blocks.Max(block => block.Column) + 1;

        public int Bottom { get; } = blocks.Max(block => block.Row) + 1;

        public int Width => Right - Left;

        public int Height => Bottom - Top;

        public bool IsNear(Piece other) => Left <= other.Right + Near && other.Left <= Right + Near && Top <= other.Bottom + Near && other.Top <= Bottom + Near;

        public bool IsRing()
        {
            if (Width > Largest || Height > Largest || Width > 2 * Height || Height > 2 * Width) return false;
            var outline = new double[Directions];
            foreach (var (column, row) in Blocks)
            {
                double across = (2.0 * (column + 0.5 - Left) / Width) - 1, down = (2.0 * (row + 0.5 - Top) / Height) - 1;
                ref var farthest = ref outline[(int)((Math.Atan2(down, across) + Math.PI) / (2 * Math.PI) * Directions) % Directions];
                farthest = Math.Max(farthest, Math.Sqrt((across * across) + (down * down)));
            }

            return outline.Count(distance => distance is >= Inmost and <= Outmost) >= Closed * Directions;
        }
    }
}
