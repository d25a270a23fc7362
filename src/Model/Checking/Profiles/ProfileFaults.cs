using System.Text.RegularExpressions;
using Selfeval.Model.Checking.WholeForm;

namespace Selfeval.Model.Checking;

/// <summary>What the shape of the JSON cannot say: a misspelt class or bands in the wrong order would give findings that look right.</summary>
internal static partial class ProfileFaults
{
    private static readonly string[] Classes = [.. Level1Sums.Classes.Select(known => known.Class)];

    public static IEnumerable<string> Of(RuleProfile profile)
    {
        if (!Id().IsMatch(profile.Id)) yield return "id: small letters, digits, _ and - only";
        foreach (var name in (profile.Level1Weights?.Keys ?? []).Concat(profile.MandatoryClasses).Except(Classes))
            yield return $"there is no level-1 class '{name}'; there are {string.Join(", ", Classes)}";
        if (profile.Execution.Rule == ExecutionRule.Bands && profile.Execution.Bands.Count == 0) yield return "execution: the rule is Bands and there are none";
        if (!Descend(profile.Execution.Bands.Select(band => band.FromPercent))) yield return "execution.bands: from the highest to the lowest";
        if (!Descend(profile.Grades.Select(grade => grade.From))) yield return "grades: from the best to the worst";
        if (profile.GradeVariants.Any(variant => !Descend(variant.Grades.Select(grade => grade.From)))) yield return "grade_variants: from the best to the worst";
        if (profile.OverAchievement.Threshold < 1) yield return "over_achievement.threshold: a ratio of actual to target, 1 or more";
        QualitativeBand[] bands = [profile.Qualitative.Reached, profile.Qualitative.Partly, profile.Qualitative.Missed];
        if (bands.Any(band => band.FromPercent < 0 || band.ToPercent > 100 || band.FromPercent > band.ToPercent)) yield return "qualitative: percents, from the lower to the higher";
    }

    private static bool Descend(IEnumerable<decimal> values)
    {
        var list = values.ToList();
        return list.Zip(list.Skip(1)).All(pair => pair.First > pair.Second);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
