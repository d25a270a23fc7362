using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>Labels of the form's head, goals and notes: words that head the value beside them or behind their colon.</summary>
internal static class LabelText
{
    private static readonly HeadingSection[] Sections = [HeadingSection.Header, HeadingSection.Goal, HeadingSection.Note];

    public static bool IsLabel(string printed) => Sections.Any(section => HeadingBook.Field(section, printed) is not null);

    /// <summary>The same of a text around the table, where the grade has a label too (自评等级：优).</summary>
    public static bool IsLooseLabel(string printed) => IsLabel(printed) || HeadingBook.Is(HeadingSection.Total, "grade", printed);

    /// <summary>The name of a block that stands beside or above its rows: 项目资金, 年度总体目标, 绩效指标.</summary>
    public static bool IsBlock(string printed) => HeadingBook.Field(HeadingSection.Block, printed) is not null || IsFundsBlock(printed);

    /// <summary>The same on a line of its own above the block, which may be numbered and named as its goals are, or put together of its words: 三、绩效目标完成情况, 三、绩效目标及指标.</summary>
    public static bool IsNameAbove(string printed) => IsBlock(printed) || HeadingForms.Field(HeadingSection.Block, printed) is not null || (HeadingText.IsNumbered(printed) && HeadingBook.FieldOfWhole(HeadingSection.Goal, printed) is not null);

    /// <summary>The name of the block of funds, or one put together of where they come from and what became of them: 资金来源及使用.</summary>
    public static bool IsFundsBlock(string printed) => (HeadingBook.Field(HeadingSection.Block, printed) ?? HeadingForms.Field(HeadingSection.Block, printed)) == "funds";

    /// <summary>Label and value of a text such as 主管部门：某市财政局 whose label is known; null for anything else. A colon in a bracket ends no label: 预算执行情况（单位：万元）.</summary>
    public static (string Label, string Value)? SplitAtColon(string printed)
    {
        var colon = PrintedText.Colon(printed);
        if (colon <= 0 || PrintedText.LeavesBracketOpen(printed[..colon])) return null;
        var (label, value) = (printed[..colon].Trim(), printed[(colon + 1)..].Trim());
        return IsLabel(label) ? (label, value) : null;
    }
}

/// <summary>The label of the total row: 总分, 合计, 总 分：, 总计得分, also with the score in the same cell (总分：98分).</summary>
internal static class TotalLabel
{
    private static readonly RememberedTexts<bool> Remembered = new(Find);

    public static bool Is(string printed) => Remembered.Of(printed);

    private static bool Find(string printed) => HeadingBook.Is(HeadingSection.Total, "total", printed) || HeadingForms.Field(HeadingSection.Total, printed) is not null || ScoreInside(printed) is not null;

    /// <summary>The score printed in the label's own cell, or null.</summary>
    public static string? ScoreInside(string printed) => Inside(printed, "score");

    /// <summary>The grade printed behind the score in the label's own cell, or null.</summary>
    public static string? GradeInside(string printed) => Inside(printed, "grade");

    private static string? Inside(string printed, string name)
    {
        var match = Vocabulary.Pattern("total_with_score").Match(HeadingText.Fold(printed));
        return match.Groups[name] is { Success: true } group ? group.Value : null;
    }
}
