using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Lines;

/// <summary>Text right below a form's tables that no label tells: rows without borders, remarks, the report around the form.</summary>
public class FootTextTests
{
    private const string Sums = "| 总分 | < | < | < | < | 50 | 49 | |\n";

    private static readonly string Form = Head + Indicators.TrimEnd() + "\n" + Sums;

    [Theory]
    [InlineData("以上数据截至2023年底。")]
    [InlineData("满意度指标 满意度 居民满意度 ≥90% 92% 10 10")]
    [InlineData("其他需要说明的事宜 雨季较长。")]
    public void Text_right_below_the_form_is_told(string line)
    {
        var form = Single(Form + line + "\n");
        var problem = Assert.Single(form.Problems);
        Assert.Equal((ProblemKind.OrphanText, line), (problem.Kind, problem.Text));
        Assert.Equal(Single(Form).Glyphs.InForm + line.Count(c => c != ' '), form.Glyphs.InForm);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void What_is_labelled_below_it_is_read_all_the_same()
    {
        var form = Single(Form + "以上数据截至2023年底。\n填报人：孙莉\n");
        Assert.Equal("孙莉", Assert.Single(form.Extra).Text.Printed);
        Assert.Equal("以上数据截至2023年底。", Assert.Single(form.Problems).Text);
    }

    /// <summary>Lines below the sums, the first of which begins by so many heights of its letters further right than the table.</summary>
    [Theory]
    [InlineData("雨季较长，工期顺延，\n群众获得感增强。", 2, true)]
    [InlineData("雨季较长，工期顺延，\n群众获得感增强。", 0, false)]
    [InlineData("雨季较长，工期顺延。", 2, true)]
    [InlineData("雨季较长，工期顺延。", 8, false)]
    [InlineData("雨季较长，工期顺延", 2, false)]
    [InlineData("雨季较长，应得44分。", 2, false)]
    [InlineData("满意度指标 满意度 居民满意度 ≥90% 92% 10 10", 2, false)]
    public void A_paragraph_of_the_report_right_below_the_sums_is_kept_and_not_told(string below, double indent, bool isKept)
    {
        var page = Assert.Single(DrawnPages.Draw(Form + below + "\n"));
        var lines = below.Split('\n');
        var table = page.Tables[^1].Box;
        TextLine Placed(TextLine text) => Array.IndexOf(lines, text.Text) is var i && i < 0 ? text : text with
        {
            Box = new Box(table.Left + (i == 0 ? indent * 10 : 0), table.Bottom + 2 + (i * 12), i < lines.Length - 1 ? table.Right : table.CenterX, table.Bottom + 12 + (i * 12)),
        };
        var form = Drawn([page with { Lines = [.. page.Lines.Select(Placed)] }]);
        Assert.Equal(isKept ? [("表下文字", string.Concat(lines))] : [], form.Extra.Select(kept => (kept.Heading, kept.Text.Printed)));
        Assert.Equal(!isKept, form.Problems.Count > 0);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("2024年3月15日")]
    [InlineData("二〇二四年三月")]
    [InlineData("二○二四年十二月三十一日")]
    public void A_date_right_below_the_form_is_kept(string date)
    {
        var form = Single(Form + "注：以上数据截至2023年底\n" + date + "\n");
        Assert.Equal([("注", "以上数据截至2023年底"), ("日期", date)], form.Extra.Select(kept => (kept.Heading, kept.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("自评等级：优", "优", "")]
    [InlineData("绩效等次：良\n填表人：孙莉", "良", "填表人 孙莉")]
    [InlineData("财政部门复核得分：48分 复核等级：良", null, "财政部门复核得分 48分; 复核等级 良")]
    [InlineData("财政局审核意见：核减2分，最终得分以此为准。\n自评等级：优", "优", "财政局审核意见 核减2分，最终得分以此为准。")]
    public void Grades_and_what_others_say_of_the_form_are_read_however_large_and_far_right_they_are_set(string below, string? grade, string extra)
    {
        foreach (var page in new[] { Single(Form + below + "\n"), Drawn(SetLarge(DrawnPages.Draw(Form + below + "\n"))) })
        {
            Assert.Equal(grade, page.Total.Grade?.Printed);
            Assert.Equal(extra, string.Join("; ", page.Extra.Select(kept => $"{kept.Heading} {kept.Text.Printed}")));
            Assert.Empty(page.Problems);
        }
    }

    [Fact]
    public void A_remark_in_large_letters_is_told_and_ends_nothing_in_a_file_without_running_text()
    {
        var form = Drawn(SetLarge(DrawnPages.Draw(Form + "本项目停工三个月，应得44分。\n自评等级：优\n")));
        Assert.Equal((ProblemKind.OrphanText, "本项目停工三个月，应得44分。"), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
        Assert.Equal("优", form.Total.Grade?.Printed);
    }

    [Fact]
    public void The_next_paragraph_of_a_report_is_not()
    {
        var report = string.Concat(Enumerable.Repeat("养护中心按照年初批复的绩效目标组织开展了日常养护工作，\n", 5));
        Assert.Empty(Drawn(SetLarge(DrawnPages.Draw(report + "\n\n\n" + Form + "本项目停工三个月，应得44分。\n"))).Problems);
    }

    [Fact]
    public void A_label_within_a_paragraph_begins_no_note()
    {
        const string Line = "森林防火项目全年预算数为97.4万元，执行数为97.38万元，完成预算的99.98%。经核对，该项目资金全部用于购置风力灭火机和防火服，没有挪用和结转。";
        var form = Single(Form + Line + "\n" + "存在问题：进度偏慢。" + "\n");
        Assert.Equal(Line + " 存在问题：进度偏慢。", Assert.Single(form.Problems).Text);
        Assert.Empty(form.Extra);
    }

    [Theory]
    [InlineData(34, "自评等级：优\n存在问题：进度偏慢。", "优", "")]
    [InlineData(34, "本项目停工三个月，应得44分。", null, "本项目停工三个月，应得44分。")]
    [InlineData(4, "本项目停工三个月，应得44分。", null, "")]
    [InlineData(4, "自评等级：优", "优", "")]
    [InlineData(34, "本项目停工三个月，应得44分。\n| 序号 | 名称 |\n| 1 | 甲 |", null, "")]
    public void Below_a_form_that_fills_its_page_it_may_stand_at_the_head_of_the_next(int rows, string below, string? grade, string told)
    {
        var indicators = string.Concat(Enumerable.Range(1, rows - 3).Select(row => $"| ^ | ^ | 指标{row} | 99% | 99% | 1 | 1 | 无 |\n"));
        var form = FormReader.Read(DrawnPages.Draw(Head + Indicators.TrimEnd() + "\n" + indicators + Sums + "---\n" + below + "\n")).Forms.Single();
        Assert.Equal(grade, form.Total.Grade?.Printed);
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("三、存在的问题\n养护力量不足。\n")]
    [InlineData("\n\n养护力量不足。\n")]
    [InlineData("项目支出明细表\n单位名称与金额\n")]
    [InlineData("附件1-2\n")]
    [InlineData("2.森林防火项目。预算数为97.4万元。\n存在问题：进度偏慢。\n")]
    [InlineData("（3）森林防火项目\n")]
    [InlineData("12\n")]
    public void Another_matter_is_not(string below) => Assert.Empty(Single(Form + below).Problems);

    /// <summary>The name of the next table stands over its middle, and nearer to it than to the form.</summary>
    [Theory]
    [InlineData("服务对象满意度问卷统计", 0, -2, false)]
    [InlineData("服务对象满意度问卷统计", 60, -2, true)]
    [InlineData("服务对象满意度问卷统计", -40, -2, false)]
    [InlineData("居民满意度 ≥90% 92%", 0, -2, true)]
    [InlineData("服务对象满意度问卷统计", 0, -18, true)]
    [InlineData("以上得分按四舍五入计算。", 0, -2, true)]
    public void The_caption_of_the_next_table_is_no_text_of_the_form(string line, double aside, double up, bool isTold)
    {
        var page = Assert.Single(DrawnPages.Draw(Form + $"\n{line}\n| 选项 | 人数 | 占比 |\n| 满意 | 45 | 90% |\n"));
        var next = page.Tables[^1].Box;
        TextLine Placed(TextLine text) => text.Text != line ? text : text with { Box = new Box(next.CenterX - 50 + aside, next.Top - 14 + up, next.CenterX + 50 + aside, next.Top - 4 + up) };
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines.Select(Placed)] }]).Forms);
        Assert.Equal(isTold ? [line] : [], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Forms_of_one_kind_may_print_the_same_remark_each()
    {
        var pages = DrawnPages.Draw(Form + "以上数据截至2023年底。\n---\n" + Form.Replace("| 甲 |", "| 乙 |", StringComparison.Ordinal) + "以上数据截至2023年底。\n");
        Assert.All(FormReader.Read(pages).Forms, form => Assert.Equal("以上数据截至2023年底。", Assert.Single(form.Problems).Text));
    }

    [Theory]
    [InlineData("雨季的数据另计\n---\n", "")]
    [InlineData("---\n", "雨季的数据另计\n")]
    public void Where_a_page_parts_the_form_text_beside_its_tables_is_told(string below, string above)
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + below + above + "| 产出指标 | 质量指标 | 合格率 | 99% | 99% | 20 | 20 | 无 |\n| 总分 | < | < | < | < | 70 | 69 | |\n");
        Assert.Equal(2, form.Indicators.Count);
        Assert.Equal("雨季的数据另计", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.OrphanText).Text);
    }

    /// <summary>Right of the form's table, at its height.</summary>
    [Theory]
    [InlineData("从自评结果看，项目立项依据充分，资金到位及时。", "存在的主要问题是执行偏慢。", 1)]
    [InlineData("9.5", "9.8", 2)]
    public void A_paragraph_beside_the_table_is_told_once(string first, string second, int told)
    {
        var page = Assert.Single(DrawnPages.Draw(Head + Indicators));
        var (left, top) = (page.Tables[0].Box.Right + 30, page.Tables[^1].Box.Top);
        var lines = new[] { first, second }.Select((text, i) => new TextLine(text, text, new Box(left, top + (15 * i), left + (10 * text.Length), top + (15 * i) + 10), text.Length));
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, .. lines] }]).Forms);
        Assert.Equal(told, form.Problems.Count(problem => problem.Kind == ProblemKind.OrphanText));
    }

    [Theory]
    [InlineData("从自评结果看，执行率98.21%，自评得分96.5分。\n存在的主要问题：一是目标不够细化。\n下一步将加强预算编制管理。\n", "; 表下文字 存在的主要问题：一是目标不够细化。; 表下文字 下一步将加强预算编制管理。", "从自评结果看，执行率98.21%，自评得分96.5分。")]
    [InlineData("2.定性指标分三档。\n3.其他资金包括自有资金。\n", "2.定性指标分三档。3.其他资金包括自有资金。", "")]
    [InlineData("存在的主要问题：一是目标不够细化。\n", "; 存在的主要问题 一是目标不够细化。", "")]
    public void A_paragraph_that_begins_further_right_than_a_note_that_ended_is_none_of_it(string below, string kept, string told)
    {
        const string Note = "注：1.执行率低于90%的须说明原因。";
        var lines = below.Split('\n');
        var form = Drawn([.. DrawnPages.Draw(Form + Note + "\n" + below).Select(page => page with { Lines = [.. page.Lines.Select(line => lines.Contains(line.Text) ? line with { Box = line.Box with { Left = line.Box.Left + 20, Right = line.Box.Right + 20 } } : line)] })]);
        Assert.Equal("注 " + Note[2..] + kept, string.Join("; ", form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    private static SelfEvaluation Drawn(IReadOnlyList<Page> pages) => FormReader.Read(pages).Forms.Single();

    /// <summary>The pages with their loose lines a fifth larger than the text of the tables, behind a blank of two characters.</summary>
    private static IReadOnlyList<Page> SetLarge(IReadOnlyList<Page> pages) => [.. pages.Select(page => page with
    {
        Lines = [.. page.Lines.Select(line => line.Text == "项目支出绩效自评表" ? line : line with { Box = new Box(line.Box.Left + 24, line.Box.Top, line.Box.Right + 24, line.Box.Bottom + 2) })],
    })];
}
