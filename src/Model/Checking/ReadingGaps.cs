using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>
/// What the reading of a block could not settle: figures that no cell of it took, and columns beside which another one may be meant.
/// What does not add up may be for want of them; what adds up nevertheless is right.
/// </summary>
internal sealed class ReadingGaps
{
    private const string Unplaced = "a figure of the table could not be placed";

    private const string Contested = "which of two columns is meant is not printed";

    private const string Doubtful = "a cell was not read for certain";

    /// <summary>What is told of a cell whose text may be more, less or another than what stands in it.</summary>
    private static readonly ProblemKind[] CellDoubts = [ProblemKind.RunTogetherText, ProblemKind.CutOffText, ProblemKind.LowConfidence];

    private readonly Block _funds;
    private readonly Block _indicators;
    private readonly HashSet<Place> _doubtful;
    private readonly HashSet<Place> _contested;

    public ReadingGaps(SelfEvaluation form)
    {
        var placed = form.Indicators.SelectMany(Figures).OfType<Field>().Select(field => field.Place).ToHashSet();
        var problems = form.Problems.Where(problem => !placed.Contains(problem.Place)).ToList();
        var heads = Tops(form.ProjectName, form.SupervisingDepartment, form.ImplementingUnit);
        var lines = Tops([.. form.FundingLines.Select(line => line.Label)]);
        var goals = Tops(form.Goal.Planned, form.Goal.Actual);
        var rows = Tops([.. form.Indicators.SelectMany(row => new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Score })]);
        var ends = (form.Total.Score ?? form.Total.Weight) is { Place: var total } ? [(total.Page, total.Box.Bottom)] : Array.Empty<(int, double)>();
        _funds = new Block(HeadingSection.Funds, problems.FindAll(Stretch(lines.Count > 0 ? lines : [heads.DefaultIfEmpty((0, 0)).Max()], [.. heads, .. goals, .. rows])));
        _indicators = new Block(HeadingSection.Indicator, problems.FindAll(Stretch(rows, [.. heads, .. lines, .. goals, .. ends])));
        _doubtful = form.Problems.Where(problem => CellDoubts.Contains(problem.Kind)).Select(problem => problem.Place).ToHashSet();
        _contested = NamedField.Of(form).Where(IsContested).Select(named => named.Field.Place).ToHashSet();
    }

    /// <summary>Why what rests on these cells of a row may not be what the row says: another column may be the one meant, or a cell may say something else; null where neither is in doubt.</summary>
    public string? OfCells(IReadOnlyList<Evidence> cells) =>
        cells.Any(cell => _contested.Contains(cell.Place)) ? Contested : cells.Any(cell => _doubtful.Contains(cell.Place)) ? Doubtful : null;

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

    /// <summary>A text with a figure that stands by itself, as those of amounts and points do; one inside a sentence is none.</summary>
    private static bool IsFigure(Problem problem) =>
        problem.Kind is ProblemKind.OrphanText or ProblemKind.Unreadable
        && problem.Text.Split(' ').Any(part => part.Any(char.IsDigit) && (ValueReader.Score(part).Value ?? ValueReader.Amount(part).Value) is not null);

    /// <summary>A cell of a row that could not be read has its place all the same: the rules that need it look at it themselves. A rate or points in the place of an amount tell of funds in another order.</summary>
    private static Field?[] Figures(Indicator row) => [row.Target, row.Actual, row.Weight, row.Score];

    /// <summary>Whether a problem stands in a block: below what is printed last before its rows, and above what is printed first behind them.</summary>
    private static Predicate<Problem> Stretch(List<(int Page, double Y)> rows, List<(int Page, double Y)> others)
    {
        if (rows.Count == 0) return _ => false;
        var (first, last) = (rows.Min(), rows.Max());
        var before = others.Where(place => place.CompareTo(first) <= 0).DefaultIfEmpty((0, 0)).Max();
        var behind = others.Where(place => place.CompareTo(last) > 0).DefaultIfEmpty((int.MaxValue, 0)).Min();
        return problem => Top(problem.Place).CompareTo(before) > 0 && Top(problem.Place).CompareTo(behind) < 0;
    }

    private static List<(int Page, double Y)> Tops(params IReadOnlyList<Field?> fields) => [.. fields.OfType<Field>().Select(field => Top(field.Place))];

    private static (int Page, double Y) Top(Place place) => (place.Page, place.Box.Top);

    /// <summary>The doubts of one block: looked for once, asked for by many rules.</summary>
    private sealed class Block(HeadingSection section, List<Problem> problems)
    {
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
            }

            return null;
        }
    }
}
