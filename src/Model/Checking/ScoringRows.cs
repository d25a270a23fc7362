using Selfeval.Model.Checking.Gaps;
using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Checking.WholeForm;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking;

/// <summary>An indicator row that prints a weight or score of its own.</summary>
/// <param name="Shared">Its score or weight cell spans further rows: the points are for all of them together.</param>
/// <param name="IsParent">It has sub-rows, which may hold its target and actual.</param>
internal sealed record ScoringRow(int Index, Indicator Indicator, bool Shared, bool IsParent)
{
    /// <summary>The weight spans other rows than the score.</summary>
    public bool SharedUnevenly { get; init; }

    /// <summary>Its score cell began in a row above: what is said of the cell has been said there.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Named by the innermost level that prints anything. Made once: every rule speaks of it.</summary>
    public Subject Subject { get; } = new(
        $"indicators[{Index}]", new[] { Indicator.Level3, Indicator.Level2, Indicator.Level1 }.FirstOrDefault(Cells.IsPrinted)?.Printed);

    /// <summary>The class that its level-1 label names; null where it names none. Made once: each class is summed over all rows.</summary>
    public string? Level1Class { get; } = Level1Sums.ClassOf(Indicator.Level1);

    /// <summary>It stands in the block of the year's tasks, not among the indicators.</summary>
    public bool IsTask { get; } = Indicator.Block is { } block && HeadingBook.Is(HeadingSection.Block, "tasks", block.Printed);

    /// <summary>Made when the first rule asks: figures of 28 digits cannot be compared, and that is for the rule to say.</summary>
    public TargetStanding Standing => field ??= TargetStanding.Of(Indicator);

    public Field? Weight => Indicator.Weight;

    public Field? Score => Indicator.Score;

    /// <summary>What the field lacks may stand in a column of the row that was not understood.</summary>
    public bool MayTellElsewhere(string field) => UnreadTexts.MayHold(Indicator.Extra, HeadingSection.Indicator, field);

    /// <summary>Score at or above the weight; false where one of them cannot be read.</summary>
    public bool HasFullMarks => Score?.Number is { } score && Weight?.Number is { } weight && score == weight;
}

/// <summary>The rows that count for scores (rules of comparison, 4), and the cells of a column that add up.</summary>
internal sealed class ScoringRows
{
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly ILookup<int, int> _children;

    public ScoringRows(SelfEvaluation form)
    {
        _indicators = form.Indicators;
        _children = Enumerable.Range(0, _indicators.Count)
            .Where(index => _indicators[index].Parent is not null)
            .ToLookup(index => _indicators[index].Parent!.Value);
        Real = Enumerable.Range(0, _indicators.Count).Where(index => !_indicators[index].Placeholder).Select(Row).ToList();
        All = Real.Where(row => IsScoring(row.Index)).ToList();
    }

    /// <summary>The scoring rows.</summary>
    public IReadOnlyList<ScoringRow> All { get; }

    /// <summary>All rows but placeholders.</summary>
    public IReadOnlyList<ScoringRow> Real { get; }

    public bool HasWeightColumn => _indicators.Any(row => row.Weight is not null);

    /// <summary>
    /// The weights are shares (0.1, or 10 % beside scores of 100) and not points: no score can be held against them.
    /// </summary>
    public bool WeightsAreShares
    {
        get
        {
            var weights = All.Where(row => row.Weight?.Number is not null).ToList();
            if (weights.Count < 2) return false;
            return weights.Sum(row => row.Weight!.Number!.Value) <= 1
                || weights.Any(row => row.Weight!.Unit == "%" && row.Score?.Number > row.Weight.Number);
        }
    }

    public bool HasScoreColumn => _indicators.Any(row => row.Score is not null);

    public bool HasReasonColumn => _indicators.Any(row => row.Reason is not null);

    /// <summary>Some row gives a reason in words.</summary>
    public bool AnyReasonPrinted => _indicators.Any(row => row.Reason is { } reason && !BlankText.IsNoReason(reason.Printed));

    /// <summary>The cells of one column that make up its total: a parent's only where none of its sub-rows prints one; each cell once.</summary>
    public IReadOnlyList<Field> Counted(Func<Indicator, Field?> column, Func<ScoringRow, bool>? among = null) =>
        Cells.Once(All
            .Where(row => among is null || among(row))
            .Where(row => !_children[row.Index].Any(child => Counts(child, column)))
            .Select(row => column(row.Indicator))
            .OfType<Field>()).ToList();

    /// <summary>The sub-rows of the row.</summary>
    public IEnumerable<Indicator> ChildrenOf(ScoringRow row) => _children[row.Index].Select(child => _indicators[child]);

    /// <summary>Parents that print a score beside sub-rows that print theirs.</summary>
    public IEnumerable<(ScoringRow Parent, IReadOnlyList<Field> Scores)> ParentsWithScoredChildren() =>
        All.Where(row => Cells.IsPrinted(row.Score))
            .Select(row => (row, (IReadOnlyList<Field>)Children(row.Index)))
            .Where(pair => pair.Item2.Count > 0);

    private List<Field> Children(int parent) =>
        Cells.Once(_children[parent]
            .Where(child => Counts(child, row => row.Score) && _indicators[child].Score!.Place != _indicators[parent].Score!.Place)
            .Select(child => _indicators[child].Score!)).ToList();

    private bool Counts(int index, Func<Indicator, Field?> column) =>
        !_indicators[index].Placeholder && Cells.IsPrinted(column(_indicators[index]));

    private bool IsScoring(int index) => Counts(index, row => row.Weight) || Counts(index, row => row.Score);

    private ScoringRow Row(int index)
    {
        var row = _indicators[index];
        var (scored, weighted) = (RowsOf(row.Score, r => r.Score), RowsOf(row.Weight, r => r.Weight));
        return new ScoringRow(index, row, scored > 1 || weighted > 1, _children[index].Any())
        {
            SharedUnevenly = scored != weighted,
            IsContinued = row.Score is { } score && _indicators.Take(index).Any(above => above.Score?.SameCell(score) == true),
        };
    }

    /// <summary>How many rows the cell spans, placeholders aside; 1 for a cell that is not there.</summary>
    private int RowsOf(Field? cell, Func<Indicator, Field?> column) =>
        cell is null ? 1 : _indicators.Count(row => !row.Placeholder && column(row) is { } field && field.SameCell(cell));
}
