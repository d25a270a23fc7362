using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C4Level2UnderWrongLevel1
{
    public static readonly Rule Rule = new(
        "C4", RuleKind.Suspicion, Severity.Info,
        new Bilingual("二级指标归类有误", "Level 2 under the wrong level 1"),
        new Bilingual(
            "数量、质量、时效属产出指标；经济、社会、生态效益和可持续影响属效益指标",
            "quantity, quality and timeliness belong to output; economic, social, ecological and lasting effects to benefit"),
        new Bilingual("财预〔2020〕10号；财预〔2021〕101号", "财预〔2020〕10号; 财预〔2021〕101号"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var (level1, level2) = (row.Indicator.Level1, row.Indicator.Level2);
        if (level1 is null || level2 is null) return Rule.NotApplicable(row.Subject, "no level-1 or level-2 column");
        if (row.Level1Class is not { } under || Belongs(level2) is not { } belongs)
        {
            return Rule.NotApplicable(row.Subject, "a label of no known class");
        }

        var cells = Cells.Evidence((level2, "stated"), (level1, "level 1"));
        if (under == belongs) return Rule.Passed(row.Subject) with { Cells = cells };
        return Rule.Failed(row.Subject, new Bilingual(
            $"二级指标“{level2.Printed}”列在一级指标“{level1.Printed}”之下",
            $"level 2 '{level2.Printed}' stands under level 1 '{level1.Printed}'")) with
        {
            Stated = level2.Printed,
            Cells = cells,
        };
    }

    /// <summary>Cost and satisfaction stand under different classes in different places: they are not judged.</summary>
    private static string? Belongs(Field level2)
    {
        var folded = PrintedText.Fold(level2.Printed);
        if (Vocabulary.Found("level2.satisfaction", folded) is not null || Vocabulary.Found("level2.cost", folded) is not null) return null;
        if (Vocabulary.Found("level2.benefit", folded) is not null) return "benefit";
        return Vocabulary.Found("level2.output", folded) is not null ? "output" : null;
    }
}
