using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Forms of which one border was forgotten: cells that hold the texts of two are told.</summary>
public class ForgottenBorderTests
{
    private const string Form = """
        项目支出绩效自评表
        （2021年度）
        | 项目名称 | < | 乡村道路养护项目 | < | < | < | < | < | < |
        | 主管部门 | < | 某县交通局 | < | 实施单位 | 某县公路中心 | < | < | < |
        | 项目资金（万元） | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 30.5 | 30.5 | 30.5 | 10 | 100% | 10 |
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < | < |
        | ^ | 养护道路20公里。 | < | < | 养护道路21公里。 | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
        | ^ | 产出指标 | 数量指标 | 养护里程 | ≥20公里 | 21公里 | 40 | 40 |  |
        | ^ | ^ | 质量指标 | 道路完好率 | ≥95% | 96% | 20 | 20 |  |
        | ^ | 效益指标 | 社会效益指标 | 出行便利 | 提升 | 提升 | 20 | 20 |  |
        | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 |  |
        | 总分 | < | < | < | < | < | 100 | 100 |  |
        """;

    /// <summary>Operators and units in columns of their own, amounts of two sources, and a wrapped reason.</summary>
    private const string WithSigns = """
        项目支出绩效自评表
        （2021年度）
        | 项目名称 | < | 乡村道路养护项目 | < | < | < | < | < | < | < | < |
        | 主管部门 | < | 某县交通局 | < | < | 实施单位 | 某县公路中心 | < | < | < | < |
        | 项目资金（万元） | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | < | < |
        | ^ | < | 年度资金总额 | 12345.67 | 12345.67 | 12345.67 | 10 | 100.00% | 10 | < | < |
        | ^ | < | 其中：当年财政拨款 | 12000.67 | 12000.67 | 12000.67 | — | — | — | < | < |
        | ^ | < | 其他资金 | 345 | 345 | 345 | — | — | — | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
        | ^ | 产出指标 | 数量指标 | 养护里程 | ≥ | 20 | 公里 | 21 | 40 | 40 |  |
        | ^ | ^ | 质量指标 | 道路完好率 | ≥ | 95 | % | 90 | 20 | 18.5 | 受汛期水毁影响部分任务结转下年 |
        | ^ | 效益指标 | 社会效益指标 | 出行便利 | 定性 | 不断提高 |  | 不断提高 | 20 | 20 |  |
        | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % | 93 | 10 | 10 |  |
        | 总分 | < | < | < | < | < | < | < | 100 | 98.5 |  |
        """;

    /// <summary>The borders within the table, but for that between the funds and the headings below them.</summary>
    public static readonly TheoryData<bool, int> Lines = [.. Enumerable.Range(1, 11).SelectMany(line => new[] { (true, line), (false, line) }).Where(line => line is not (true, 6) and not (false, 11))];

    /// <summary>As spreadsheets set it: the figures of 12345.67 take two lines, beside one line of the next cell.</summary>
    private static readonly UnruledStyle Narrow = UnruledStyle.Middle with { IsLeft = false, ColumnWidth = 36 };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_value_that_no_cell_prints_is_told_and_no_error_is_found(bool isOfRow, int line)
    {
        var whole = NamedField.Of(Read(WithSigns, Narrow with { RuledBut = Nothing })).Select(named => named.Field.Printed).ToHashSet(StringComparer.Ordinal);
        foreach (var at in Enumerable.Range(0, isOfRow ? 11 : 13))
        {
            var form = Read(WithSigns, Narrow with { RuledBut = new ForgottenBorder(isOfRow, line, at, 1) });
            var untold = NamedField.Of(form).Where(named => named.Part != FormPartKind.Extra && !BlankText.IsDash(named.Field.Printed) && !whole.Contains(named.Field.Printed) && !IsToldAt(form, named.Field)).Select(named => $"{named.Path} {named.Field.Printed}");
            var errors = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome is { Kind: OutcomeKind.Failed, Severity: Severity.Error }).Select(outcome => $"{outcome.Rule.Id} {outcome.Message?.En}");
            Assert.True(!untold.Any() && !errors.Any(), $"at {at}: {string.Join(", ", [.. untold, .. errors])}; told: {string.Join(", ", Told(form))}");
        }
    }

    [Theory]
    [InlineData(false, 4, 8, "道路完好率≥")]
    [InlineData(false, 6, 8, "95 %")]
    [InlineData(false, 7, 8, "% 90")]
    [InlineData(true, 9, 4, "95")]
    public void Of_a_target_that_may_lack_its_operator_or_unit_no_value_is_read(bool isOfRow, int line, int from, string told)
    {
        var form = Read(WithSigns, Narrow with { RuledBut = new ForgottenBorder(isOfRow, line, from, Count: 1) });
        Assert.Contains(told, Told(form));
        Assert.Null(form.Indicators[1].Target?.Value);
    }

    private static readonly ForgottenBorder Nothing = new(IsOfRow: true, Line: 0, From: 0, Count: 1);

    private static bool IsToldAt(SelfEvaluation form, Field field) => new[] { field.Place }.Concat(field.More).Any(place => form.Problems.Any(problem => problem.Place.Page == place.Page && problem.Place.Box.Overlaps(place.Box)));

    [Fact]
    public void Nothing_is_told_where_all_borders_are_drawn() => Assert.DoesNotContain(Read(new ForgottenBorder(IsOfRow: true, Line: 0, From: 0, Count: 1)).Problems, problem => problem.Kind == ProblemKind.RunTogetherText);

    /// <summary>Lines of 8 pt that follow one another at 2.2 of their heights: names, labels and goals wrap so in the whole form.</summary>
    [Fact]
    public void Lines_far_apart_are_one_text_where_those_of_the_form_are_and_two_below_one_with_room()
    {
        var apart = Narrow with { Leading = 17.6, RuledBut = Nothing };
        Assert.DoesNotContain(Read(WithSigns, apart).Problems, problem => problem.Kind == ProblemKind.RunTogetherText);
        Assert.Contains("养护里程道路完好率", Told(Read(WithSigns, apart with { RuledBut = new ForgottenBorder(IsOfRow: true, Line: 8, From: 3, Count: 1) })));
    }

    [Theory]
    [InlineData(8, 2, 1, "数量指标质量指标")]
    [InlineData(8, 3, 1, "养护里程道路完好率")]
    [InlineData(8, 4, 1, "≥20公里 / ≥95%")]
    [InlineData(9, 5, 1, "96%提升")]
    [InlineData(7, 1, 1, "一级指标产出指标")]
    [InlineData(7, 5, 1, "实际完成值21公里")]
    [InlineData(3, 5, 1, "全年执行数30.5")]
    [InlineData(3, 8, 1, "得分10")]
    public void Between_rows_a_cell_that_holds_two_texts_is_told(int line, int column, int count, string told) =>
        Assert.Contains(told, Told(Read(new ForgottenBorder(IsOfRow: true, line, column, count))));

    [Theory]
    [InlineData(5, 7, 0, "≥20公里21公里")]
    [InlineData(5, 8, 1, "≥95% 96%")]
    [InlineData(7, 8, 1, "20 20")]
    [InlineData(3, 9, 2, "社会效益指标出行便利")]
    [InlineData(1, 0, 0, "绩效指标一级指标产出指标效益指标满意度指标")]
    public void Between_columns_a_cell_that_holds_two_texts_is_told(int line, int row, int count, string told) =>
        Assert.Contains(told, Told(Read(new ForgottenBorder(IsOfRow: false, line, row, count))));

    [Fact]
    public void Goals_in_one_cell_with_the_headings_below_them_are_told_and_the_sums_are_in_doubt()
    {
        var form = Read(new ForgottenBorder(IsOfRow: true, Line: 6, From: 0, Count: 0));
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.RunTogetherText && problem.Text.StartsWith("养护道路20公里。", StringComparison.Ordinal));
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit);
    }

    [Fact]
    public void A_heading_of_two_columns_heads_neither()
    {
        var form = Read(new ForgottenBorder(IsOfRow: false, Line: 5, From: 0, Count: 0));
        Assert.All(form.Indicators, row => Assert.Null(row.Target));
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.UnknownHeading, Text: "年度指标值实际完成值" });
    }

    private static IEnumerable<string> Told(SelfEvaluation form) => form.Problems.Where(problem => problem.Kind is ProblemKind.RunTogetherText or ProblemKind.UnknownHeading or ProblemKind.Unreadable or ProblemKind.RowIncomplete).Select(problem => problem.Text);

    private static SelfEvaluation Read(ForgottenBorder forgotten) => Read(Form, UnruledStyle.Middle with { RuledBut = forgotten });

    private static SelfEvaluation Read(string form, UnruledStyle style) => Assert.Single(FormReader.Read(Extractor.Corpus.Read(UnruledDrawing.Draw(form, style))).Forms);
}
