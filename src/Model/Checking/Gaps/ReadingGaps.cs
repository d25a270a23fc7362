using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Gaps;

/// <summary>
/// What the reading of a block could not settle: figures that no cell of it took, and columns beside which another one may be meant.
/// What does not add up may be for want of them; what adds up nevertheless is right.
/// </summary>
internal sealed class ReadingGaps
{
    private const string Unplaced = "a figure of the table could not be placed";

    private const string Undecoded = "the text of a cell could not be decoded";

    private const string Contested = "which of two columns is meant is not printed";

    private const string InFurtherText = "the execution's points may stand in a further text";

    /// <summary>Between the figures of one text: 10/8.7.</summary>
    private static readonly char[] Separators = [' ', '/', '／', '|', '｜'];

    /// <summary>A further text may explain its figure in brackets: 9.7分（97%×10）.</summary>
    private static readonly char[] WithBrackets = [.. Separators, '(', '（'];

    private readonly Block _funds;
    private readonly Block _indicators;
    private readonly CellDoubts _doubts;
    private readonly HashSet<Place> _contested;

    public ReadingGaps(SelfEvaluation form)
    {
        var placed = form.Indicators.SelectMany(Figures).OfType<Field>().Select(field => field.Place).ToHashSet();
        var problems = form.Problems.Where(problem => !placed.Contains(problem.Place)).ToList();
        var heads = Tops(form.ProjectName, form.SupervisingDepartment, form.ImplementingUnit);
        var lines = Tops([.. form.FundingLines.Select(line => line.Label)]);
        var goals = Tops(form.Goal.Planned, form.Goal.Actual);
        var rows = Tops([.. form.Indicators.SelectMany(row => new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Score })]);
        var ends = (form.Total.Score ?? form.Total.Weight) is { Place: var total } ? [total.Upright.End] : Array.Empty<(int, double)>();
        var fields = NamedField.Of(form).ToList();
        var beginsFunds = lines.Count > 0 ? lines : [heads.DefaultIfEmpty((0, 0)).Max()];
        var inFunds = Stretch(beginsFunds, [.. heads, .. goals, .. rows]);
        _funds = new Block(HeadingSection.Funds, ColumnsOf(fields, FormPartKind.Funds), problems.FindAll(problem => inFunds(problem.Place)));
        var beforeSums = Stretch(beginsFunds, [.. heads, .. ends]);
        var contested = form.Problems.Where(problem => problem.Kind == ProblemKind.ContestedHeading).Select(problem => problem.Text).ToHashSet(StringComparer.Ordinal);
        OfExecution = form.FundingLines.SelectMany(line => line.Extra).Concat(form.Extra.Where(extra => beforeSums(extra.Text.Place))).Any(extra => (contested.Contains(extra.Heading) || !HeadingBook.IsKnown(extra.Heading)) && MayBePoints(extra)) ? InFurtherText : null;
        var inRows = Stretch(rows, [.. heads, .. lines, .. goals, .. ends]);
        _indicators = new Block(HeadingSection.Indicator, ColumnsOf(fields, FormPartKind.Indicator, FormPartKind.Level), problems.FindAll(problem => inRows(problem.Place)));
        _doubts = new CellDoubts(form.Problems, fields);
        _contested = fields.Where(IsContested).Select(named => named.Field.Place).ToHashSet();
    }

    /// <summary>
    /// Why the points of the execution may be printed where no funding line has them: a text of the funds, or between them and the sums, that holds a figure under a heading
    /// that nobody knows, or that stands there more than once.
    /// </summary>
    public string? OfExecution { get; }

    /// <summary>Why what stands in the cell may not be what the form means: another column may be the one meant, or the cell may say something else; null where neither is in doubt.</summary>
    public string? OfCell(Evidence cell) => _contested.Contains(cell.Place) ? Contested : _doubts.At(cell.Place);

    /// <summary>Why what stands there may be something else than what was read; null where nothing is told of it.</summary>
    public string? OfPlace(Place place) => _doubts.At(place);

    /// <summary>Why figures of the indicators under the headings of these fields may not be all, or not be those meant; null where nothing is in doubt.</summary>
    public string? OfIndicators(params ReadOnlySpan<string> fields) => _indicators.Why(fields);

    /// <summary>The same of the funds.</summary>
    public string? OfFunds(params ReadOnlySpan<string> fields) => _funds.Why(fields);

    private bool IsContested(NamedField named) => named.Part switch
    {
        FormPartKind.Funds => _funds.Contests(named.Name),
        FormPartKind.Indicator or FormPartKind.Level => _indicators.Contests(named.Name),
        _ => false,
    };

    private static ILookup<string, Box> ColumnsOf(List<NamedField> fields, params FormPartKind[] parts) =>
        fields.Where(named => parts.Contains(named.Part)).ToLookup(named => named.Name, named => named.Field.Place.Upright.Box, StringComparer.Ordinal);

    /// <summary>A text with a figure that stands by itself or behind its label, as those of amounts and points do; one inside a sentence is none.</summary>
    private static bool IsFigure(Problem problem) =>
        problem.Kind is ProblemKind.OrphanText or ProblemKind.Unreadable
        && problem.Text.Split(Separators).Select(WithoutLabel).Any(part => part.Any(char.IsDigit) && (ValueReader.Score(part).Value ?? ValueReader.Amount(part).Value) is not null);

    /// <summary>得分10, 得分：10: a label is no sentence.</summary>
    private static string WithoutLabel(string part) => HeadingText.AtFigure(part) is var (label, figure) && HeadingBook.IsKnown(label) ? figure : part;

    /// <summary>No rate, and no more than a whole form has.</summary>
    private static bool MayBePoints(ExtraField extra) =>
        extra.Text.Printed.Split(WithBrackets).Any(part => ValueReader.Score(part) is { Value: NumberReading { Value: <= FormUnderCheck.FullPoints }, Unit: not "%" });

    /// <summary>A cell of a row that could not be read has its place all the same: the rules that need it look at it themselves. A rate or points in the place of an amount tell of funds in another order.</summary>
    private static Field?[] Figures(Indicator row) => [row.Target, row.Actual, row.Weight, row.Score];

    /// <summary>Whether a place is in a block: below what is printed last before its rows, and above what is printed first behind them.</summary>
    private static Predicate<Place> Stretch(List<(int Order, double Y)> rows, List<(int Order, double Y)> others)
    {
        if (rows.Count == 0) return _ => false;
        var (first, last) = (rows.Min(), rows.Max());
        var before = others.Where(place => place.CompareTo(first) <= 0).DefaultIfEmpty((0, 0)).Max();
        var behind = others.Where(place => place.CompareTo(last) > 0).DefaultIfEmpty((int.MaxValue, 0)).Min();
        return place => place.Upright.Begin.CompareTo(before) > 0 && place.Upright.Begin.CompareTo(behind) < 0;
    }

    private static List<(int Order, double Y)> Tops(params IReadOnlyList<Field?> fields) => [.. fields.OfType<Field>().Select(field => field.Place.Upright.Begin)];

    /// <summary>The doubts of one block: looked for once, asked for by many rules.</summary>
    private sealed class Block(HeadingSection section, ILookup<string, Box> columns, List<Problem> problems)
    {
        private readonly List<Box> _undecoded = [.. problems.Where(problem => problem.Kind == ProblemKind.UndecodableText).Select(problem => problem.Place.Upright.Box)];

        private readonly bool _lacksFigure = problems.Exists(IsFigure);

        private readonly HashSet<string> _contested = problems.Where(problem => problem.Kind == ProblemKind.ContestedHeading)
            .Select(problem => HeadingBook.Field(section, problem.Text) ?? HeadingForms.Field(section, problem.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);

        public bool Contests(string field) => _contested.Contains(field);

        public string? Why(ReadOnlySpan<string> fields)
        {
            if (_lacksFigure) return Unplaced;
            foreach (var field in fields)
            {
                if (_contested.Contains(field)) return Contested;
                if (_undecoded.Count > 0 && HasUndecoded(field)) return Undecoded;
            }

            return null;
        }

        /// <summary>A cell whose glyphs say nothing stands above or below those of the field.</summary>
        private bool HasUndecoded(string field) => columns[field].Any(column => _undecoded.Exists(box => box.CenterX > column.Left && box.CenterX < column.Right));
    }
}
