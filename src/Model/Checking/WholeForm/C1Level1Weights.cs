namespace Selfeval.Model.Checking.WholeForm;

internal static class C1Level1Weights
{
    public static readonly Rule Rule = new(
        "C1", RuleKind.ByRule, Severity.Warning,
        new Bilingual("一级指标权重", "Level-1 weights"),
        new Bilingual(
            "各一级指标分值合计等于规则集规定的权重；表中没有规则集的特征、按默认采用“全国通用”的，或规则集的权重未经原文核实的，仅作对比提示",
            "Σ weights of each level-1 class = the profile's weight; where the form prints no sign of a profile and the national one stands in for it, or the profile's weights are unverified, the two are only compared (info)"),
        new Bilingual("财预〔2020〕10号；公开表格的表注（特殊情况可调整）", "财预〔2020〕10号; footnotes of published forms (adjustable in special cases)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no weight column")];
        if (form.Profile.Level1Weights is not { } weights)
        {
            return [Rule.NotApplicable(FormUnderCheck.Indicators, "the profile leaves the weights free")];
        }

        if (form.Rows.All.Any(row => row.Level1Class is null))
        {
            return [Rule.NotApplicable(FormUnderCheck.Indicators, "a level-1 label of no known class")];
        }

        if (IndicatorsCarryAllPoints(form)) return [Rule.NotApplicable(FormUnderCheck.Indicators, "execution is not scored")];
        if (form.Execution.Weight is > 0 and var own && form.Profile.Execution.Weight is { } usual && own != usual) return [Rule.NotApplicable(FormUnderCheck.Indicators, "execution has another weight than the profile's")];
        return OneFinding.Of(form, Level1Sums.Classes.Where(c => weights.ContainsKey(c.Class)).Select(c => OfClass(form, c.Class, c.Zh, weights[c.Class])), failed => Together(form, failed));
    }

    /// <summary>The profile's weights leave room for the execution's. Where nothing was budgeted, or execution has no weight, its points are shared out among the classes.</summary>
    private static bool IndicatorsCarryAllPoints(FormUnderCheck form) =>
        form.Profile.Execution.Weight > 0
        && form.Execution is { Weight: null or 0, WeightIsUnreadable: false }
        && form.ExecutionRow is null
        && form.SumOf(form.Rows.Counted(row => row.Weight), "weight") is { Unreadable: null, Value: var sum } && sum >= FormUnderCheck.FullPoints;

    private static Outcome OfClass(FormUnderCheck form, string name, string zh, decimal wanted)
    {
        var rows = form.Rows.All.Where(row => row.Level1Class == name).ToList();
        var subject = rows.Count == 0 ? FormUnderCheck.Indicators with { Name = zh } : rows[0].Subject with { Name = rows[0].Indicator.Level1!.Printed };
        if (rows.Count == 0) return Rule.NotApplicable(subject, "class not printed");
        var sum = Level1Sums.WeightsOf(form, row => row.Level1Class == name);
        if ((sum.Unreadable ?? sum.Incomplete) is { } reason) return Rule.NotApplicable(subject, reason);
        if (sum.Value != wanted && form.WhyNotWhole is { } why) return Rule.NotApplicable(subject, why);
        var (zhWanted, enWanted) = form.ProfileIsDefault ? ("，通用为", ", usual are ") : ("，规定为", ", not ");
        var message = new Bilingual(
            $"{zh}分值合计为{Figures.Text(sum.Value)}{zhWanted}{Figures.Text(wanted)}",
            $"the weights of {name} add up to {Figures.Text(sum.Value)}{enWanted}{Figures.Text(wanted)}");
        var outcome = sum.Value == wanted ? Rule.Passed(subject) : Rule.Failed(subject, message);
        return outcome with { Stated = Figures.Stated(sum.Value), Recomputed = Figures.Text(wanted), Cells = sum.Parts };
    }

    /// <summary>Whoever sets weights of his own moves points from one class to another: one choice, said once. Where nothing tells that the profile holds for the form, or nobody has seen its source, the two are only compared.</summary>
    private static Outcome Together(FormUnderCheck form, IReadOnlyList<Outcome> classes) => Rule.Failed(FormUnderCheck.Indicators, Message(form, classes)) with
    {
        Severity = form.ProfileIsDefault || form.Profile.Unverified ? Severity.Info : Rule.Severity,
        Stated = string.Join(" / ", classes.Select(outcome => outcome.Stated)),
        Recomputed = string.Join(" / ", classes.Select(outcome => outcome.Recomputed)),
    };

    private static Bilingual Message(FormUnderCheck form, IReadOnlyList<Outcome> classes)
    {
        var (zh, en) = (string.Join('；', classes.Select(outcome => outcome.Message!.Zh)), string.Join("; ", classes.Select(outcome => outcome.Message!.En)));
        return form.ProfileIsDefault
            ? new Bilingual(
                $"表中未标明适用的规则，与“{form.Profile.Title.Zh}”的一级指标权重对比，有差异（仅供参考）：{zh}",
                $"the form tells no rules of its own; compared with the level-1 weights of '{form.Profile.Id}' it differs (for reference only): {en}")
            : form.Profile.Unverified
            ? new Bilingual(
                $"与规则集“{form.Profile.Title.Zh}”（原文未核）的一级指标权重对比，有差异（仅供参考）：{zh}",
                $"compared with the level-1 weights of the profile '{form.Profile.Id}' (unverified) it differs (for reference only): {en}")
            : new Bilingual(
                $"一级指标权重与规则集“{form.Profile.Title.Zh}”不同（特殊情况可调整）：{zh}",
                $"the level-1 weights are not those of the profile '{form.Profile.Id}' (adjustable in special cases): {en}");
    }
}
