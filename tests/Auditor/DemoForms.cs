using System.Globalization;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Auditor;

/// <summary>
/// The demo import: invented offices and figures over three years, drawn as PDFs into <c>docs/demo</c>, with what audits look for planted in them:
/// totals that do not add up, full marks for missed targets, copied reasons, one project with two budgets, an office that is always at 100.
/// </summary>
internal static class DemoForms
{
    private const string SharedReason = "受天气影响，部分活动延期，下一步加强进度管理";

    /// <summary>One form; only what differs from the others is said.</summary>
    internal sealed record Demo(int Year, string Office, string Region, string Project)
    {
        public decimal Budget { get; init; } = 100;
        public decimal Executed { get; init; } = 96.5m;
        public int Visitors { get; init; } = 1260;
        public decimal? VisitorScore { get; init; }
        public string Reason { get; init; } = "";
        public decimal Slip { get; init; }
        public string Satisfaction { get; init; } = "96%";

        public string FileName => $"{Year}-{Project}-{Region}.pdf";
    }

    public static IReadOnlyList<Demo> All { get; } =
    [
        new(2021, "219-青山市科学技术局", "青山市", "科普能力建设") { Budget = 58.5m, Executed = 56.2m, Visitors = 1180, Reason = SharedReason },
        new(2022, "青山市科学技术局（本级）", "青山市", "科普能力建设") { Budget = 62, Executed = 60.8m, Visitors = 1160, Reason = SharedReason, Slip = -1 },
        new(2023, "青山市科学技术局（盖章）", "青山市", "科普能力建设") { Budget = 75, Executed = 61.3m, Visitors = 1100, VisitorScore = 20 },
        new(2021, "青山市公园管理中心", "青山市", "公园绿化养护") { Budget = 152.79m, Executed = 152.79m },
        new(2022, "青山市公园管理中心", "青山市", "公园绿化养护") { Budget = 160, Executed = 160 },
        new(2023, "青山市公园管理中心", "青山市", "公园绿化养护") { Budget = 168.4m, Executed = 168.4m },
        new(2022, "临江区教育局", "临江区", "乡村教师培训") { Budget = 45.6m, Executed = 41.2m, Visitors = 1150, Reason = SharedReason },
        new(2023, "江州市临江区教育局", "临江区", "乡村教师培训") { Budget = 48, Executed = 47.1m, Visitors = 2600 },
        new(2022, "临江区民政局", "临江区", "社区养老服务") { Budget = 320, Executed = 251.75m, Visitors = 1190, VisitorScore = 20, Slip = 1 },
        new(2023, "临江区民政局", "临江区", "社区养老服务") { Budget = 335.5m, Executed = 340.2m, Satisfaction = "104%" },
        new(2023, "江州市城市管理局", "江州市", "排水管网改造") { Budget = 467.28m, Executed = 282.69m, Visitors = 900, Reason = "部分路段拆迁未完成" },
        new(2023, "江州市城市建设管理局", "江州新区", "排水管网改造") { Budget = 476.28m, Executed = 476.28m },
    ];

    public static byte[] Draw(Demo demo)
    {
        var rate = Math.Round(100 * demo.Executed / demo.Budget, 2, MidpointRounding.AwayFromZero);
        var execution = Math.Min(10, Math.Round(10 * demo.Executed / demo.Budget, 2, MidpointRounding.AwayFromZero));
        var visitors = demo.VisitorScore ?? Math.Min(20, Math.Round(20m * demo.Visitors / 1200, 2, MidpointRounding.AwayFromZero));
        var total = execution + visitors + 70 + demo.Slip;
        return DrawnPdf.Draw(
            $$"""
            财政项目支出绩效自评表
            （{{demo.Year}}年度）
            | 项目名称 | < | {{demo.Project}} | < | < | < | < | < | < |
            | 主管部门 | < | {{demo.Region}}财政局 | < | < | 实施单位 | < | {{demo.Office}} | < |
            | 项目负责人及电话 | < | 张明 13812345678 | < | < | < | < | < | < |
            | 项目资金（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | < | 年度资金总额 | {{N(demo.Budget)}} | {{N(demo.Budget)}} | {{N(demo.Executed)}} | 10 | {{N(rate)}}% | {{N(execution)}} |
            | ^ | < | 其中：当年财政拨款 | {{N(demo.Budget)}} | {{N(demo.Budget)}} | {{N(demo.Executed)}} | — | — | — |
            | ^ | < | 其他资金 | 0 | 0 | 0 | — | — | — |
            | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
            | ^ | 完成年度任务，服务群众不少于1200人次 | < | < | < | 全年服务群众{{demo.Visitors}}人次，群众反映良好 | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
            | ^ | 产出指标 | 数量指标 | 服务群众人次 | ≥1200人次 | {{demo.Visitors}}人次 | 20 | {{N(visitors)}} | {{demo.Reason}} |
            | ^ | ^ | 质量指标 | 验收合格率 | ≥95% | 97.6% | 15 | 15 | |
            | ^ | ^ | 时效指标 | 完成时间 | {{demo.Year}}年12月底前 | {{demo.Year}}年11月 | 15 | 15 | |
            | ^ | 效益指标 | 社会效益指标 | 公众知晓率 | ≥80% | 86% | 30 | 30 | |
            | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | {{demo.Satisfaction}} | 10 | 10 | |
            | 总分 | < | < | < | < | < | 100 | {{N(total)}} | |
            注：本表由项目单位填写。
            """);
    }

    /// <summary>Where each form comes from, as a manifest says it.</summary>
    public static string Manifest() =>
        "path,region,office,year\n" + string.Concat(All.Select(demo => $"{demo.FileName},{demo.Region},{demo.Office},{demo.Year.ToString(CultureInfo.InvariantCulture)}\n"));

    private static string N(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
