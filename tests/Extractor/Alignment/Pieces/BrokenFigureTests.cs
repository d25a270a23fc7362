using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Pieces;

/// <summary>Figures on two lines: 8 pt high, the lines 10 pt apart, their middle at 109.</summary>
public class BrokenFigureTests
{
    [Fact]
    public void A_figure_is_one_whose_neighbours_stand_at_its_middle() => Assert.True(BrokenFigures.IsOne(Figure(30, 12), [Text(105), Text(105)]));

    [Fact]
    public void One_neighbour_may_be_the_label_of_two_rows() => Assert.False(BrokenFigures.IsOne(Figure(30, 12), [Text(105)]));

    [Fact]
    public void One_neighbour_will_do_where_a_line_ends_within_a_figure() => Assert.True(BrokenFigures.IsOne(Figure(30, 12, endsOpen: true), [Text(105)]));

    [Fact]
    public void A_neighbour_at_one_of_the_lines_shows_two_rows() => Assert.False(BrokenFigures.IsOne(Figure(30, 12), [Text(105), Text(105), Text(110)]));

    [Fact]
    public void A_label_of_other_rows_that_reaches_beside_it_tells_nothing() => Assert.True(BrokenFigures.IsOne(Figure(30, 12), [Text(105), Text(105), Text(116)]));

    [Theory]
    [InlineData(32, true)]
    [InlineData(36, false)]
    public void A_line_is_full_that_is_shorter_than_the_next_by_less_than_a_digit(double second, bool isOne) =>
        Assert.Equal(isOne, BrokenFigures.IsOne(Figure(30, second), [Text(105), Text(105)]));

    [Fact]
    public void The_sign_of_a_share_alone_ends_the_figure_above_it_wherever_its_neighbours_stand() =>
        Assert.True(BrokenFigures.IsOne(new TextBlock([Figure(30, 8).Pieces[0], Figure(30, 8).Pieces[1] with { IsShareSign = true }]), [Text(100), Text(100)]));

    [Theory]
    [InlineData("总分", true)]
    [InlineData("合计", true)]
    [InlineData("数量指标", false)]
    public void The_label_of_a_sum_stands_beside_one_row(string label, bool isOne) => Assert.Equal(isOne, BrokenFigures.IsOne(Figure(30, 12), [Text(105, label)]));

    [Fact]
    public void A_figure_of_which_each_line_but_the_last_ends_with_a_point_is_one_wherever_its_neighbours_stand() =>
        Assert.True(BrokenFigures.IsOne(Figure(30, 12, endsOpen: true), [Text(100), Text(100), Text(110)]));

    [Fact]
    public void The_numbers_of_a_list_are_no_figure_that_goes_on()
    {
        var numbers = new TextBlock([.. Figure(12, 12).Pieces.Select(piece => piece with { EndsOpen = true })]);
        Assert.False(BrokenFigures.IsOne(numbers, [Text(100), Text(110)]));
    }

    [Fact]
    public void What_stands_on_the_lines_of_a_figure_that_goes_on_is_one_as_well() =>
        Assert.True(BrokenFigures.IsOne(Figure(30, 12), [Text(100), Text(100), Figure(30, 12, endsOpen: true)]));

    [Theory]
    [InlineData(30, true)]
    [InlineData(34, false)]
    public void One_neighbour_will_do_where_the_column_breaks_another_figure_that_is_no_longer(double first, bool isOne) =>
        Assert.Equal(isOne, BrokenFigures.IsOne(Figure(30, 12), [Text(105)], [Text(105), Figure(first, 12, endsOpen: true).MovedDown(50)]));

    [Theory]
    [InlineData("执", "行率", true)]
    [InlineData("全年执行", "数", false)]
    [InlineData("行", "远", false)]
    public void At_the_top_of_its_row_a_figure_is_one_that_has_no_more_room_than_a_broken_heading(string first, string second, bool isOne)
    {
        TextBlock[] page = [Text(100), Text(100), Heading(first, second)];
        Assert.Equal(isOne, BrokenFigures.IsOne(Figure(20, 8), page));
    }

    [Theory]
    [InlineData(110)]
    [InlineData(112)]
    public void At_the_top_of_its_row_a_figure_may_be_two_where_another_text_stands_at_its_second_line(double top) =>
        Assert.False(BrokenFigures.IsOne(Figure(20, 8), [Text(100), Text(100), Text(top), Heading("执", "行率")]));

    private static TextBlock Heading(string first, string second) => new(
        [new Piece(new Box(300, 40, 300 + (8 * first.Length), 48), 8, [], IsFigure: false) { Text = first }, new Piece(new Box(300, 50, 300 + (8 * second.Length), 58), 8, [], IsFigure: false) { Text = second }]);

    private static TextBlock Figure(double first, double second, bool endsOpen = false) => new(
        [new Piece(new Box(300, 100, 300 + first, 108), 8, [], IsFigure: true) { EndsOpen = endsOpen }, new Piece(new Box(300, 110, 300 + second, 118), 8, [], IsFigure: true)]);

    private static TextBlock Text(double top, string text = "") => new([new Piece(new Box(100, top, 140, top + 8), 8, [], IsFigure: false) { Text = text }]);
}
