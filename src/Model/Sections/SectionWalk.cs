using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Goes down the rows of a form, each once, and tells by the vocabulary of heading rows where a section ends and which begins. What stands above can be kept
/// and gone on from (<see cref="Ahead"/>), so that rows far above a page break are not read again for each break.
/// </summary>
/// <param name="fiscalYear">The form's year, where it is known: of columns of several years its own are read.</param>
internal sealed class SectionWalk(int? fiscalYear)
{
    /// <summary>A row of indicators prints its class, its name, target, actual and points; two goals beside their label are fewer.</summary>
    private const int FewestOfRow = 4;

    private List<Section> _ended = [];
    private Section? _open;
    private IReadOnlyList<Column>? _indicatorColumns;

    /// <summary>The columns of a table that goes on below its row of sums, which is printed right under the headings.</summary>
    private IReadOnlyList<Column>? _unfilled;

    /// <summary>The first row that was not looked at.</summary>
    public int Row { get; private set; }

    /// <summary>
    /// The sections down to row <paramref name="end"/> (exclusive), without gaps, as they stand after the rows walked so far; of the section that those rows are in, what
    /// its columns hold is told by its rows from <paramref name="from"/> on. Of the sections that ended above, only the last one with headings is among them.
    /// </summary>
    public IReadOnlyList<Section> Ahead(FormGrid grid, int from, int end)
    {
        var ahead = new SectionWalk(fiscalYear) { _ended = [.. _ended], _open = _open, _indicatorColumns = _indicatorColumns, _unfilled = _unfilled, Row = Row };
        ahead.Walk(grid, from, end);
        if (ahead._open is { } open) ahead._ended.Add(Ended(grid, open, from, ahead.Row));
        return ahead._ended;
    }

    /// <summary>Walks on to the row, which nothing may change from here on.</summary>
    public void To(FormGrid grid, int row)
    {
        Walk(grid, Row, row);
        _ended = [.. _ended.Where(section => section.HeadingRows > 0).TakeLast(1)];
    }

    private void Walk(FormGrid grid, int from, int end)
    {
        while (Row < end)
        {
            if (_open is null)
            {
                _open = Begin(grid, Row);
                Row = Math.Max(_open.BodyRow, Row + 1);
            }
            else if (Ends(grid, _open, Row))
            {
                var ended = Ended(grid, _open, from, Row);
                if (ended.Kind == SectionKind.Indicators) (_indicatorColumns, _unfilled) = (ended.Columns, ended.BodyRow == ended.EndRow ? ended.Columns : null);
                _ended.Add(ended);
                _open = null;
            }
            else
            {
                Row++;
            }
        }
    }

    /// <summary>The section with its last row and, for indicators, the levels that only its rows tell; for funds beside their labels, those of the rows below the first one; for a budget that its heading does not tell, what the rates say.</summary>
    private static Section Ended(FormGrid grid, Section open, int from, int end) => open with
    {
        EndRow = end,
        Columns = open.Kind switch
        {
            SectionKind.Indicators => SectionColumns.InferLevels(grid, PointsAsMethod.Settled(grid, open.Columns, Math.Max(open.BodyRow, from), end), Math.Max(open.BodyRow, from), end),
            SectionKind.Funds => FundColumns.Settled(grid, open.Columns, Math.Max(open.BodyRow, from), end),
            SectionKind.FundPairs => [.. open.Columns, .. FundPairs.Below(grid, Math.Max(open.BodyRow + 1, from), end)],
            _ => open.Columns,
        },
    };

    private Section Begin(FormGrid grid, int row)
    {
        if (RowVocabulary.IsFundsHeading(grid, row))
        {
            if (TransposedFunds.Of(grid, row) is { Count: > 0 } sources) return new Section(SectionKind.TransposedFunds, row, row, 1, sources);
            if (FundPairs.Of(grid, row) is { Count: > 0 } pairs) return new Section(SectionKind.FundPairs, row, row, 0, pairs);
            if (FundPairs.Under(grid, row) is { Count: > 0 } headed) return new Section(SectionKind.FundPairs, row, row, 1, headed);
            return BeginFunds(grid, row);
        }

        if (RowVocabulary.IsIndicatorHeading(grid, row))
        {
            var body = RowVocabulary.EndOfHeading(grid, row, HeadingSection.Indicator);
            while (body < grid.Rows && RowVocabulary.IsLowerIndicatorHeading(grid, body) && !PrintsAgain(grid, row, body)) body++;
            return new Section(SectionKind.Indicators, row, row, ColumnNumbers.End(grid, body) - row, SectionColumns.Of(grid, row, body, HeadingSection.Indicator, fiscalYear));
        }

        if (GoalHeadings.In(grid, row) is { } goal) return new Section(SectionKind.Goal, row, row, 1, GoalColumns(goal));
        if (RowVocabulary.IsTotal(grid, row) && (PointsOfFunds(grid, row) ?? _indicatorColumns ?? ColumnsBelow(grid, row)) is { } columns) return new Section(SectionKind.Total, row, row, 0, columns);
        if (_ended is [.., { Kind: SectionKind.Total } sums] && ExecutionPoints.Label(grid, row) is not null) return new Section(SectionKind.Total, row, row, 0, sums.Columns);
        if (_ended is [.., { Kind: SectionKind.Total }] && _indicatorColumns is { } above && IsAddedBelowSums(grid, above, row)) return new Section(SectionKind.Indicators, row, row, 0, above);
        return _unfilled is { } unfilled && !RowVocabulary.StartsWithLabel(grid, row)
            ? new Section(SectionKind.Indicators, row, row, 0, unfilled)
            : new Section(SectionKind.Pairs, row, row, 0, []);
    }

    /// <summary>The columns of the funds right above the sums, where all figures of these lie under their points, and not under those of the indicators further up.</summary>
    private IReadOnlyList<Column>? PointsOfFunds(FormGrid grid, int row) =>
        _indicatorColumns is { } indicators && _ended is [.., { Kind: SectionKind.Funds } funds] && AreUnderPoints(grid, row, funds.Columns) && !AreUnderPoints(grid, row, indicators) ? funds.Columns : null;

    private static bool AreUnderPoints(FormGrid grid, int row, IReadOnlyList<Column> columns) => grid.CellsStartingIn(row).Where(cell => cell.Text.Any(char.IsDigit)).ToList() is { Count: > 0 } figures
        && figures.TrueForAll(cell => columns.Any(column => column.Field is "weight" or "score" && column.Shared(cell) > 0));

    /// <summary>The columns of the indicators below a row of sums that is printed above them: two of its figures lie exactly under the headings of weight and score.</summary>
    private IReadOnlyList<Column>? ColumnsBelow(FormGrid grid, int row)
    {
        var below = Enumerable.Range(row + 1, grid.Rows - row - 1).FirstOrDefault(other => RowVocabulary.IsIndicatorHeading(grid, other), -1);
        if (below < 0) return null;
        var columns = SectionColumns.Of(grid, below, RowVocabulary.EndOfHeading(grid, below, HeadingSection.Indicator), HeadingSection.Indicator, fiscalYear);
        var sums = columns.Where(column => column.Field is "weight" or "score").ToList();
        return sums.Count == 2 && sums.TrueForAll(column => column.CellIn(grid, row) is { } cell && cell.Text.Any(char.IsDigit)) ? columns : null;
    }

    private Section BeginFunds(FormGrid grid, int row)
    {
        if (RowVocabulary.TaskHeading(grid, row) is { } task) return Headed(grid, row, task.EndRow, SectionKind.Tasks);
        if (FundsBySource.Of(grid, row) is { Count: > 0 } sources)
        {
            return DividedAmounts.AreOfRows(grid, EndOfHeadings(grid, row + 2), sources) ? Headed(grid, row, row + 2, SectionKind.Funds) : new Section(SectionKind.FundsBySource, row, row, 2, sources);
        }

        return Headed(grid, row, RowVocabulary.EndOfHeading(grid, row, HeadingSection.Funds), SectionKind.Funds);
    }

    private Section Headed(FormGrid grid, int row, int end, SectionKind kind) =>
        new(kind, row, row, EndOfHeadings(grid, end) - row, SectionColumns.Of(grid, row, end, HeadingSection.Funds, fiscalYear));

    /// <summary>The row behind the units and numbers of the columns, if these stand from row <paramref name="end"/> on.</summary>
    private static int EndOfHeadings(FormGrid grid, int end) => ColumnNumbers.End(grid, HeadingUnits.End(grid, end));

    /// <summary>Below a page break the row prints a heading once more that stands above it since row <paramref name="first"/>.</summary>
    private static bool PrintsAgain(FormGrid grid, int first, int row) => grid.IsBelowBreak(row) && grid.CellsStartingIn(row).Any(cell =>
        Enumerable.Range(first, row - first).Select(above => grid.At(above, cell.Column)).Any(heading => heading is { IsEmpty: false } && heading.Core == cell.Core));

    private static List<Column> GoalColumns(GoalHeadings headings)
    {
        var columns = new List<Column>
        {
            new("planned", headings.Planned, headings.Planned.Column, headings.Planned.EndColumn),
            new("actual", headings.Actual, headings.Actual.Column, headings.Actual.EndColumn),
        };
        columns.AddRange(headings.Further.Select(further => new Column("extra", further, further.Column, further.EndColumn)));
        if (headings.Adjusted is { } adjusted) columns.Insert(1, new Column("adjusted", adjusted, adjusted.Column, adjusted.EndColumn));
        var left = columns.Min(column => column.Start);
        if (left > 0) columns.Insert(0, new Column(Column.Block, null, 0, left));
        return columns;
    }

    private static bool Ends(FormGrid grid, Section open, int row) => open.Kind switch
    {
        // The labels of its first row say what they said when the section began.
        SectionKind.FundPairs when row == open.BodyRow => false,
        _ when open.IsOfMoney => EndsFunds(grid, open, row),
        SectionKind.Goal => EndsGoal(grid, open, row),
        SectionKind.Indicators => EndsIndicators(grid, open.Columns, row),
        SectionKind.Total => true,
        _ => StartsSection(grid, row),
    };

    private static bool StartsSection(FormGrid grid, int row) =>
        RowVocabulary.IsFundsHeading(grid, row) || RowVocabulary.IsIndicatorHeading(grid, row)
        || GoalHeadings.In(grid, row) is not null || RowVocabulary.IsTotal(grid, row);

    private static bool EndsFunds(FormGrid grid, Section open, int row)
    {
        if (RowVocabulary.IsIndicatorHeading(grid, row) || GoalHeadings.In(grid, row) is not null) return true;
        if (RowVocabulary.IsFundsHeading(grid, row)) return open.Kind != SectionKind.FundPairs || !FundPairs.GoesOn(grid, open, row);
        if (open.Kind == SectionKind.Funds && (FundsEnd.IsAt(grid, open, row) || FundsEnd.IsSums(grid, open, row))) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        return first is not null && HeadingBook.Field(HeadingSection.FundRow, first.Text) is null
            && (LabelText.IsLabel(first.Text) || GoalLabels.IsWithGoal(first) || HeadingBook.Field(HeadingSection.Block, first.Text) is "goal" or "indicators" or "title");
    }

    /// <summary>
    /// A label ends the goals, unless it stands left of two cells that lie exactly under the headings: then it is the block's own side
    /// label, printed beside the goals or once more after a page break.
    /// </summary>
    private static bool EndsGoal(FormGrid grid, Section goal, int row)
    {
        if (StartsSection(grid, row) || HeadsGroup(grid, goal, row) || IsRowOfIndicators(grid, row)) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        if (first is null || !(LabelText.IsLabel(first.Text) || HeadingBook.Field(HeadingSection.Block, first.Text) == "indicators")) return false;
        return first.EndColumn > goal.Columns.Where(column => column.Field != Column.Block).Min(column => column.Start) || !goal.Columns.Where(column => column.Field != Column.Block).All(column => column.CellIn(grid, row) is not null);
    }

    /// <summary>Below a page break a class of indicators, a name and the figures of a row: the page with the goals and the headings of the rows lies elsewhere.</summary>
    private static bool IsRowOfIndicators(FormGrid grid, int row) => grid.IsBelowBreak(row) && grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList() is { Count: > FewestOfRow } printed
        && printed.Exists(cell => LevelWords.IsLevel(cell.Text)) && printed.Count(cell => cell.Text.Any(char.IsDigit)) > 1;

    /// <summary>The name of a class of indicators over both goals: 一、产出指标（50分） above the headings of its own indicators; or names of several, which are no goals.</summary>
    private static bool HeadsGroup(FormGrid grid, Section goal, int row) => grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList() is { Count: > 0 } printed
        && printed.TrueForAll(cell => LevelWords.IsLevel(cell.Text))
        && (printed.Count > 1 || goal.Columns.Where(column => column.Field is "planned" or "actual").All(column => column.Shared(printed[0]) > 0));

    private static bool EndsIndicators(FormGrid grid, IReadOnlyList<Column> columns, int row)
    {
        if (StartsSection(grid, row) || BlockGoal.In(grid, row) is not null) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        if (first is null) return false;
        // A name such as 项目概况 deep inside the table is an indicator; only a label at the left edge ends the table.
        var levels = columns.Where(column => column.Field is "level1" or "level2" or "level3").Select(column => column.Start);
        if (first.Column > levels.DefaultIfEmpty(0).Min() || !LabelText.IsLabel(first.Text) || LevelWords.IsLevel(first.Text)) return false;
        return LabelText.IsBlock(first.Text) ? !HasCellsUnder(grid, columns, row) : !FillsColumns(grid, columns, row);
    }

    /// <summary>An indicator may be called as a label is (项目完成时间): its values stand exactly under the headings of the table, and no other label among them.</summary>
    private static bool FillsColumns(FormGrid grid, IReadOnlyList<Column> columns, int row) =>
        columns.Where(column => column.Field is "target" or "actual" or "weight" or "score").Count(column => column.CellIn(grid, row) is { IsEmpty: false }) >= 2
        && columns.Any(column => column.Field == "level3" && column.CellIn(grid, row) is { IsEmpty: false })
        && !grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).Skip(1).Any(cell => LabelText.IsLabel(cell.Text));

    /// <summary>An indicator that was added by hand below the sums: its class is printed with it, and name and values stand exactly under the headings of those above.</summary>
    private static bool IsAddedBelowSums(FormGrid grid, IReadOnlyList<Column> columns, int row) =>
        FillsColumns(grid, columns, row) && grid.CellsStartingIn(row).Any(cell => columns.Any(column => column.Field is "level1" or "level2" && column.Shared(cell) > 0) && LevelWords.IsLevel(cell.Text));

    /// <summary>Two of the row's cells lie exactly under headings of the table: the word at the left edge is the side label, printed once more.</summary>
    private static bool HasCellsUnder(FormGrid grid, IReadOnlyList<Column> columns, int row) =>
        columns.Where(column => column.Field is "level3" or "target" or "actual" or "weight" or "score").Count(column => column.CellIn(grid, row) is not null) >= 2;
}
