using System.Collections.Frozen;

namespace Selfeval.Model.Checking;

/// <summary>What of a profile a rule uses, and how its page shows it.</summary>
internal sealed record ProfileParameter(Bilingual Name, Func<RuleProfile, string> Of);

internal static class ProfileParameters
{
    private const string None = "—";

    public static readonly FrozenDictionary<string, ProfileParameter> ByRule = new Dictionary<string, ProfileParameter>
    {
        ["A5"] = new(
            new Bilingual("执行分值与计分方式", "execution weight and rule"), profile => $"{Number(profile.Execution.Weight)} {profile.Execution.Rule}"),
        ["A10"] = new(
            new Bilingual("需说明原因的执行率", "rate below which a reason is needed"), profile => Percent(profile.Reasons.ExecutionBelowPercent)),
        ["B6"] = new(
            new Bilingual("≤指标的公式", "formula for ≤"), profile => profile.ReverseFormula?.ToString() ?? "Ratio / Linear"),
        ["B8"] = new(
            new Bilingual("需说明原因的得分比例", "share of the weight below which a reason is needed"), profile => Percent(profile.Reasons.ScoreBelowPercent)),
        ["B10"] = new(
            new Bilingual("超额阈值", "threshold"), profile => Percent(profile.OverAchievement.Threshold * 100)),
        ["B11"] = new(
            new Bilingual("达成 / 部分 / 未达成", "reached / partly / missed"), profile => Bands(profile.Qualitative)),
        ["C1"] = new(
            new Bilingual("一级指标权重", "level-1 weights"), profile => List(profile.Level1Weights?.Select(pair => $"{pair.Key} {Number(pair.Value)}"))),
        ["C3"] = new(
            new Bilingual("必设一级指标", "mandatory classes"), profile => List(profile.MandatoryClasses)),
        ["C10"] = new(
            new Bilingual("等级分档", "grade bands"), profile => List(profile.Grades.Select(band => $"{band.Grade} ≥ {Number(band.From)}"))),
    }.ToFrozenDictionary();

    private static string Number(decimal? value) => value is { } number ? Figures.Text(number) : None;

    private static string Percent(decimal? value) => value is { } number ? $"{Figures.Text(number)} %" : None;

    private static string List(IEnumerable<string>? items) => string.Join(", ", items ?? []) is { Length: > 0 } list ? list : None;

    private static string Bands(QualitativeBands bands) => $"{Band(bands.Reached)} / {Band(bands.Partly)} / {Band(bands.Missed)}";

    private static string Band(QualitativeBand band) => $"{Figures.Text(band.ToPercent)}-{Figures.Text(band.FromPercent)} %";
}
