using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Funds;

/// <summary>Executed amount and budget of a funding line in one unit, or why they cannot be had.</summary>
/// <param name="Budget">Full-year budget; the initial one where the form has no full-year column.</param>
internal sealed record ExecutionFigures(decimal Executed, decimal Budget)
{
    public const string NoBudget = "zero or blank budget";

    /// <summary>The form has no full-year column: its rate may rest on the initial budget, but need not.</summary>
    public bool OfInitialBudget { get; private init; }

    public required IReadOnlyList<Evidence> Cells { get; init; }

    public static (ExecutionFigures? Figures, string? Reason) Of(FundingLine line)
    {
        var budget = line.FullYearBudget ?? line.InitialBudget;
        if (budget is null) return (null, "no budget column");
        if (budget.IsBlankLike || budget.Number == 0) return (null, NoBudget);
        if ((Checking.Cells.Missing(budget, "budget") ?? Checking.Cells.Missing(line.Executed, "executed amount")) is { } missing)
        {
            return (null, missing);
        }

        if (InOneUnit(line.Executed!, budget) is not { } pair) return (null, "amount units differ");
        if (UnitsApart.In(line)) return (null, UnitsApart.Reason);
        return (new ExecutionFigures(pair.Left, pair.Right)
        {
            OfInitialBudget = line.FullYearBudget is null,
            Cells = Checking.Cells.Evidence((line.Executed, "executed"), (budget, "budget")),
        }, null);
    }

    /// <summary>Those of several lines together; null where one of them has none, or another unit.</summary>
    public static ExecutionFigures? OfAll(IReadOnlyList<FundingLine> lines)
    {
        var figures = lines.Select(line => Of(line).Figures).OfType<ExecutionFigures>().ToList();
        var units = lines.SelectMany(line => new[] { line.Executed?.Unit, (line.FullYearBudget ?? line.InitialBudget)?.Unit }).Distinct();
        if (figures.Count < lines.Count || units.Count() > 1) return null;
        return new ExecutionFigures(figures.Sum(each => each.Executed), figures.Sum(each => each.Budget))
        {
            OfInitialBudget = figures.Exists(each => each.OfInitialBudget),
            Cells = [.. figures.SelectMany(each => each.Cells)],
        };
    }

    /// <summary>Two amounts in one unit; null where one unit is not known.</summary>
    public static (decimal Left, decimal Right)? InOneUnit(Field left, Field right)
    {
        if (left.Unit == right.Unit) return (left.Number!.Value, right.Number!.Value);
        var (a, b) = (Dimension.Of(left.Unit), Dimension.Of(right.Unit));
        return a.Name == b.Name ? (left.Number!.Value * a.Factor, right.Number!.Value * b.Factor) : null;
    }
}
