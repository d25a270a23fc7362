using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// What texts tell about lines that may be a row: full lines go on, whole headings and labels end, and each row of an indicator table has its line of figures.
/// </summary>
internal sealed class RowEvidence(CloseLines page, WrappedText wrapped)
{
    /// <summary>Newspapers set their narrowest columns ten characters wide (em): lines that are full there are prose.</summary>
    private const double ProseWidth = 10;

    private readonly List<FigureLines> _figures = FigureLines.On(page);
    private readonly LinePiece? _names = page.Pieces.FirstOrDefault(piece => KnownTexts.HeadsNames(piece.Piece.Text));

    /// <summary>The lines join texts of several rows, or are a part of one.</summary>
    public bool SpeaksAgainst(LineRow row) => JoinsTexts(row) || HasTwoLabels(row) || (!NamesWithValues(row) && _figures.Exists(lines => lines.AreLackedBy(row)));

    /// <summary>Each label stands at the middle of its rows: of two below one another beside the lines, both have rows of their own there.</summary>
    private static bool HasTwoLabels(LineRow row) => LineStack.In(row.Free).Exists(labels => KnownTexts.BeginWithTwo([.. labels.Pieces.Select(piece => piece.Piece.Text)]));

    /// <summary>It has a name, and a target and an actual behind it: a whole row, though its weight and score are blank.</summary>
    private bool NamesWithValues(LineRow row) => row.Stacks.ToList().FindIndex(stack => stack.Pieces.All(IsName)) is >= 0 and var name && row.Stacks.Count - name > 2;

    /// <summary>
    /// A text of the row has a line that was not broken because it was full. Or none right of the first text that is as high as the row is lower, which would
    /// show the row's place (what stands left of it may be of several rows), and nothing but prose, or headings that are whole together, tells that they are no rows.
    /// </summary>
    private bool JoinsTexts(LineRow row)
    {
        if (row.First == row.Last) return false;
        if (row.Stacks.Any(IsOfSeveral) || row.Stacks.Count(EndsInFigure) > 1) return true;
        var high = row.Stacks.SkipWhile(stack => stack.Pieces.Count < row.Fill.Pieces.Count).ToList();
        return high.Count > 1 && high.TrueForAll(stack => stack.Pieces.Count == row.Fill.Pieces.Count) && !high.Exists(IsProse) && !high.TrueForAll(stack => KnownTexts.Is(stack.Text)) && !row.Stacks.Any(stack => IsLowerName(stack, row));
    }

    /// <summary>A name of an indicator, of fewer lines than the row: labels may stand beside several rows, each name stands for one.</summary>
    private bool IsLowerName(LineStack stack, LineRow row) => stack.Pieces.Count < row.Fill.Pieces.Count && stack.Pieces.All(IsName);

    /// <summary>It stands below the heading of the names.</summary>
    private bool IsName(LinePiece piece) => _names is not null && piece.Line > _names.Line && piece.Piece.SharesColumn(_names.Piece);

    private bool IsOfSeveral(LineStack stack) => stack.IsOfMany || stack.IsHeadingBelowValue || (!KnownTexts.Is(stack.Text) && (stack.Steps.Any(step => !wrapped.MayGoOn(step.Above, step.Below)) || stack.IsOfKnown));

    /// <summary>Words, and right below them a figure: beside others of this kind it is a heading, and the figure below it.</summary>
    private static bool EndsInFigure(LineStack stack) => stack.Steps.Any(step => !step.Above.Piece.IsFigure && step.Below.Piece.IsFigure);

    private bool IsProse(LineStack stack) => stack.Right - stack.Left >= ProseWidth * stack.First.Piece.Size && stack.Steps.All(step => wrapped.IsFull(step.Above, step.Below));

    /// <summary>All texts of one of the rows may be parts of those of the other, as a text alone right below one of them may be that is no label.</summary>
    public bool PartsText(LineRow row, LineRow below) => TearsProse(row, below) || ShareName(row, below) || row.Stacks.All(stack => GoesOn(stack, below, row)) || below.Stacks.All(stack => IsRest(stack, row, below))
        || (row.Stacks.Count > 1 && below.Stacks is [var alone] && page.Above(alone.First).Any(piece => IsOf(row, piece) && WrappedText.AreAligned(piece.Piece, alone.First.Piece) && !KnownTexts.AreTwo(StackOf(row, piece), alone.Text)));

    /// <summary>Lines of prose stand in one of the rows, and the next line of it between the two, or beside them as a label of several rows would.</summary>
    private bool TearsProse(LineRow row, LineRow below)
    {
        return page.Between(row.First, below.Last).Where(piece => !IsOfEither(piece)).Any(piece =>
            page.Above(piece).Any(above => IsOfEither(above) && IsProse(above, piece)) || page.Below(piece).Any(next => IsOfEither(next) && IsProse(piece, next)));

        bool IsOfEither(LinePiece piece) => IsOf(row, piece) || IsOf(below, piece);
    }

    /// <summary>A name stands between them, and is of neither: it is that of both, and each row has its own.</summary>
    private bool ShareName(LineRow row, LineRow below) => page.Between(row.First, below.Last).Any(piece => IsName(piece) && !IsOf(row, piece) && !IsOf(below, piece));

    private bool IsProse(LinePiece above, LinePiece below) => above.Piece.Box.Width >= ProseWidth * above.Piece.Size && WrappedText.AreAligned(above.Piece, below.Piece) && wrapped.IsFull(above, below);

    private bool GoesOn(LineStack stack, LineRow below, LineRow row) => page.Below(stack.Last).Any(piece => IsCutLabel(stack, piece) || (MayBeOne(stack.Last, piece) && (IsOf(below, piece) ? !AreTwo(row, stack.Last, below, piece) : KnownTexts.AreOne(stack.Text, piece.Piece.Text))));

    /// <summary>Lines of a label in a narrow column end where their author broke them, full or not.</summary>
    private static bool IsCutLabel(LineStack stack, LinePiece below) => WrappedText.AreAligned(stack.Last.Piece, below.Piece) && KnownTexts.AreOne(stack.Text, below.Piece.Text);

    private bool IsRest(LineStack stack, LineRow above, LineRow row) => page.Above(stack.First).Any(piece => IsOf(above, piece) && (EndsHeading(StackOf(above, piece), piece, stack) || (MayBeOne(piece, stack.First) && !AreTwo(above, piece, row, stack.First))));

    /// <summary>Its author broke the heading there, full or not; a remark in brackets (（A）, （万元）) stands below what it remarks on.</summary>
    private static bool EndsHeading(string heading, LinePiece last, LineStack end) =>
        WrappedText.AreAligned(last.Piece, end.First.Piece) && (KnownTexts.Is(heading + end.Text) || (KnownTexts.Is(heading) && KnownTexts.IsRemark(end.Text)));

    private static bool AreTwo(LineRow above, LinePiece piece, LineRow below, LinePiece next) =>
        (next.Piece.IsFigure && !piece.Piece.IsFigure && below.Stacks.Count(stack => stack.First.Piece.IsFigure) > 1) || KnownTexts.AreTwo(StackOf(above, piece), StackOf(below, next));

    /// <summary>What the text of the row says of which the piece is a line.</summary>
    private static string StackOf(LineRow row, LinePiece piece) => row.Stacks.FirstOrDefault(stack => stack.Pieces.Contains(piece))?.Text ?? piece.Piece.Text;

    private bool MayBeOne(LinePiece above, LinePiece below) => WrappedText.AreAligned(above.Piece, below.Piece) && wrapped.MayGoOn(above, below);

    private static bool IsOf(LineRow row, LinePiece piece) => piece.Line >= row.First && piece.Line <= row.Last && !row.Free.Contains(piece);
}
