using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Rows;

/// <summary>Rows as close as lines: text of 10 pt, 13 pt from line to line; names 60 pt wide at the left, then targets and scores, below their headings.</summary>
public class CloseRowTests
{
    private const double Leading = 13;
    private const double Names = 100;
    private const double Targets = 200;
    private const double Scores = 300;
    private const double Prose = 300;
    private static readonly double[] EachColumn = [Names, Targets, Scores];

    [Fact]
    public void Lines_are_of_the_row_at_the_middle_of_which_the_others_stand() =>
        Assert.Equal([2, 2], LinesIn(Names, [Text(Names, 0), Text(Names, 1), Text(Names, 2), Text(Names, 3), .. Row(0.5), .. Row(2.5)]));

    [Fact]
    public void Lines_are_of_the_row_at_the_top_of_which_the_others_stand() =>
        Assert.Equal([2, 2], LinesIn(Names, [Text(Names, 0), Text(Names, 1, 30), Text(Names, 2), Text(Names, 3, 30), .. Row(0), .. Row(2)]));

    [Fact]
    public void A_line_that_is_not_full_ends_its_text() =>
        Assert.Equal([1, 1, 1, 1], LinesIn(Names, [Text(Names, 0, 40), Text(Names, 1, 40), Text(Names, 2), Text(Names, 3, 40), .. Row(0), .. Row(1), .. Row(2), .. Row(3)]));

    [Fact]
    public void Full_lines_in_all_columns_may_be_one_row_or_two() =>
        Assert.Null(Find([.. EachColumn.SelectMany(column => new[] { Text(column, 0), Text(column, 1) })]));

    [Fact]
    public void A_label_stands_at_the_middle_of_its_rows() =>
        Assert.Equal([2], LinesIn(0, [Text(0, 0.5), Text(0, 1.5, 30), .. Names3(), .. Row(0), .. Row(1), .. Row(2)]));

    [Fact]
    public void The_line_of_a_row_may_be_the_first_of_a_label_of_two_rows() =>
        Assert.Null(Find([Text(0, 0), Text(0, 1, 30), Text(0, 2, 60), Text(Names, 0, 40), Text(Names, 1, 40), Text(Names, 2), Text(Targets, 0, 30), Text(Targets, 1, 30), Text(Targets, 2, 40), Text(Scores, 0, 10), Text(Scores, 1, 10), Text(Scores, 2, 20)]));

    [Fact]
    public void A_title_above_goes_with_no_row() =>
        Assert.Equal([2, 2], LinesIn(Names, [Text(150, -3, 120) with { Size = 16 }, Text(Names, 0), Text(Names, 1), Text(Names, 2), Text(Names, 3), .. Row(0.5), .. Row(2.5)]));

    /// <summary>Funds without figures: nothing stands beside the lower names, and no line is full.</summary>
    [Fact]
    public void A_whole_label_of_a_row_without_figures_is_no_rest_of_the_one_above() =>
        Assert.Equal([2, 2, 1], LinesIn(Names, [Label("其中：当年财", 0), Label("政拨款", 1, 30), .. Row(0), Label("上年结转资", 2, 60), Label("金", 3, 10), Label("其他资金", 4, 40)]));

    /// <summary>All lines are full: the figures of five rows tell that every second line begins one.</summary>
    [Fact]
    public void Each_row_of_an_indicator_table_has_its_line_of_figures() =>
        Assert.Equal([2, 2, 2, 2, 2], LinesIn(Names, Enumerable.Range(0, 5).SelectMany(row => new[] { Text(Names, 2 * row), Text(Names, (2 * row) + 1) }.Concat(Row(2 * row)))));

    [Fact]
    public void A_label_at_the_top_of_two_rows_reaches_down_beside_the_second() =>
        Assert.Contains(Find([Label("年度总体目", 0, 50, left: 0), Label("标", 1, 10, left: 0), Text(Names, 0, 40), Text(Targets, 0, 40), Text(Names, 1), Text(Names, 2), Text(Names, 3, 30), Text(Targets, 1), Text(Targets, 2, 30)])!,
            block => block.Text == "年度总体目标");

    /// <summary>The label right below it begins where a page's end cuts its rows.</summary>
    [Fact]
    public void A_label_that_reaches_down_above_one_between_lines_is_one_text() =>
        Assert.Single(Find([Label("年度总体目", 0, 50, left: 0), Label("标", 1, 10, left: 20), Text(Names, 0, 40), Text(Targets, 0, 40), Text(Names, 1, 40), Text(Targets, 1, 40), Label("绩效指标", 2, 40, left: 5), Text(Names, 2.5, 40), Text(Targets, 2), Text(Targets, 3, 30), Figure(Scores, 2.5)],
            PageColumns.None with { IsAtEnd = true })!, block => block.Text == "年度总体目标");

    [Fact]
    public void No_line_of_prose_stands_between_two_rows_of_which_one_has_the_line_before() =>
        Assert.Equal([3], LinesIn(Names, [Text(Names, 0.5, 120), Text(Names, 1.5, 120), Text(Names, 2.5, 30), Text(Prose, 0, 110), Text(Prose, 1, 110), Text(Prose, 2, 110), Text(Prose, 3, 30)]));

    [Fact]
    public void A_row_that_the_end_of_the_page_cuts_begins_at_the_top_where_others_stand_in_the_middle()
    {
        Piece[] pieces = [Text(Names, 0), Text(Names, 1), Text(Names, 2, 30), .. Row(1), Text(Names, 3), Text(Names, 4), .. Row(3)];
        Assert.Null(Find(pieces));
        Assert.Equal([3, 2], LinesIn(Names, Find(pieces, PageColumns.None with { IsAtEnd = true })));
    }

    [Fact]
    public void The_rest_of_a_row_that_the_end_of_the_page_before_cut_begins_at_the_top()
    {
        Piece[] pieces = [Text(Names, 0), Text(Names, 1, 30), Text(Targets, 0, 10), Text(Names, 2), Text(Names, 3), Text(Names, 4, 30), .. Row(3)];
        Assert.Equal([2, 3], LinesIn(Names, CloseRows.Find(Lines(pieces), PageColumns.None with { MayGoOn = true })));
    }

    [Fact]
    public void A_label_of_two_lines_stands_beside_two_rows_of_one_line() =>
        Assert.Contains(Find([Label("服务对象满意度", 0, 70, left: 0), Label("指标", 1, 20, left: 0), Text(Names, 0), Text(Names, 1), .. Row(0), .. Row(1)])!, block => block.Text == "服务对象满意度指标");

    [Theory]
    [InlineData("三级指标", true)]
    [InlineData("一级指标", false)]
    public void What_stands_right_of_the_names_is_no_label(string heading, bool isRead) =>
        Assert.Equal(isRead, CloseRows.Find(Lines([Label(heading, -1, 40), Text(Targets, -1, 40), Text(Prose, -1, 40), Text(450, -1, 20), .. Words(0, 60), .. Words(1, 30)]), PageColumns.None) is not null);

    /// <summary>Below a heading of labels what stands between the two lines may be a label of two rows.</summary>
    [Theory]
    [InlineData("三级指标", true)]
    [InlineData("二级指标", false)]
    public void A_name_between_the_lines_of_the_other_texts_is_that_of_one_row(string heading, bool isRead)
    {
        var blocks = CloseRows.Find(Lines([Label(heading, -1, 40), Text(Targets, -1, 40), Text(Scores, -1, 40), Text(Names, 0.5, 40), Text(Targets, 0), Text(Targets, 1, 30), Text(Scores, 0), Text(Scores, 1, 30)]), PageColumns.None);
        Assert.Equal(isRead, blocks?.Exists(block => block.Box.Left == Targets && block.Pieces.Count == 2) == true);
    }

    /// <summary>The label above shows that the lines of this one were not broken because they were full.</summary>
    [Fact]
    public void The_lines_of_a_label_beside_those_of_prose_part_none_of_them() =>
        Assert.Equal([1, 2], LinesIn(Names, CloseRows.Find(Lines([Label("项目资金", -1, 40, left: 0), Figure(Names, -1), Figure(Prose, -1), Label("年度", 0, 20, left: 0), Label("总体", 1, 20, left: 0), Label("目标", 2, 20, left: 0),
            Text(Names, 0, 40), Text(Names, 1, 150), Text(Names, 2, 30), Text(Prose, 0, 40), Text(Prose, 1, 150), Text(Prose, 2, 30)]), PageColumns.None)));

    [Fact]
    public void A_figure_below_a_heading_of_its_column_is_no_line_of_it() =>
        Assert.DoesNotContain(CloseRows.Find(Lines([Label("三级指标", -1, 40), Label("指标值", -1, 30, left: Targets), Text(Prose, -1, 40), Text(450, -1, 20), Text(Names, 0, 30), Figure(Targets, 0) with { Text = "12" }, Text(Prose, 0, 30), Figure(450, 0)]), PageColumns.None)!, block => block.Pieces.Count > 1);

    /// <summary>All texts of the second line may be a row of headings of their own, and each goes on with the one above.</summary>
    [Fact]
    public void Headings_that_are_whole_together_are_one_row() =>
        Assert.Contains(CloseRows.Find(Lines([Label("三级", 0, 20), Label("指标", 1, 20), Label("年度", 0, 20, left: Targets), Label("指标值", 1, 30, left: Targets), Label("自评", 0, 20, left: Scores), Label("得分", 1, 20, left: Scores),
            Label("养护里程", 2, 40), .. Row(2), Label("道路清扫面积", 3), .. Row(3)]), PageColumns.None)!, block => block.Text == "年度指标值");

    /// <summary>The first text ends with a sentence, so that the second may go on with it.</summary>
    [Fact]
    public void Of_two_labels_beside_prose_each_has_lines_of_its_own() =>
        Assert.Equal([2, 4], LinesIn(Names, CloseRows.Find(Lines([Label("项目名称", -1, 40, left: 0), Text(Names, -1, 40), Label("预期目标", 0.5, 40, left: 0), Text(Names, 0, 200), Text(Names, 1, 195) with { EndsSentence = true },
            Label("实际完成情况", 3.5, 60, left: 0), Text(Names, 2, 200), Text(Names, 3, 200), Text(Names, 4, 200), Text(Names, 5, 60)]), PageColumns.None)));

    /// <summary>Weight and score of both stand in merged cells.</summary>
    [Fact]
    public void Texts_of_two_rows_beside_a_merged_score_are_told() =>
        Assert.Contains(Find([Text(Names, 0, 40), Text(Names, 1, 40), Text(Targets, 0, 40), Text(Targets, 1, 40), Figure(Scores, 0.5), Text(Names, 2), Text(Targets, 2), Figure(Scores, 2)])!, block => block is { Box.Left: Names, MayBeOfTwoRows: true });

    private static IEnumerable<Piece> Words(double line, double width) => [Text(Names, line, 30), Text(Targets, line, width), Text(Prose, line, 30), Text(450, line, 10)];

    private static Piece Label(string text, double line, double width = 60, double left = Names) => Text(left, line, width) with { Text = text };

    private static IEnumerable<Piece> Names3() => [Text(Names, 0, 40), Text(Names, 1, 40), Text(Names, 2)];

    /// <summary>Figures of a target and a score.</summary>
    private static IEnumerable<Piece> Row(double line) => [Figure(Targets, line), Figure(Scores, line)];

    private static Piece Figure(double left, double line) => Text(left, line, line % 2 == 0 ? 15 : 10) with { IsFigure = true, BeginsFigure = true };

    private static Piece Text(double left, double line, double width = 60) =>
        new(new Box(left, 100 + (line * Leading), left + width, 110 + (line * Leading)), 10, [], IsFigure: false) { FirstWord = 10, BeginsWide = true, EndsWide = true };

    private static List<TextBlock>? Find(IEnumerable<Piece> pieces) => Find(pieces, PageColumns.None);

    private static List<TextBlock>? Find(IEnumerable<Piece> pieces, PageColumns ends) => CloseRows.Find(Lines(pieces.Concat(EachColumn.Select(column => Text(column, -1, 40)))), ends);

    private static List<List<Piece>> Lines(IEnumerable<Piece> pieces) => [.. pieces.GroupBy(piece => piece.Box.Bottom).OrderBy(line => line.Key).Select(line => line.OrderBy(piece => piece.Box.Left).ToList())];

    private static int[] LinesIn(double left, IEnumerable<Piece> pieces) => LinesIn(left, Find(pieces));

    /// <summary>How many lines the texts have that begin at this side, from the top.</summary>
    private static int[] LinesIn(double left, List<TextBlock>? blocks)
    {
        Assert.NotNull(blocks);
        return [.. blocks.Where(block => block.Box.Left == left && block.Box.Top >= 100).OrderBy(block => block.Box.Top).Select(block => block.Pieces.Count)];
    }
}
