using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Breaks;

/// <summary>A cell that people should look at, since a page break was passed on less than certain grounds.</summary>
/// <param name="Kind"><see cref="ProblemKind.UncertainJoin"/> or <see cref="ProblemKind.UncertainSplit"/>.</param>
public sealed record BreakDoubt(ProblemKind Kind, FormCell Cell)
{
    /// <summary>What each page prints of the cell, where the doubt is whether that belongs together.</summary>
    public string Text => Kind == ProblemKind.UncertainJoin && Printed is { Count: > 1 } printed ? string.Join(" | ", printed) : Cell.Text;

    private List<string> Printed => [.. Cell.Parts.Where(part => part.Lines.Count > 0).Select(part => LineJoiner.Join(part.Lines))];
}

/// <summary>The doubts of one form, in the order of its breaks.</summary>
internal sealed class BreakDoubts
{
    private readonly List<BreakDoubt> _all = [];
    private readonly HashSet<BreakDoubt> _apart = [];

    public IReadOnlyList<BreakDoubt> All => _all;

    /// <summary>The cell was put together over the break, and may be two.</summary>
    public void Joined(FormCell cell) => _all.Add(new BreakDoubt(ProblemKind.UncertainJoin, cell));

    /// <summary>The cells were left as they are, and may be parts of one with each other or with what the other page prints.</summary>
    public void LeftApart(params IEnumerable<FormCell> cells) => _all.AddRange(cells.Select(cell => new BreakDoubt(ProblemKind.UncertainSplit, cell)).Where(_apart.Add));
}
