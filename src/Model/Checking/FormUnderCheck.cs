using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Checking.Gaps;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking;

/// <summary>A form with the profile it is checked under and what several checks look up in it.</summary>
internal sealed class FormUnderCheck(SelfEvaluation form, ChosenProfile chosen)
{
    /// <summary>The points of a whole form, in every profile: weights, and the bands of grades, are set in parts of a hundred.</summary>
    public const decimal FullPoints = 100;

    private const string PartlyUnread = "part of the form was not read";

    /// <summary>Of what two pages print, the one may be a copy of the other.</summary>
    public const string PrintedTwice = "a row is printed on two pages";

    private const string PageTwice = "a page is in the file twice";

    private bool? _tasksStandApart;

    private readonly UnreadRows _unread = new(form.Problems);

    /// <summary>Subject of what concerns the indicator table as a whole.</summary>
    public static readonly Subject Indicators = new("indicators", null);

    public static readonly Subject Total = new("total", null);

    public static readonly Subject Header = new("header", null);

    public SelfEvaluation Form { get; } = form;

    public RuleProfile Profile { get; } = chosen.Profile;

    /// <summary>Nothing on the form tells the profile: it stands in for the one that may hold there.</summary>
    public bool ProfileIsDefault { get; } = chosen.IsDefault;

    /// <summary>The name of the file that the form came in; null where it came from nowhere.</summary>
    public string? FileName { get; init; }

    public ScoringRows Rows { get; } = new(form);

    public ExecutionLine Execution { get; } = new(form);

    /// <summary>What the reading of the form's blocks could not settle.</summary>
    public ReadingGaps Gaps { get; } = new(form);

    /// <summary>The row that is itself the execution rate, where the form scores it among the indicators.</summary>
    public ScoringRow? ExecutionRow => Rows.All.FirstOrDefault(row => Vocabulary.Matches("execution_rate", row.Subject.Name));

    /// <summary>
    /// Without a total row the table may go on where we stopped reading: what is missing in it is then no finding. A grade alone is that of the head where a score stands there (自评总分 | 98 | 自评等级 | 良).
    /// </summary>
    public bool HasTotalRow => Form.Total is not { Weight: null, Score: null } || (Form.Total.Grade is not null && Form.HeaderScore is null);

    /// <summary>Why no sum is known: the form prints none, as far as it was read.</summary>
    public string WhyNoTotal => LacksColumns ? PartlyUnread : "no total printed";

    /// <summary>Text that belongs to the form, or may, stands in columns that could not be told.</summary>
    private bool LacksColumns => Form.Problems.Any(problem => problem.Kind == ProblemKind.ColumnsNotRead);

    /// <summary>
    /// Why the rows that were read may not be those of the form: text that belongs to it stands in columns that could not be told, the form may be the half of one, a page of it may be in the file twice, or
    /// what stands behind it looks like rows of it.
    /// </summary>
    private string? WhyOtherRows => LacksColumns || Form.Problems.Any(problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == Form.ProjectName?.Place) ? PartlyUnread
        : Form.Problems.Any(problem => problem.Kind == ProblemKind.RowPrintedTwice) ? PrintedTwice
        : HasAllWeights ? null
        : Form.Problems.Any(problem => problem.Kind == ProblemKind.PagePrintedTwice && problem.Place != Form.ProjectName?.Place) ? PageTwice
        : Form.Problems.Any(UnplacedRows.MayBe) ? PartlyUnread : null;

    /// <summary>The cells of a column of points that make up the form's total: those of all rows, but for the year's tasks where the total is made up without them.</summary>
    public IReadOnlyList<Field> Counted(Func<Indicator, Field?> column) => Rows.Counted(column, TasksStandApart ? row => !row.IsTask : null);

    /// <summary>The weights of the rows that make up the form's total, added up.</summary>
    public PrintedSum WeightsOfRows => SumOf(Counted(row => row.Weight), "weight");

    /// <summary>The weights that were read make up the printed total: no row is missing, and none is another form's, whatever else stands on the pages.</summary>
    public bool HasAllWeights => MakeUp(Form.Total.Weight, row => row.Weight, Execution.Weight);

    /// <summary>The same of the scores.</summary>
    public bool HasAllScores => MakeUp(Form.Total.Score, row => row.Score, Execution.Score?.Number);

    /// <summary>Why what the form seems to lack may stand on it after all; null where it is whole.</summary>
    public string? WhyNotWhole => WhyOtherRows ?? Gaps.OfIndicators("level1", "level2") ?? (HasTotalRow ? null : "no total row, the table may go on");

    /// <summary>Weights or scores of the form's rows added up; where part of the form was not read or could not be placed, one may be missing.</summary>
    public PrintedSum SumOf(IReadOnlyList<Field> cells, string role)
    {
        var sum = PrintedSum.Of(cells, role);
        return sum with { Incomplete = sum.Incomplete ?? WhyOtherRows ?? Gaps.OfIndicators(role) ?? WhyRowLacks(role) };
    }

    /// <summary>Why a row without such a figure may print one: a text of the row was not read, or the cell that seems empty is told (a text box lies over it).</summary>
    public string? WhyRowLacks(string role) => Rows.Real.Select(row => (row.Indicator, Figure: role == "score" ? row.Score : row.Weight))
        .Select(row => row.Figure is null ? _unread.WhyInSum(row.Indicator) : row.Figure.IsBlankLike ? Gaps.OfPlace(row.Figure.Place) : null).FirstOrDefault(reason => reason is not null);

    /// <summary>Why a source of the funds may not be what its line says, or print an amount that the line lacks; null where all of it was read.</summary>
    public string? WhyToldOf(FundingLine line) => _unread.WhyInSum(line);

    /// <summary>The outcome of figures of the funds under the headings of these fields: a failure may come from what could not be settled there.</summary>
    public Outcome OfFunds(Outcome outcome, params ReadOnlySpan<string> fields) =>
        outcome.Kind == OutcomeKind.Failed && Gaps.OfFunds(fields) is { } reason ? outcome.Rule.NotApplicable(outcome.Subject, reason) : outcome;

    /// <summary>The outcome of a row that gives no reason: none is missed where a text of the row was not read, or stands under a heading that nobody knows, which may be the reason.</summary>
    public Outcome WithoutReason(ScoringRow row, Outcome outcome) => WhyTold(row, "reason") is { } gap ? outcome.Rule.NotApplicable(row.Subject, gap) : outcome;

    /// <summary>The same of a row that prints no score or no weight, and of tables in which one may have gone to another row.</summary>
    public Outcome WithoutPoints(ScoringRow row, string field, Outcome outcome) =>
        (WhyTold(row, field) ?? WhyOtherRows ?? Gaps.OfIndicators("weight", "score")) is { } gap ? outcome.Rule.NotApplicable(row.Subject, gap) : outcome;

    private string? WhyTold(ScoringRow row, string field) => row.MayTellElsewhere(field) ? UnreadTexts.MayTell : _unread.Why(row.Indicator);

    /// <summary>A finding that rests on a cell which was not read for certain accuses nobody: the rule does not apply, for want of the cells that it names.</summary>
    public Outcome Settled(Outcome outcome)
    {
        if (!outcome.IsFinding) return outcome;
        var doubtful = outcome.Cells.Where(cell => WhyDoubted(cell) is not null).ToList();
        return doubtful.Count == 0 ? outcome : outcome.Rule.NotApplicable(outcome.Subject, WhyDoubted(doubtful[0])!) with { Cells = doubtful };
    }

    private string? WhyDoubted(Evidence cell) => Gaps.OfCell(cell) ?? (cell.Role == "target" ? _unread.WhyTarget(cell.Place) : null);

    public int? FiscalYear => Form.FiscalYear is { } year && int.TryParse(year.Printed, out var number) ? number : null;

    /// <summary>An office that never fills the reason column has not left out one reason: only info then.</summary>
    public Severity ReasonSeverity => Rows.AnyReasonPrinted ? Severity.Warning : Severity.Info;

    /// <summary>Level 1 total of the block title 绩效指标(90分), where there is exactly one.</summary>
    public StatedWeight? IndicatorBlock
    {
        get
        {
            var blocks = Form.StatedWeights.Where(weight => weight.Of == WeightOf.Indicators).ToList();
            return blocks.Count == 1 ? blocks[0] : null;
        }
    }

    /// <summary>False for a row that stands beside another block that states its points, as those do that score how the funds were handled.</summary>
    public bool IsOfIndicatorBlock(ScoringRow row) => row.Indicator.Block is not { } block || block.Printed == IndicatorBlock?.Label || Form.StatedWeights.All(weight => weight.Of == WeightOf.Indicators || weight.Label != block.Printed);

    /// <summary>The total's score is that of the rows and of the execution: its weight has to count both as well.</summary>
    private bool TotalCountsExecution => Execution.Score?.Number is > 0 && HasAllScores;

    /// <summary>The total row speaks for the 90-point block alone: it prints what the block's title states.</summary>
    public bool TotalIsOfIndicatorsOnly =>
        !TotalCountsExecution && IndicatorBlock is { } block && Form.Total.Weight?.Number == block.Value && Execution.Weight is > 0;

    /// <summary>
    /// The total row speaks for the rows alone, whose weights add up to what it prints: less than the points of a whole form (合计 90 where the execution of the budget is scored
    /// beside the table).
    /// </summary>
    public bool TotalIsOfRowsOnly => !TotalCountsExecution && Form.Total.Weight?.Number is < FullPoints and var stated && AreAll(stated, Counted(row => row.Weight), null);

    /// <summary>The points of the year's tasks are shown beside those of the indicators, which make up the total alone; told by the weights, else by the scores.</summary>
    private bool TasksStandApart => _tasksStandApart ??= Rows.All.Any(row => row.IsTask) && (Form.Total.Weight?.Number is { } weight
        ? AddUpWithoutTasks(weight, row => row.Weight, Execution.Weight)
        : Form.Total.Score?.Number is { } score && AddUpWithoutTasks(score, row => row.Score, Execution.Score?.Number));

    private bool AddUpWithoutTasks(decimal stated, Func<Indicator, Field?> points, decimal? ofExecution) =>
        !AreAll(stated, Rows.Counted(points), ofExecution) && AreAll(stated, Rows.Counted(points, row => !row.IsTask), ofExecution);

    private static bool AreAll(decimal stated, IReadOnlyList<Field> cells, decimal? ofExecution) =>
        PrintedSum.Of(cells, "points") is { Unreadable: null, Value: var rows } && rows + (ofExecution ?? 0) == stated;

    private bool MakeUp(Field? sum, Func<Indicator, Field?> points, decimal? ofExecution) =>
        sum?.Number is { } stated && AreAll(stated, Counted(points), ofExecution);

    public static Subject Line(int index, FundingLine line) => new($"funding_lines[{index}]", line.Label.Printed);
}
