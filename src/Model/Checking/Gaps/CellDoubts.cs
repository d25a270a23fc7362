using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Gaps;

/// <summary>The fields of which a problem says that they may print more, less or another than what was read, and what each is called.</summary>
internal sealed class CellDoubts
{
    private const string Unnamed = "a cell was not read for certain";

    /// <summary>What is told of a cell whose text may be more, less or another than what stands in it.</summary>
    private static readonly ProblemKind[] Kinds =
    [
        ProblemKind.RunTogetherText, ProblemKind.CutOffText, ProblemKind.LowConfidence, ProblemKind.PossibleMisreading,
        ProblemKind.UncertainJoin, ProblemKind.UncertainSplit,
    ];

    private readonly Dictionary<Place, string> _reasons;

    public CellDoubts(IReadOnlyList<Problem> problems, IReadOnlyList<NamedField> fields)
    {
        _reasons = problems.Where(problem => Kinds.Contains(problem.Kind)).Select(problem => problem.Place).Distinct().ToDictionary(place => place, _ => Unnamed);
        if (_reasons.Count == 0) return;
        foreach (var named in fields.Where(named => _reasons.ContainsKey(named.Field.Place)).DistinctBy(named => named.Field.Place))
        {
            _reasons[named.Field.Place] = $"{WordsOf(named)} not read for certain";
        }
    }

    /// <summary>Why what stands at the place may not be what is printed, with the name of the field; null where nothing is in doubt.</summary>
    public string? At(Place place) => _reasons.GetValueOrDefault(place);

    /// <summary>In the words of the other reasons: an execution score, a total weight.</summary>
    private static string WordsOf(NamedField named) => (named.Part, named.Name) switch
    {
        (FormPartKind.Extra, _) => "a further text",
        (FormPartKind.Goal, var name) => $"{name} goal",
        (FormPartKind.Total, "weight" or "score") => $"total {named.Name}",
        (FormPartKind.Funds, "weight" or "score") => $"execution {named.Name}",
        (_, "full_year_budget") => "full-year budget",
        (_, "executed") => "executed amount",
        (_, "execution_rate") => "rate",
        (_, "label" or "level3") => "name",
        (_, var name) => name.Replace('_', ' '),
    };
}
