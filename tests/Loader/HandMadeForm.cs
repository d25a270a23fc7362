using System.Security.Cryptography;
using System.Text;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Loader;

/// <summary>A small form like the reference one, made by hand, so that loading is tested without reading.</summary>
internal static class HandMadeForm
{
    public static readonly Rule A4 = new(
        "A4", RuleKind.Arithmetic, Severity.Error, new Bilingual("执行率", "execution rate"), new Bilingual("执行数÷预算数", "executed / budget"),
        new Bilingual("算术", "arithmetic"), 1);

    public static string Sha256(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>A document with one form; the content decides its sha256.</summary>
    public static DocumentResult Document(string content, string project = "上海市外国人来华工作服务") => new(
        content + ".pdf", Sha256(content), 2, "LibreOffice", DocumentStatus.Partly, null, [Form(project)],
        [new Problem(ProblemKind.UndecodableText, "\uFFFD", At(2, 700))]);

    public static CheckedEvaluation Form(string project) => new(
        new SelfEvaluation
        {
            Title = Text("财政项目支出绩效自评表", 20),
            FiscalYear = new Field("2021", new NumberReading(2021), null, At(1, 40)),
            ProjectName = Text(project, 60),
            ImplementingUnit = Text("上海市研发公共服务平台管理中心", 80),
            SupervisingDepartment = Text("219-上海市科学技术委员会", 80),
            AmountUnit = Text("万元", 100),
            Pages = [1, 2],
            Glyphs = new GlyphCount(100, 100),
            StatedWeights = [new StatedWeight(WeightOf.Output, 50m, "产出指标(50分)", At(1, 300))],
            FundingLines = [FundingLine()],
            Goal = new Goal(Text("目标", 200), Text("完成", 200)),
            Indicators = [Indicator(0, "培训会"), Indicator(1, "宣介材料")],
            Total = new Total(Number("100", 100m, 600), Number("100.00", 100.00m, 600), null),
            Extra = [new ExtraField("联系电话", Text("021-0000", 640))],
            Problems = [new Problem(ProblemKind.UnknownHeading, "备注", At(1, 640))],
        },
        "shanghai",
        new Bilingual("上海口径", "Shanghai"),
        Outcomes());

    private static FundingLine FundingLine() => new(Text("年度资金总额", 150), FundingSource.Total)
    {
        FullYearBudget = new Field("375.0951", new NumberReading(375.0951m), "万元", At(1, 150)),
        Executed = new Field("371.85", new NumberReading(371.85m), "万元", At(1, 151)),
        Weight = Number("10", 10m, 150),
        ExecutionRate = new Field("99.14%", new NumberReading(99.14m), "%", At(1, 152)),
        Score = Number("10", 10m, 153),
    };

    private static Indicator Indicator(int row, string name) => new(null, false)
    {
        Level1 = Text("产出指标", 300),
        Level3 = Text(name, 310 + row),
        Target = new Field(">=8次", new QuantityReading(Comparison.AtLeast, 8m, "次", false), "次", At(1, 320 + row)),
        Actual = new Field("18次", new QuantityReading(null, 18m, "次", false), "次", At(1, 330 + row)),
        Weight = Number("45", 45m, 340 + row),
        Score = Number("45", 45m, 350 + row),
        Reason = new Field("", null, null, At(1, 360 + row)) { More = [At(2, 20 + row)] },
    };

    private static IReadOnlyList<Outcome> Outcomes() =>
    [
        new Outcome(A4, OutcomeKind.Explained, new Subject("funding_lines[0]", "年度资金总额"))
        {
            Severity = Severity.Info, ExplainedBy = "ceiling", Stated = "99.14%", Recomputed = "99.1340",
            Message = new Bilingual("执行率进位", "rate rounded up"),
            Cells = [new Evidence("executed", "371.85", At(1, 151)), new Evidence("stated", "99.14%", At(1, 152))],
        },
        new Outcome(A4, OutcomeKind.NotApplicable, new Subject("funding_lines[1]", null)) { Reason = "no rate printed" },
    ];

    private static Field Text(string printed, double top) => new(printed, new TextReading(printed), null, At(1, top));

    private static Field Number(string printed, decimal value, double top) => new(printed, new NumberReading(value), null, At(1, top));

    private static Place At(int page, double top) => new(page, new Box(10, top, 110, top + 12));
}
