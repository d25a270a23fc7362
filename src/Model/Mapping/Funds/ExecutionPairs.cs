using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// Weight, rate or score of the execution in a row of its own beside its label: 执行得分 | 9.7分（97%×10）. They are those of the line of all funds, which is known when the funds are
/// read; where it prints them already, or there is none, they are kept under their label and told.
/// </summary>
internal static class ExecutionPairs
{
    private static readonly HeadingSection[] Sections = Enum.GetValues<HeadingSection>();

    /// <summary>Takes a label with its value; false where it heads none of them, or something else on a form too, as 得分 does.</summary>
    public static bool Take(EvaluationDraft draft, FormCell label, FormCell value)
    {
        if (FieldOf(label) is null || Sections.Any(section => section != HeadingSection.Funds && HeadingBook.FieldOfWhole(section, label.Text) is not null)) return false;
        draft.Take(label);
        draft.Take(value);
        draft.ExecutionPairs.Add((label, value));
        return true;
    }

    /// <summary>The same of a row of the funds that prints nothing else.</summary>
    public static bool Take(EvaluationDraft draft, IEnumerable<FormCell> row) =>
        row.Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList() is [var label, var value] && Take(draft, label, value);

    /// <summary>Gives the line of all funds what it lacks.</summary>
    public static void Settle(EvaluationDraft draft)
    {
        foreach (var (label, value) in draft.ExecutionPairs)
        {
            if (!Set(draft, FieldOf(label)!, value)) PairsMapper.TakeUnknown(draft, label, value);
        }
    }

    private static string? FieldOf(FormCell label) => HeadingBook.FieldOfWhole(HeadingSection.Funds, label.Text) is { } field && FundFields.Points.Contains(field) ? field : null;

    private static bool Set(EvaluationDraft draft, string field, FormCell value)
    {
        var index = draft.FundingLines.Count == 1 ? 0 : draft.FundingLines.FindIndex(line => line.Source == FundingSource.Total);
        if (index < 0) return false;
        var line = draft.FundingLines[index];
        if (Of(line, field) is { IsBlankLike: false } || draft.Read(value, Reading(line, field, value.Text)) is not { } read) return false;
        draft.FundingLines[index] = field switch
        {
            "weight" => line with { Weight = read },
            "score" => line with { Score = read },
            _ => line with { ExecutionRate = read },
        };
        return true;
    }

    private static Field? Of(FundingLine line, string field) => field switch
    {
        "weight" => line.Weight,
        "score" => line.Score,
        _ => line.ExecutionRate,
    };

    /// <summary>Points may be followed by how they were reckoned.</summary>
    private static Interpretation Reading(FundingLine line, string field, string printed)
    {
        if (field == "execution_rate") return ValueReader.Rate(printed, line.Executed?.Number, line.FullYearBudget?.Number);
        var match = Vocabulary.Pattern("points_with_formula").Match(HeadingText.Fold(printed));
        return ValueReader.Score(match.Success ? match.Groups["points"].Value : printed);
    }
}
