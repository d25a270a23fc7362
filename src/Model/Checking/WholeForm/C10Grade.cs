using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C10Grade
{
    public static readonly Rule Rule = new(
        "C10", RuleKind.Arithmetic, Severity.Warning,
        new Bilingual("等级与总分", "Grade"),
        new Bilingual(
            "等级＝总分所在分档（一般优≥90，良80-90，中60-80，差<60；由规则集定）",
            "the grade word is the band of the total (usually 优 ≥ 90, 良 80-90, 中 60-80, 差 < 60; by the profile)"),
        new Bilingual("财预〔2020〕10号", "财预〔2020〕10号"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [Of(form)];

    private static Outcome Of(FormUnderCheck form)
    {
        var total = form.Form.Total;
        if (!Cells.IsPrinted(total.Grade))
        {
            return Rule.NotApplicable(FormUnderCheck.Total, total.Grade is null ? "no grade in the form" : "no grade printed");
        }

        // In the head the grade stands beside the score of the whole form.
        var reached = form.HasTotalRow ? total.Score : form.Form.HeaderScore;
        if (Cells.Missing(reached, "total score") is { } noScore) return Rule.NotApplicable(FormUnderCheck.Total, noScore);
        if (total.Weight?.Number is { } weight && weight != FormUnderCheck.FullPoints)
        {
            return Rule.NotApplicable(FormUnderCheck.Total, "the total is not of 100");
        }

        if (form.Profile.Grades.Count == 0) return Rule.NotApplicable(FormUnderCheck.Total, "the profile sets no grades");
        if (total.Grade!.Value is not TextReading grade) return Rule.NotApplicable(FormUnderCheck.Total, "unreadable grade");
        var printed = PrintedText.Fold(grade.Text);
        if (!form.Profile.Grades.Any(band => printed.StartsWith(band.Grade, StringComparison.Ordinal)))
        {
            return Rule.NotApplicable(FormUnderCheck.Total, "unknown grade word");
        }

        return Compare(form, printed, reached!);
    }

    private static Outcome Compare(FormUnderCheck form, string printed, Field score)
    {
        var total = form.Form.Total;
        var grade = GradeOf(form.Profile.Grades, score.Number!.Value);
        var message = new Bilingual(
            $"总分{score.Printed}，等级填为“{total.Grade!.Printed}”，按分档应为“{grade}”",
            $"total {score.Printed}: the grade says {total.Grade.Printed}, the band is {grade}");
        var outcome = printed.StartsWith(grade, StringComparison.Ordinal) ? Rule.Passed(FormUnderCheck.Total)
            : VariantOf(form.Profile, printed, score.Number.Value) is { } variant ? Explained(variant, message)
            : Rule.Failed(FormUnderCheck.Total, message);
        return outcome with
        {
            Stated = total.Grade.Printed,
            Recomputed = grade,
            Cells = Cells.Evidence((total.Grade, "stated"), (score, "total")),
        };
    }

    /// <summary>Another scale that the profile names, under which the grade would be right.</summary>
    private static GradeVariant? VariantOf(RuleProfile profile, string printed, decimal score) =>
        profile.GradeVariants.FirstOrDefault(variant => printed.StartsWith(GradeOf(variant.Grades, score), StringComparison.Ordinal));

    private static Outcome Explained(GradeVariant variant, Bilingual message)
    {
        var scale = string.Join('、', variant.Grades.Where(band => band.From > 0).Select(band => $"{band.Grade}≥{Figures.Text(band.From)}"));
        return Rule.Explained(FormUnderCheck.Total, variant.Name, new Bilingual($"{message.Zh}（按{scale}的分档则相符）", $"{message.En} (right under another scale: {scale})"));
    }

    private static string GradeOf(IReadOnlyList<GradeBand> bands, decimal score) =>
        bands.FirstOrDefault(band => score >= band.From)?.Grade ?? bands[^1].Grade;
}
