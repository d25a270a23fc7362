using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>Where the texts of a row stand that are lower than it.</summary>
internal enum RowPlace
{
    Middle,
    Top,
    Bottom,
}

/// <summary>Lines that may be one row: its texts all stand at one place of it, and one is as high as the row. What stands left of that one otherwise is of several rows.</summary>
/// <param name="First">The number of its first line.</param>
/// <param name="Last">The number of its last.</param>
/// <param name="Stacks">Its texts, from the left.</param>
/// <param name="Free">Pieces that are none of the row's own.</param>
internal sealed record LineRow(int First, int Last, IReadOnlyList<LineStack> Stacks, IReadOnlyList<LinePiece> Free)
{
    /// <summary>Texts at one place agree within this share of an em: fonts differ in how high their lines are. Half a line (0.5 em) tells one place from another.</summary>
    private const double SamePlace = 0.25;

    /// <summary>The last of its texts that are as high as it is.</summary>
    public required LineStack Fill { get; init; }

    /// <summary>Null if the lines are no row.</summary>
    public static LineRow? Of(RowLines lines, RowPlace place)
    {
        var (top, bottom) = (lines.Top, lines.Bottom);
        var stacks = lines.Stacks.ToLookup(stack => stack.IsWhole && StandsAt(place, stack.Stack, top, bottom), stack => stack.Stack);
        var fills = stacks[true].Where(stack => IsAt(stack.First, top.Middle) && IsAt(stack.Last, bottom.Middle)).ToList();
        if (fills.Count == 0 || stacks[false].Any(stack => stack.Left >= fills[^1].Left) || AreTiers([.. stacks[true]])) return null;
        if (stacks[false].Count() > stacks[true].Count()) return null;
        return new LineRow(lines.First, lines.Last, [.. stacks[true]], [.. stacks[false].SelectMany(stack => stack.Pieces)]) { Fill = fills[^1] };
    }

    /// <summary>Headings over others have texts beside them; what stands over texts of one row alone is another row.</summary>
    private static bool AreTiers(List<LineStack> stacks) => stacks.Exists(stack => stack.IsOfMany) && stacks.TrueForAll(stack => stack.IsOfMany);

    private static bool StandsAt(RowPlace place, LineStack stack, LinePiece top, LinePiece bottom) => place switch
    {
        RowPlace.Top => IsAt(stack.First, top.Middle),
        RowPlace.Bottom => IsAt(stack.Last, bottom.Middle),
        _ => Math.Abs(stack.Middle - ((top.Middle + bottom.Middle) / 2)) <= SamePlace * top.Piece.Size,
    };

    public static bool IsAt(LinePiece piece, double height) => Math.Abs(piece.Middle - height) <= SamePlace * piece.Piece.Size;

    /// <summary>Pieces of one line may be of no row, or of others than this: no more than it has texts, left of one that is as high as it, and in no column of its texts.</summary>
    public bool MayHaveBeside(IReadOnlyList<LinePiece> pieces) => pieces.Count <= Stacks.Count && pieces.All(MayHaveBeside);

    private bool MayHaveBeside(LinePiece piece) =>
        piece.Piece.Box.Right <= Fill.Left;
}
