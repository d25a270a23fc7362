using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

/// <summary>The level-1 classes of indicators, as they are printed.</summary>
internal static class Level1Sums
{
    public static readonly IReadOnlyList<(string Class, string Zh)> Classes =
        [("cost", "成本指标"), ("output", "产出指标"), ("benefit", "效益指标"), ("satisfaction", "满意度指标")];

    /// <summary>The class that a level-1 label names; null where it names none of them.</summary>
    public static string? ClassOf(Field? level1)
    {
        if (level1 is null) return null;
        var folded = PrintedText.Fold(level1.Printed);
        // 满意度 before 效益: 效益和满意度指标 is rare, but a satisfaction label often carries both.
        foreach (var name in (string[])["satisfaction", "cost", "output", "benefit"])
        {
            if (Vocabulary.Found($"level1.{name}", folded) is not null) return name;
        }

        return null;
    }

    public static PrintedSum WeightsOf(FormUnderCheck form, Func<ScoringRow, bool> rows) =>
        form.SumOf(form.Rows.Counted(row => row.Weight, rows), "weight");
}
