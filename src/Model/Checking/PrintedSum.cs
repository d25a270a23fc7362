using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking;

/// <summary>Printed points added up: what stands in the cells, and why the sum may be incomplete.</summary>
internal sealed record PrintedSum(decimal Value, IReadOnlyList<Evidence> Parts)
{
    /// <summary>A cell that holds something that is no number: the sum says nothing.</summary>
    public string? Unreadable { get; private init; }

    /// <summary>A row without this figure. The sum may still agree; if it does not, the missing figure may be why.</summary>
    public string? Incomplete { get; init; }

    public static PrintedSum Of(IReadOnlyList<Field> cells, string role)
    {
        var printed = cells.Where(Cells.IsPrinted).ToList();
        return new PrintedSum(printed.Sum(cell => cell.Number ?? 0), printed.Select(cell => Cells.Evidence(cell, role)).ToList())
        {
            Unreadable = printed.Any(cell => cell.Number is null) ? $"unreadable {role}" : null,
            Incomplete = printed.Count == 0 ? $"no {role} printed" : printed.Count < cells.Count ? $"a scoring row prints no {role}" : null,
        };
    }

    public PrintedSum Plus(decimal value, Evidence? evidence) =>
        this with { Value = Value + value, Parts = evidence is null ? Parts : [.. Parts, evidence] };

    /// <summary>The stated sum against this one.</summary>
    public Outcome Against(Rule rule, Subject subject, StatedSum stated)
    {
        if (Unreadable is not null) return rule.NotApplicable(subject, Unreadable);
        var agreement = Rounding.Sum(stated.Value, Value);
        if (agreement.Kind == OutcomeKind.Failed && Incomplete is not null) return rule.NotApplicable(subject, Incomplete);
        var (sum, printed) = (Figures.Text(Value), Figures.Stated(stated.Value));
        var message = new Bilingual(
            $"{stated.What.Zh}合计为{sum}，{stated.Where.Zh}为{printed}",
            $"{stated.What.En} add up to {sum}, {stated.Where.En} says {printed}");
        return rule.Compared(subject, agreement, message) with
        {
            Stated = printed,
            Recomputed = sum,
            Cells = [stated.Evidence, .. Parts],
        };
    }
}

/// <summary>A printed sum, what it adds up (得分) and where it stands (表中总分), for the message.</summary>
internal sealed record StatedSum(decimal Value, Evidence Evidence, Bilingual What, Bilingual Where);
