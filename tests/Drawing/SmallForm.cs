using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Tests.Drawing;

/// <summary>The parts of a small form, drawn as text, around the part that a test is about.</summary>
internal static class SmallForm
{
    public const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < |

        """;

    public const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |

        """;

    /// <summary>The one form that a drawn text holds, which is the same however its pages show it turned.</summary>
    public static SelfEvaluation Single(string text)
    {
        var pages = DrawnPages.Draw(text);
        UnplacedReading.AssertSameTurned(pages, 1 + (text.Length % 3));
        return Assert.Single(FormReader.Read(pages).Forms);
    }
}
