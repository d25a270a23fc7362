using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Funds;

/// <summary>Where the form prints the points for executing the budget (rules of comparison, 5): the total line, or the only source line that prints them.</summary>
internal sealed class ExecutionLine
{
    private readonly StatedWeight? _stated;

    public ExecutionLine(SelfEvaluation form)
    {
        var lines = form.FundingLines;
        Index = Math.Max(0, lines.ToList().FindIndex(line => line.Source == FundingSource.Total));
        Line = lines.Count > 0 ? lines[Index] : null;
        WeightCell = Own(lines, line => line.Weight);
        Score = Own(lines, line => line.Score);
        ScoreIsOfLine = lines.Count == 1 || (Line?.Source == FundingSource.Total && Cells.IsPrinted(Line.Score));
        var stated = form.StatedWeights.Where(weight => weight.Of == WeightOf.Execution).ToList();
        _stated = stated.Select(weight => weight.Value).Distinct().Count() == 1 ? stated[0] : null;
    }

    public int Index { get; }

    /// <summary>The total line, else the first; null where the form has no funds block.</summary>
    public FundingLine? Line { get; }

    public Field? WeightCell { get; }

    public Field? Score { get; }

    /// <summary>The score is that of <see cref="Line"/>: the total, or the only line. Beside other amounts it may be theirs, or that of all of them.</summary>
    public bool ScoreIsOfLine { get; }

    public Subject Subject => new($"funding_lines[{Index}]", Line?.Label.Printed);

    /// <summary>From its own cell, or from a block title such as 预算执行情况(20分); where a heading states it again (得分(20分*执行率)), only if it is the same.</summary>
    public decimal? Weight => WeightCell is { IsBlankLike: false } ? WeightCell.Number : _stated?.Value;

    /// <summary>Something that is no number stands where the weight belongs.</summary>
    public bool WeightIsUnreadable => WeightCell is { IsBlankLike: false, Number: null };

    public Evidence? WeightEvidence => WeightCell is { IsBlankLike: false }
        ? Cells.Evidence(WeightCell, "execution weight")
        : _stated is null ? null : new Evidence("execution weight", _stated.Label, _stated.Place);

    private Field? Own(IReadOnlyList<FundingLine> lines, Func<FundingLine, Field?> column)
    {
        var own = Line?.Source == FundingSource.Total ? column(Line) : null;
        if (Cells.IsPrinted(own)) return own;
        var printed = Cells.Once(lines.Select(column).Where(Cells.IsPrinted).OfType<Field>()).ToList();
        return printed.Count == 1 ? printed[0] : own;
    }
}
