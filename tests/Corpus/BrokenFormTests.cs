using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using Selfeval.Tests.Model;

namespace Selfeval.Tests.Corpus;

/// <summary>A form drawn as a PDF is the same form wherever a page breaks it, and however what the break cuts is printed.</summary>
public class BrokenFormTests
{
    /// <summary>Points with decimals, as programs print them that lay the columns of points out for two characters.</summary>
    private const string NarrowPoints = """
        项目支出绩效自评表
        （2022年度）
        | 项目名称 | < | 居家养老服务 | < | < | < | < | < | < |
        | 主管部门 | < | 某县民政局 | < | 实施单位 | 某中心 | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | ^ | 产出指标 | 数量指标 | 服务老年人数（含上年结转的部分） | ≥650人 | 662人 | 15.00 | 14.63 | 部分材料报送较晚，已安排专人跟进。 |
        | ^ | ^ | ^ | 每人每月服务次数 | ≥2次 | 2次 | 9.00 | 8.75 | 受天气影响工期延后，下一步加强管理。 |
        | ^ | ^ | 质量指标 | 服务人员持证上岗率 | ≥90% | 92% | 16.00 | 15.63 | |
        | ^ | ^ | 时效指标 | 服务及时性 | 及时 | 及时 | 10.00 | 9.75 | 部分材料报送较晚。 |
        | ^ | 效益指标 | 社会效益指标 | 老年人生活质量（含新增部分） | 有所改善 | 有所改善 | 15.00 | 14.50 | |
        | ^ | ^ | 可持续影响指标 | 养老服务体系（以考核结果为准） | 逐步完善 | 逐步完善 | 25.00 | 24.25 | 机制有待完善。 |
        | ^ | 满意度指标 | 服务对象满意度指标 | 老年人及家属满意度 | ≥90% | 95% | 10.00 | 9.63 | |
        | 总分 | < | < | < | < | < | < | 97.14 | |
        """;

    /// <summary>Targets, results and reasons that are longer than their names.</summary>
    private const string LongTexts = """
        项目支出绩效自评表
        （2022年度）
        | 项目名称 | < | 居家养老服务 | < | < | < | < | < | < |
        | 主管部门 | < | 某县民政局 | < | 实施单位 | 某中心 | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | ^ | 产出指标 | 数量指标 | 培训人次 | ≥650人 | 662人 | 20 | 20 | |
        | ^ | ^ | ^ | 服务次数 | 每名老人每月至少上门服务两次 | 2次 | 10 | 10 | 受天气影响工期延后 |
        | ^ | ^ | 时效指标 | 完成时限 | 在项目计划完成时间内保质保量完成 | 在项目计划完成时间内保质保量完成 | 20 | 20 | |
        | ^ | 效益指标 | 社会效益 | 生活质量 | 改善 | 老人生活质量有所改善 | 20 | 18 | |
        | ^ | ^ | ^ | 服务体系 | 完善 | 完善 | 20 | 18 | 部分材料报送较晚，已安排专人跟进 |
        | ^ | 满意度 | 满意度 | 满意度 | ≥90% | 95% | 10 | 10 | |
        | 总分 | < | < | < | < | < | 100 | 96 | |
        """;

    private static readonly IReadOnlySet<int> OfPoints = new HashSet<int> { 6, 7 };

    public static TheoryData<string, CutLabel> Cases() => Where((_, _) => true);

    public static TheoryData<string, CutLabel> Joined() => Where(IsJoined);

    public static TheoryData<string, CutLabel> NotJoined() => Where((name, label) => !IsJoined(name, label));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_break_before_any_row_changes_no_field(string name, CutLabel label)
    {
        var form = DrawnForms.Named(name);
        AssertSame(form, Enumerable.Range(1, PageBreaks.Rows(form) - 1).Select(row => (row, (string?)PageBreaks.Before(form, row, label))));
    }

    [Theory]
    [MemberData(nameof(Joined))]
    public void A_break_before_any_indicator_above_which_the_headings_are_printed_again_changes_no_field(string name, CutLabel label) =>
        AssertSame(DrawnForms.Named(name), WithHeadings(name, label));

    /// <summary>The halves of a label below a block's heading that has a number are not put together.</summary>
    [Theory]
    [MemberData(nameof(NotJoined))]
    public void Labels_that_are_not_joined_across_headings_printed_again_are_told(string name, CutLabel label)
    {
        var whole = Reading(DrawnForms.Named(name));
        Assert.All(WithHeadings(name, label).Select(at => Reading(at.Broken!)), read => Assert.True(read.SequenceEqual(whole) || read.Except(whole).Any(line => line.StartsWith("problem", StringComparison.Ordinal))));
    }

    private static TheoryData<string, CutLabel> Where(Func<string, CutLabel, bool> isWanted)
    {
        var cases = new TheoryData<string, CutLabel>();
        foreach (var name in DrawnForms.Names)
        {
            foreach (var label in Enum.GetValues<CutLabel>().Where(label => isWanted(name, label))) cases.Add(name, label);
        }

        return cases;
    }

    private static bool IsJoined(string name, CutLabel label) => (name, label) switch
    {
        (nameof(DrawnForms.Hubei), CutLabel.Split) => false,
        _ => true,
    };

    /// <summary>Breaks before all indicators but the first; below the total stands nothing that the headings are above of.</summary>
    private static IEnumerable<(int Row, string? Broken)> WithHeadings(string name, CutLabel label)
    {
        var form = DrawnForms.Named(name);
        var rows = form.Split('\n').Select(line => line.Trim()).Where(TextTable.IsRow).ToList();
        var first = rows.FindIndex(row => row.Contains("绩效", StringComparison.Ordinal) && (row.Contains("指标值", StringComparison.Ordinal) || row.Contains("目标值", StringComparison.Ordinal)));
        var body = rows.FindIndex(row => row.Contains("一级指标", StringComparison.Ordinal)) + 1;
        var end = rows.FindIndex(row => row.Contains("总分", StringComparison.Ordinal)) is >= 0 and var total ? total : rows.Count - 1;
        return Enumerable.Range(body + 1, end - body).Select(row => (row, (string?)PageBreaks.Repeating(PageBreaks.Before(form, row, label), rows[first..body])));
    }

    /// <summary>The second line of a text stands below the break, a text of one line above it.</summary>
    [Theory]
    [MemberData(nameof(DrawnForms.Names), MemberType = typeof(DrawnForms))]
    public void A_break_within_any_row_changes_no_field(string name)
    {
        var form = DrawnForms.Named(name);
        var cases = Enumerable.Range(0, PageBreaks.Rows(form)).Select(row => (row, Broken: PageBreaks.Within(form, row, linesAbove: 1, BrokenPdf.CharactersOfLine))).Where(at => at.Broken is not null).ToList();
        Assert.NotEmpty(cases);
        AssertSame(form, cases);
    }

    /// <summary>A break between the lines of the figures, too, each of which has two or three.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nor_does_one_within_a_row_whose_points_have_several_lines_in_their_narrow_columns(int linesAbove)
    {
        int CharactersOfLine(int column, int columns) => BrokenPdf.CharactersOfLine(column, columns, OfPoints);
        var cases = Enumerable.Range(0, PageBreaks.Rows(NarrowPoints)).Select(row => (row, Broken: PageBreaks.Within(NarrowPoints, row, linesAbove, CharactersOfLine))).Where(at => at.Broken is not null).ToList();
        Assert.True(cases.Count > 6);
        AssertSame(NarrowPoints, cases, OfPoints);
    }

    /// <summary>The first lines of the longest texts stand above the break, the names and points below it.</summary>
    [Fact]
    public void Nor_does_one_within_a_row_whose_texts_stand_in_the_middle_of_their_cells()
    {
        var cases = Enumerable.Range(3, 6).Select(row => (row, Broken: PageBreaks.WithinCentred(LongTexts, row, BrokenPdf.CharactersOfLine))).Where(at => at.Broken is not null).ToList();
        Assert.Equal(4, cases.Count);
        AssertSame(LongTexts, cases);
    }

    private static void AssertSame(string form, IEnumerable<(int Row, string? Broken)> cases) => AssertSame(form, cases, new HashSet<int>());

    private static void AssertSame(string form, IEnumerable<(int Row, string? Broken)> cases, IReadOnlySet<int> narrow)
    {
        var whole = Reading(form, narrow);
        var differing = cases
            .Select(at => (at.Row, Reading: Reading(at.Broken!, narrow)))
            .Where(at => !at.Reading.SequenceEqual(whole))
            .Select(at => $"row {at.Row}: {string.Join("; ", at.Reading.Except(whole))} instead of {string.Join("; ", whole.Except(at.Reading))}");
        var told = string.Join('\n', differing);
        Assert.True(told.Length == 0, told);
    }

    /// <summary>All fields and problems, and the glyphs that are not accounted for.</summary>
    private static IReadOnlyList<string> Reading(string text) => Reading(text, new HashSet<int>());

    private static IReadOnlyList<string> Reading(string text, IReadOnlySet<int> narrow) => [.. FormReader.Read(Extractor.Corpus.Read(BrokenPdf.Draw(text, RulingStyle.CellStrokes, narrow))).Forms.SelectMany(form => PrintedForm.Of(form)
        .Concat(form.Problems.Select(problem => $"problem {problem.Kind} {problem.Text}"))
        .Append($"glyphs not accounted for {form.Glyphs.InForm - form.Glyphs.Accounted}"))];
}
