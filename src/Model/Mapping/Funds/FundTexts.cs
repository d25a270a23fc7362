using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>What a form prints for one field of a funding line, and the cell in which it stands.</summary>
internal sealed record FundText(string Field, string Printed, FormCell Cell)
{
    /// <summary>What names the amount, and may print its unit, the nearest first; none where only the block does.</summary>
    public IReadOnlyList<string?> Headings { get; init; } = [];
}

/// <summary>Makes a funding line of what is printed for its fields, wherever in the block each of them stands.</summary>
internal static class FundTexts
{
    public static FundingLine Line(EvaluationDraft draft, Field label, FundingSource source, IReadOnlyList<FundText> texts)
    {
        var (budget, executed) = (Amount("full_year_budget"), Amount("executed"));
        return new FundingLine(label, source)
        {
            InitialBudget = Amount("initial_budget"),
            FullYearBudget = budget,
            Executed = executed,
            Weight = Read("weight", ValueReader.Score),
            ExecutionRate = Read("execution_rate", printed => ValueReader.Rate(printed, executed?.Number, budget?.Number)),
            Score = Read("score", ValueReader.Score),
            Reason = texts.FirstOrDefault(text => text.Field == "reason") is { } reason ? draft.Text(reason.Cell) : null,
        };

        Field? Amount(string field) => Read(field, printed => FundAmount.Read(draft, printed, texts.First(text => text.Field == field).Headings));

        Field? Read(string field, Func<string, Interpretation> reader) =>
            texts.FirstOrDefault(text => text.Field == field) is { } text && draft.Read(text.Cell, reader(text.Printed)) is { } read
                ? read with { Printed = text.Printed } : null;
    }
}
