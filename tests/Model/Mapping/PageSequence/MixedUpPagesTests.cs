using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.PageSequence;

/// <summary>Files put together by hand: a page or a row printed twice, the pages of two forms in another order, the last page before the first.</summary>
public class MixedUpPagesTests
{
    private static readonly string Meadow = FirstPage("草场改良", 10, "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |");

    private const string EndOfMeadow = """
        | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 40 | 40 |
        | 总分 | < | < | | | 100 | 99 |
        """;

    private const string Middle = "| 产出指标 | 质量指标 | 牧草成活率 | ≥90% | 91% | 15 | 15 |";

    private const string Rest = """
        | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 25 | 25 |
        | 总分 | < | < | | | 100 | 99 |
        """;

    private static readonly string Ponds = FirstPage("鱼塘改造", 20, "| 产出指标 | 数量指标 | 改造鱼塘 | ≥3口 | 3口 | 50 | 50 |");

    private const string EndOfPonds = """
        | 效益指标 | 社会效益指标 | 增收渔户 | ≥6户 | 6户 | 40 | 38 |
        | 总分 | < | < | | | 100 | 98 |
        """;

    [Fact]
    public void A_row_typed_once_more_on_the_next_page_is_told_and_no_sum_is_held_against_the_form()
    {
        var form = Assert.Single(Read(Meadow, "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |\n" + EndOfMeadow).Forms);
        Assert.Equal(3, form.Indicators.Count);
        var problem = Assert.Single(form.Problems);
        Assert.Equal((ProblemKind.RowPrintedTwice, "改良草场", 2), (problem.Kind, problem.Text, problem.Place.Page));
        Assert.Empty(FindingsOfSums(form));
        Assert.DoesNotContain(Findings(form), finding => finding.Rule.Id == "C5");
    }

    [Theory]
    [InlineData("5亩", "48")]
    [InlineData("6亩", "49")]
    public void A_row_in_two_versions_across_a_break_is_told_where_the_weights_exceed_the_sum_by_its_own(string actual, string score)
    {
        var form = Assert.Single(Read(Meadow, $"| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | {actual} | 50 | {score} |\n" + EndOfMeadow).Forms);
        Assert.Equal((ProblemKind.RowPrintedTwice, "改良草场", 2), form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)).Single());
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData("---\n", "改良草场", "改良草场面积", "≥5亩", true)]
    [InlineData("---\n", "改良草场面积", "改良", "≥5亩", true)]
    [InlineData("", "改良草场", "改良草场", "≥5亩", false)]
    [InlineData("---\n", "改良草场", "建设草场", "≥5亩", false)]
    [InlineData("", "改良草场", "改良草场", "≥6亩", false)]
    public void A_row_behind_a_break_that_begins_as_the_one_before_does_is_told_where_the_weights_exceed_the_sum_by_its_own(string page, string first, string second, string target, bool isTold)
    {
        var rows = FirstPage("草场改良", 10, $"| 产出指标 | 数量指标 | {first} | ≥5亩 | 5亩 | 50 | 49 |") + "\n" + page + $"| 产出指标 | 数量指标 | {second} | {target} | 5亩 | 50 | 49 |\n"
            + "| 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 40 | 40 |\n| 总分 | < | < | | | 100 | 99 |";
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(rows)).Forms);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.RowPrintedTwice));
        Assert.Equal(!isTold, FindingsOfSums(form).Any(finding => finding.Rule.Id == "A1"));
    }

    [Theory]
    [InlineData("≥6亩", "5亩", "50", "49")]
    [InlineData("≥5亩", "5亩", "40", "39")]
    public void A_row_of_the_same_name_that_says_something_else_is_another_row(string target, string actual, string weight, string score)
    {
        var form = Assert.Single(Read(Meadow, $"| 产出指标 | 数量指标 | 改良草场 | {target} | {actual} | {weight} | {score} |\n" + EndOfMeadow).Forms);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.RowPrintedTwice);
        Assert.Contains(FindingsOfSums(form), finding => finding.Rule.Id == "A1");
    }

    [Fact]
    public void A_page_much_like_the_last_behind_its_sums_is_told_whole_and_at_the_sums()
    {
        var form = Assert.Single(Read(Meadow, EndOfMeadow, EndOfMeadow.Replace("40 | 40", "40 | 39", StringComparison.Ordinal)).Forms);
        Assert.Equal(["改良草场", "增收牧户"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal(
            [(ProblemKind.UncertainSplit, "草场改良"), (ProblemKind.UncertainSplit, "100"), (ProblemKind.UncertainSplit, "99"), (ProblemKind.OrphanText, "效益指标 社会效益指标 增收牧户 ≥8户 8户 40 39 总分 100 99")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Empty(FindingsOfSums(form));
    }

    [Fact]
    public void One_without_sums_is_told_by_its_rows_and_by_the_classes_that_begin_anew()
    {
        const string end = """
            | 产出指标 | 质量指标 | 牧草成活率 | ≥90% | 91% | 10 | 10 |
            | ^ | 时效指标 | 完成时限 | 12月 | 12月 | 10 | 10 |
            | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 20 | 20 |
            """;
        var form = Assert.Single(Read(Meadow, end, end + "\n| ^ | 生态效益指标 | 植被盖度 | ≥60% | 61% | 5 | 5 |").Forms);
        Assert.Equal(
            [(ProblemKind.UncertainSplit, "草场改良"), (ProblemKind.UncertainSplit, "牧草成活率"), (ProblemKind.RowPrintedTwice, "牧草成活率 … 增收牧户 (3)")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("第1页 共3页", "第2页 共3页", "第3页 共3页")]
    [InlineData("- 1 -", "- 2 -", "- 3 -")]
    public void A_page_that_is_in_the_file_twice_is_read_once_and_told(string first, string second, string third)
    {
        var form = Assert.Single(Read(Meadow + "\n" + first, Middle + "\n" + second, Middle + "\n" + third, Rest).Forms);
        Assert.Equal(["改良草场", "牧草成活率", "增收牧户"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal([(ProblemKind.PagePrintedTwice, "产出指标 质量指标 牧草成活率 ≥90% 91% 15 15", 3)], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
    }

    [Fact]
    public void The_first_page_twice_begins_no_second_form()
    {
        var form = Assert.Single(Read(Meadow, Meadow, EndOfMeadow).Forms);
        Assert.Equal(["改良草场", "增收牧户"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal([(ProblemKind.PagePrintedTwice, 2)], form.Problems.Select(problem => (problem.Kind, problem.Place.Page)));
    }

    [Fact]
    public void The_last_page_twice_is_told_and_its_sums_are_checked()
    {
        var end = EndOfMeadow.Replace("100 | 99", "100 | 98", StringComparison.Ordinal);
        var form = Assert.Single(Read(Meadow, end, end).Forms);
        Assert.Equal([(ProblemKind.PagePrintedTwice, 3)], form.Problems.Select(problem => (problem.Kind, problem.Place.Page)));
        Assert.Equal("A2", Assert.Single(FindingsOfTotals(form)).Rule.Id);
    }

    [Fact]
    public void A_whole_form_twice_is_two_of_which_the_later_is_told()
    {
        string[][] files = [[Meadow, EndOfMeadow, Meadow, EndOfMeadow], [Meadow + "\n" + EndOfMeadow, Meadow + "\n" + EndOfMeadow]];
        Assert.All(files, file =>
        {
            var forms = Read(file).Forms;
            Assert.Equal(2, forms.Count);
            Assert.Empty(forms[0].Problems);
            Assert.Equal([(ProblemKind.PagePrintedTwice, forms[1].ProjectName!.Place)], forms[1].Problems.Select(problem => (problem.Kind, problem.Place)));
        });
    }

    [Fact]
    public void The_last_page_before_one_of_its_rows_is_read_behind_it_where_the_weights_say_so()
    {
        var form = Assert.Single(Read(Meadow, Rest, Middle).Forms);
        Assert.Equal(["改良草场", "牧草成活率", "增收牧户"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal([1, 2, 3], form.Pages);
        Assert.Equal([(ProblemKind.UncertainJoin, "产出指标 质量指标 牧草成活率 ≥90% 91% 15 15", 3)], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
        Assert.Empty(FindingsOfTotals(form));
    }

    [Fact]
    public void Rows_behind_the_last_page_are_left_there_where_the_weights_do_not_say_so_and_no_sum_is_held_against_the_form()
    {
        var form = Assert.Single(Read(Meadow, Rest, Middle.Replace("15 | 15", "14 | 14", StringComparison.Ordinal)).Forms);
        Assert.Equal(["改良草场", "增收牧户"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal([ProblemKind.OrphanText], form.Problems.Select(problem => problem.Kind));
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_second_pages_of_two_forms_go_where_the_weights_make_up_both_totals(bool isChangedOver)
    {
        var ponds = Ponds.Replace("50 | 50", "60 | 60", StringComparison.Ordinal);
        var endOfPonds = EndOfPonds.Replace("40 | 38", "30 | 28", StringComparison.Ordinal);
        var forms = (isChangedOver ? Read(Meadow, ponds, EndOfMeadow, endOfPonds) : Read(Meadow, ponds, endOfPonds, EndOfMeadow)).Forms;
        Assert.Equal([["改良草场", "增收牧户"], ["改造鱼塘", "增收渔户"]], forms.Select(form => form.Indicators.Select(row => row.Level3?.Printed)));
        Assert.Equal(["99", "98"], forms.Select(form => form.Total.Score?.Printed));
        Assert.Equal(isChangedOver ? [ProblemKind.UncertainJoin, ProblemKind.UncertainJoin] : [ProblemKind.UncertainJoin], forms.SelectMany(form => form.Problems).Select(problem => problem.Kind));
        Assert.All(forms, form => Assert.Empty(FindingsOfTotals(form)));
    }

    [Fact]
    public void A_label_of_the_page_behind_is_none_of_rows_whose_class_stands_on_a_page_that_is_missing()
    {
        var first = Meadow + """

            | | | 建设水窖 | ≥4座 | 4座 | 10 | 10 |
            """;
        var form = Assert.Single(Read(first, """
            | | 成本指标 | 总投资 | ≤9万元 | 9万元 | 5 | 5 |
            | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 20 | 20 |
            | 满意度指标 | 服务对象满意度指标 | 牧户满意度 | ≥90% | 91% | 10 | 10 |
            | 总分 | < | < | | | 100 | 99 |
            """).Forms);
        var row = form.Indicators.Single(row => row.Level3?.Printed == "建设水窖");
        Assert.Equal(("", ""), (row.Level1?.Printed, row.Level2?.Printed));
        Assert.Equal("成本指标", form.Indicators.Single(row => row.Level3?.Printed == "总投资").Level2?.Printed);
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData("10 | 10", "数量指标")]
    [InlineData("40 | 39")]
    public void A_label_over_a_break_is_told_where_rows_are_missing_there(string points, params string[] told)
    {
        var form = Assert.Single(Read(Meadow.Replace("50 | 49", "10 | 10", StringComparison.Ordinal), $"""
            |  |  | 建设水窖 | ≥4座 | 4座 | {points} |
            """ + "\n" + EndOfMeadow).Forms);
        Assert.Equal(["数量指标", "数量指标", "社会效益指标"], form.Indicators.Select(row => row.Level2?.Printed));
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainJoin && problem.Text == "数量指标").Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("98", "鱼塘改造")]
    [InlineData("99")]
    public void Rows_behind_the_heads_of_two_forms_may_be_those_of_the_first_unless_all_sums_are_of_the_second(string score, params string[] told)
    {
        const string Rows = "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |\n";
        const string Goals = "| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |\n| ^ | 完成改造 | < | < | 完成了改造 | < | < |";
        string[] heads = [FirstPage("草场改良", 10, ""), FirstPage("鱼塘改造", 20, "")];
        var forms = Read([.. heads.Select(head => head[..head.IndexOf("| 一级", StringComparison.Ordinal)] + Goals), $"{Columns}{Rows}", EndOfMeadow.Replace("99", score, StringComparison.Ordinal)]).Forms;
        Assert.Equal([0, 2], forms.Select(form => form.Indicators.Count));
        Assert.Equal(told, forms[1].Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
        Assert.Empty(FindingsOfTotals(forms[1]));
    }

    [Fact]
    public void Text_of_a_page_between_that_has_no_table_is_told_together()
    {
        var form = Assert.Single(Read(Meadow, "现场照片说明\n检查组赴现场核查工程量，与验收资料一致。\n检查组再次核查，未见问题。", EndOfMeadow).Forms);
        var between = Assert.Single(form.Problems, problem => problem.Place.Page == 2);
        Assert.Equal((ProblemKind.OrphanText, "现场照片说明 检查组赴现场核查工程量，与验收资料一致。 检查组再次核查，未见问题。"), (between.Kind, between.Text));
    }

    [Fact]
    public void Rows_on_the_page_of_a_form_without_sums_that_were_not_understood_are_told_at_its_name()
    {
        var reading = Read(EndOfMeadow + "\n" + Meadow);
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(reading.Problems).Kind);
        var form = Assert.Single(reading.Forms);
        Assert.Equal([(ProblemKind.UncertainSplit, form.ProjectName!.Place)], form.Problems.Select(problem => (problem.Kind, problem.Place)));
    }

    [Fact]
    public void A_table_of_another_kind_on_the_page_of_a_form_without_sums_is_no_rest_of_it()
    {
        var reading = Read(Meadow + """

            草场改良项目绩效评价指标体系评分表
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | < | 得分 |
            | 产出指标 | 数量指标 | 完成率 | 100 | 按比例 | < | 97 |
            """);
        Assert.Equal(ProblemKind.OtherForm, Assert.Single(reading.Problems).Kind);
        Assert.Empty(Assert.Single(reading.Forms).Problems);
    }

    [Fact]
    public void Rows_of_another_form_behind_one_without_sums_are_told_by_the_classes_that_begin_anew()
    {
        const string fields = """
            | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 20 | 20 |
            ---
            | 产出指标 | 质量指标 | 路面完好率 | ≥90% | 91% | 10 | 10 |
            """;
        var form = Assert.Single(Read(Meadow + "\n" + fields).Forms);
        Assert.Equal([(ProblemKind.UncertainSplit, "草场改良"), (ProblemKind.UncertainSplit, "路面完好率")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("第1页 共3页", "第3页 共3页", true)]
    [InlineData("1/3", "3/3", true)]
    [InlineData("第1页 共2页", "第2页 共2页", false)]
    [InlineData("- 1 -", "- 3 -", false)]
    [InlineData("第1页，共2页", "第1页，共4页", false)]
    public void A_page_that_the_numbers_of_the_others_speak_of_and_that_is_not_there_is_told(string first, string second, bool isTold)
    {
        var form = Assert.Single(Read(Meadow + "\n" + first, EndOfMeadow + "\n" + second).Forms);
        Assert.Equal(isTold ? [(ProblemKind.UncertainSplit, form.ProjectName!.Place)] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => (problem.Kind, problem.Place)));
    }

    [Fact]
    public void Rows_below_the_headings_of_goals_whose_page_lies_elsewhere_are_no_goals()
    {
        const string first = "项目支出绩效自评表\n| 项目名称 | 草场改良 | < | < | < | < | < |\n| 年度目标 | 预期目标 | < | < | 实际完成情况 | < | < |";
        var form = Assert.Single(Read(first, EndOfMeadow, "| | 改良草场五亩 | < | < | 已改良五亩 | < | < |\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |").Forms);
        Assert.DoesNotContain("增收牧户", $"{form.Goal?.Planned?.Printed}{form.Goal?.Actual?.Printed}");
        Assert.Contains(form.Problems, problem => problem.Text.Contains("增收牧户", StringComparison.Ordinal));
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData("第1页 共2页", true)]
    [InlineData("第1页 共1页", false)]
    public void A_page_without_sums_that_says_that_another_follows_is_told_where_none_does(string number, bool isTold)
    {
        var form = Assert.Single(Read(Meadow + "\n| 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 40 | 40 |\n" + number).Forms);
        Assert.Equal(isTold ? ["草场改良", "增收牧户"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    /// <summary>Five rows of the output and the benefit with 70 points, and 10 of the execution.</summary>
    [Theory]
    [InlineData("效益指标 | 可持续影响指标", true)]
    [InlineData("成本指标 | 经济成本指标", true)]
    [InlineData("满意度指标 | 服务对象满意度指标", false)]
    public void A_form_without_sums_and_the_class_that_forms_end_with_may_go_on_wherever_its_page_ends(string last, bool isTold)
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(i => $"\n| 产出指标 | 质量指标 | 成活率{i} | ≥90% | 91% | 5 | 5 |"));
        var form = Assert.Single(Read(FirstPage("草场改良", 10, "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 40 | 39 |" + rows + $"\n| {last} | 增收 | ≥8户 | 8户 | 10 | 10 |")).Forms);
        Assert.Equal(isTold ? ["草场改良", "增收"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("50", 40, true)]
    [InlineData("50", 3, false)]
    [InlineData("80", 40, false)]
    public void A_form_that_fills_its_page_and_lacks_weights_and_sums_may_go_on(string weight, int blanks, bool isTold)
    {
        var notes = string.Concat(Enumerable.Repeat("| 注 | 无 | < | < | < | < | < |\n", blanks));
        var form = Assert.Single(Read("项目支出绩效自评表\n| 项目名称 | 草场改良 | < | < | < | < | < |\n" + notes + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | {weight} | 49 |
            """).Forms);
        Assert.Equal(isTold ? ["草场改良", "改良草场"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("草场改良项目绩效评价指标体系评分表\n")]
    public void A_table_of_points_by_others_behind_a_form_without_sums_is_none_of_its_rows(string title)
    {
        var reading = Read(Meadow, title + """
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | < | 得分 |
            | 过程 | 资金管理 | 预算执行率 | 10 | 按比例 | < | 9 |
            | 产出指标 | 数量指标 | 完成率 | 90 | 按比例 | < | 88 |
            | 合计 | < | < | 100 | | < | 97 |
            """);
        var form = Assert.Single(reading.Forms);
        Assert.Equal(("改良草场", null), (Assert.Single(form.Indicators).Level3?.Printed, form.Total.Score?.Printed));
        Assert.Equal(title.Length > 0 ? [ProblemKind.OtherForm] : [], reading.Problems.Select(problem => problem.Kind));
        Assert.Equal(title.Length == 0, form.Problems.Any(problem => problem.Kind == ProblemKind.OrphanText));
    }

    [Fact]
    public void A_declaration_of_goals_and_a_table_of_points_by_others_are_no_form_together()
    {
        var reading = Read("""
            项目支出绩效目标申报表
            | 项目名称 | 草场改良 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | < |
            | 产出指标 | 数量指标 | 改良草场 | ≥5亩 | < | < | < |
            """, """
            草场改良项目绩效评价指标体系评分表
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | < | 得分 |
            | 产出指标 | 数量指标 | 完成率 | 100 | 按比例 | < | 97 |
            """);
        Assert.Empty(reading.Forms);
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemKind.OtherForm, problem.Kind));
    }

    [Theory]
    [InlineData("AB12")]
    [InlineData("AB21")]
    [InlineData("1A2B")]
    [InlineData("2B1A")]
    [InlineData("2A1B")]
    [InlineData("12AB")]
    public void Forms_of_the_same_weights_have_the_last_pages_with_which_their_scores_add_up(string order)
    {
        var reading = Read([.. order.Select(page => page switch { 'A' => Meadow, 'B' => Ponds, '1' => EndOfMeadow, _ => EndOfPonds })]);
        Assert.Empty(reading.Problems);
        Assert.Equal(["改良草场 增收牧户 99", "改造鱼塘 增收渔户 98"], reading.Forms.Select(Summary).Order(StringComparer.Ordinal));
        Assert.All(reading.Forms.SelectMany(form => form.Problems), problem => Assert.Equal(ProblemKind.UncertainJoin, problem.Kind));
        Assert.Empty(reading.Forms.SelectMany(FindingsOfTotals));
    }

    [Theory]
    [InlineData("321")]
    [InlineData("231")]
    [InlineData("B321")]
    public void Three_pages_of_a_form_are_read_in_the_order_in_which_the_weights_make_up_the_sum(string order)
    {
        var reading = Read([.. order.Select(page => page switch { '1' => Meadow, '2' => Middle + "\n| ^ | 时效指标 | 完成时限 | 12月 | 12月 | 0 | 0 |", '3' => Rest, _ => Ponds + "\n" + EndOfPonds })]);
        Assert.Empty(reading.Problems);
        Assert.Equal("改良草场 牧草成活率 完成时限 增收牧户 99", Summary(reading.Forms[^1]));
    }

    [Fact]
    public void Three_forms_have_their_last_pages_behind_all_first_ones()
    {
        var (woods, endOfWoods) = (FirstPage("林场抚育", 30, "| 产出指标 | 数量指标 | 抚育林木 | ≥7亩 | 7亩 | 50 | 45 |"), EndOfPonds.Replace("渔户", "林农", StringComparison.Ordinal).Replace("100 | 98", "100 | 93", StringComparison.Ordinal));
        var forms = Read(Meadow, Ponds, woods, EndOfMeadow, EndOfPonds, endOfWoods).Forms;
        Assert.Equal(["改良草场 增收牧户 99", "改造鱼塘 增收渔户 98", "抚育林木 增收林农 93"], forms.Select(Summary));
    }

    [Theory]
    [InlineData(EndOfMeadow, EndOfPonds)]
    [InlineData(EndOfPonds, EndOfMeadow)]
    public void Last_pages_that_fit_two_forms_alike_are_left_and_told_of_both(string first, string second)
    {
        var forms = Read(Meadow, Ponds, first.Replace("100 | 9", "100 | 8", StringComparison.Ordinal), second.Replace("100 | 9", "100 | 8", StringComparison.Ordinal)).Forms;
        Assert.Equal(["改良草场 ", "改造鱼塘 "], forms.Select(Summary));
        Assert.All(forms, form => Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == form.ProjectName?.Place));
        Assert.Equal([3, 4], forms.SelectMany(form => form.Problems).Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Place.Page));
        Assert.All(forms, form => Assert.Empty(FindingsOfSums(form)));
    }

    [Theory]
    [InlineData("改良草场项目绩效评价指标体系评分表\n")]
    [InlineData("")]
    public void A_form_without_points_takes_no_table_in_which_others_score_it(string title)
    {
        var reading = Read("""
            项目支出绩效自评表
            | 项目名称 | 草场改良 | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 |
            """, Meadow + "\n" + EndOfMeadow, title + """
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | 得分 |
            | 过程指标 | 数量指标 | 预算执行率 | 10 | 按比例 | 9 |
            | 产出指标 | 数量指标 | 完成率 | 90 | 按比例 | 88 |
            | 合计 | < | < | 100 | | 97 |
            """);
        Assert.Equal(["改良草场 ", "改良草场 增收牧户 99"], reading.Forms.Select(Summary));
    }

    [Fact]
    public void A_last_page_that_fits_the_form_before_it_in_all_points_stays_there()
    {
        var forms = Read(Meadow, Meadow.Replace("草场", "牧场", StringComparison.Ordinal), EndOfMeadow, EndOfMeadow.Replace("牧户", "渔户", StringComparison.Ordinal)).Forms;
        Assert.Equal(["改良草场 ", "改良牧场 增收牧户 99"], forms.Select(Summary));
        Assert.All(forms, form => Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == form.ProjectName?.Place));
    }

    [Fact]
    public void A_form_with_a_wrong_sum_keeps_its_last_page_beside_one_that_lacks_its_own()
    {
        var forms = Read(Meadow, EndOfMeadow.Replace("100 | 99", "100 | 98.5", StringComparison.Ordinal), Ponds).Forms;
        Assert.Equal(["改良草场 增收牧户 98.5", "改造鱼塘 "], forms.Select(Summary));
    }

    [Theory]
    [InlineData("---\n", "| 产出指标 | 数量指标 | 面积 | 20亩 | | | |", "改良草场", "面积", "≥1", "20亩")]
    [InlineData("", "| 产出指标 | 数量指标 | 面积 | 20亩 | | | |")]
    [InlineData("---\n", "| 产出指标 | 数量指标 | 面积 | 20亩 | 120亩 | 10 | |")]
    public void What_may_be_the_rest_of_a_row_is_told_with_what_that_row_prints(string page, string rest, params string[] told)
    {
        var rows = FirstPage("草场改良", 10, "| 产出指标 | 质量指标 | 牧草成活率 | ≥90% | 91% | 15 | 15 |\n| 产出指标 | 数量指标 | 改良草场 | ≥1 | 120亩 | 35 | 34 |") + "\n" + page + rest + "\n" + EndOfMeadow;
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(rows)).Forms);
        string[] texts = ["改良草场", "面积", "≥1", "20亩"];
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit && texts.Contains(problem.Text)).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("50", "49.5", true)]
    [InlineData("50", "64", false)]
    [InlineData("65", "49.5", false)]
    public void A_page_between_whose_rows_the_sums_count_and_that_is_not_there_is_told(string weight, string score, bool isTold)
    {
        var form = Assert.Single(Read(FirstPage("草场改良", 10, $"| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | {weight} | {score} |"), Rest).Forms);
        Assert.Equal(isTold ? ["草场改良", "100", "99"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
        Assert.Equal(isTold, !FindingsOfSums(form).Any());
    }

    [Theory]
    [InlineData("", "45", "46", true)]
    [InlineData("", "35", "35.5", true)]
    [InlineData("", "45", "39", true)]
    [InlineData("", "40", "39.5", false)]
    [InlineData("", "45", "40", false)]
    [InlineData("", "50", "49.5", true)]
    [InlineData("| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n", "45", "46", false)]
    public void A_last_page_with_which_neither_sum_is_that_of_the_rows_may_be_another_forms(string headings, string weight, string score, bool isTold)
    {
        var form = Assert.Single(Read(Meadow, headings + EndOfMeadow.Replace("40 | 40", $"{weight} | {score}", StringComparison.Ordinal)).Forms);
        Assert.Equal(isTold ? ["草场改良", "100", "99"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
        Assert.Equal(!isTold, FindingsOfTotals(form).Any());
    }

    [Fact]
    public void A_page_with_a_list_of_something_else_between_the_pages_of_a_form_is_passed_over_where_the_sums_say_so()
    {
        const string list = "食堂采购明细\n| 序号 | 名称 | 数量 | 金额 |\n| 1 | 大米 | 20 | 3.5 |\n| 2 | 面粉 | 10 | 1.2 |";
        var reading = Read(Meadow, list, EndOfMeadow);
        Assert.Empty(reading.Problems);
        Assert.Equal(("改良草场 增收牧户 99", "1 3"), (Summary(Assert.Single(reading.Forms)), string.Join(' ', reading.Forms[0].Pages)));
        var half = Assert.Single(Read(Meadow, list, EndOfMeadow.Replace("100 | 99", "98 | 97", StringComparison.Ordinal)).Forms);
        Assert.Contains(half.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == half.ProjectName?.Place);
    }

    [Theory]
    [InlineData("效益指标", true)]
    [InlineData("单位自评", false)]
    public void Rows_behind_the_notes_that_read_like_labels_with_their_texts_are_told_at_the_name(string label, bool isTold)
    {
        var form = Assert.Single(Read(Meadow + "\n" + EndOfMeadow + "\n| 说明 | 无 | < | < | < | < | < |\n| " + label + " | 社会效益指标 | < | < | < | < | < |\n| 注 | 无 | < | < | < | < | < |").Forms);
        Assert.Equal(isTold ? ["草场改良", "社会效益指标"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("产出指标", 40, true)]
    [InlineData("产出指标", 3, false)]
    [InlineData("效益指标", 40, false)]
    public void A_form_without_points_that_fills_its_page_with_rows_of_the_output_alone_may_go_on(string level1, int blanks, bool isTold)
    {
        var notes = string.Concat(Enumerable.Repeat("| 注 | 无 | < | < | < |\n", blanks));
        var form = Assert.Single(Read("项目支出绩效自评表\n| 项目名称 | 草场改良 | < | < | < |\n" + notes + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | {level1} | 数量指标 | 改良草场 | ≥5亩 | 5亩 |
            """).Forms);
        Assert.Equal(isTold ? ["草场改良", "改良草场"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Fact]
    public void Among_several_forms_one_that_lacks_its_end_is_told()
    {
        var forms = Read(Meadow, Ponds + "\n" + EndOfPonds, FirstPage("林场改良", 10, "")).Forms;
        Assert.Equal([["草场改良", "改良草场"], [], ["林场改良", "年度资金总额"]], forms.Select(form => form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("100 | 99", ProblemKind.UncertainJoin, 1)]
    [InlineData("100 | 88", ProblemKind.UncertainJoin, 1)]
    [InlineData("98 | 99", ProblemKind.UncertainSplit, 2)]
    public void A_last_page_before_the_first_is_read_behind_it_where_the_weights_make_up_its_sum(string sums, ProblemKind kind, int page)
    {
        var reading = Read(EndOfMeadow.Replace("100 | 99", sums, StringComparison.Ordinal), Meadow);
        Assert.Equal([(kind, page)], Assert.Single(reading.Forms).Problems.Select(problem => (problem.Kind, problem.Place.Page)));
        Assert.Equal(kind == ProblemKind.UncertainSplit ? ["效益指标 社会效益指标 增收牧户 ≥8户 8户 40 40 总分 98 99"] : [], reading.Problems.Select(problem => problem.Text));
    }

    private static string Summary(SelfEvaluation form) => string.Join(' ', form.Indicators.Select(row => row.Level3?.Printed).Append(form.Total.Score?.Printed ?? ""));

    private const string Columns = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n";

    private static string FirstPage(string project, int amount, string row) => $"""
        项目支出绩效自评表
        | 项目名称 | {project} | < | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | {amount} | {amount} | 100% | 10 | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        {row}
        """;

    private static FormReading Read(params string[] pages) => FormReader.Read(DrawnPages.Draw(string.Join("\n---\n", pages)));

    private static IEnumerable<Outcome> Findings(SelfEvaluation form) => RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.IsFinding);

    private static IEnumerable<Outcome> FindingsOfTotals(SelfEvaluation form) => Findings(form).Where(outcome => outcome.Rule.Id is "A1" or "A2");

    private static IEnumerable<Outcome> FindingsOfSums(SelfEvaluation form) => Findings(form).Where(outcome => outcome.Rule.Id is "A1" or "A2" or "C1" or "C3");
}
