using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

/// <summary>The level-1 classes of indicators, as they are printed.</summary>
internal static class Level1Sums
{
    public static readonly IReadOnlyList<(string Class, string Zh)> Classes =
        [("cost", "成本指标"), ("output", "产出指标"), ("benefit", "效益指标"), ("satisfaction", "满意度指标")];

    private const string LabelEnd = "指标";

    /// <summary>满意度 before 效益: 效益和满意度指标 is rare, but a satisfaction label often carries both.</summary>
    private static readonly (string Class, string Topic)[] Sought =
        [("satisfaction", "level1.satisfaction"), ("cost", "level1.cost"), ("output", "level1.output"), ("benefit", "level1.benefit")];

    /// <summary>The class that a level-1 label names; null where it names none of them, or the labels of several stand in one cell (产出指标效益指标).</summary>
    public static string? ClassOf(Field? level1)
    {
        if (level1 is null) return null;
        var folded = PrintedText.Fold(level1.Printed);
        var named = Array.FindAll(Sought, sought => Vocabulary.Found(sought.Topic, folded) is not null);
        return named.Length > 1 && folded.Split(LabelEnd).Length > 2 ? null : named.FirstOrDefault().Class;
    }

    public static PrintedSum WeightsOf(FormUnderCheck form, Func<ScoringRow, bool> rows) =>
        form.SumOf(form.Rows.Counted(row => row.Weight, rows), "weight");
}
