namespace Selfeval.Model.Checking;

/// <summary>A figure of a long run of the tests, as <c>measured.tsv</c> keeps it; <c>tests/slow/run</c> writes that file.</summary>
internal sealed record Measurement(Bilingual What, string Count, string Result, string Seconds, string Date)
{
    private static readonly Dictionary<string, Bilingual> Kinds = new(StringComparer.Ordinal)
    {
        ["consistent"] = new(
            "生成的自洽表格（全部规则集，随机舍入方式）：算术类与按规则集的不符之处",
            "generated consistent forms (all profiles, random rounding): failures by arithmetic or by rule"),
        ["explained"] = new(
            "其中按进位、舍去或取整才相符的数字：名称说对的",
            "figures in them that only ceiling, truncation or whole points make right: explained by the right name"),
        ["one_wrong"] = new(
            "改动了一个数字的表格（超出舍入）：在所在行发现的",
            "forms with one figure changed beyond rounding: found, at its row"),
        ["mutation"] = new(
            "变异测试（读数与核对）：被测试发现的变异",
            "mutation testing (values and checks): mutants that the tests kill"),
    };

    public static IReadOnlyList<Measurement> All { get; } = EmbeddedText.Rows("Checking.Pages.measured.tsv")
        .Select(row => new Measurement(Kinds[row[0]], row[1], row[2], row[3], row[4]))
        .ToList();
}
