using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>What a cell that a check needs turned out to be.</summary>
internal static class Cells
{
    /// <summary>The cell has text that is no dash.</summary>
    public static bool IsPrinted(Field? field) => field is { IsBlankLike: false };

    /// <summary>Why a number cannot be taken from the cell: null when it can.</summary>
    public static string? Missing(Field? field, string role)
    {
        if (field is null) return $"no {role} column";
        if (field.Number is not null) return null;
        if (field.IsBlankLike) return $"no {role} printed";
        if (NotApplicableMark.Is(field.Printed)) return $"{role} marked as not applicable";
        return $"unreadable {role}";
    }

    public static Evidence Evidence(Field field, string role) => new(role, field.Printed, field.Place);

    /// <summary>The evidence of those cells that the form has.</summary>
    public static IReadOnlyList<Evidence> Evidence(params ReadOnlySpan<(Field? Field, string Role)> cells)
    {
        var evidence = new List<Evidence>(cells.Length);
        foreach (var (field, role) in cells)
        {
            if (field is not null) evidence.Add(Evidence(field, role));
        }

        return evidence;
    }

    /// <summary>Each cell once, in order: a cell that spans rows is the same in each of them.</summary>
    public static IEnumerable<Field> Once(IEnumerable<Field> fields) => fields.DistinctBy(field => field.Place);
}
