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

    private static TextBlock Figure(double first, double second, bool endsOpen = false) => new(
        [new Piece(new Box(300, 100, 300 + first, 108), 8, [], IsFigure: true) { EndsOpen = endsOpen }, new Piece(new Box(300, 110, 300 + second, 118), 8, [], IsFigure: true)]);

    private static TextBlock Text(double top) => new([new Piece(new Box(100, top, 140, top + 8), 8, [], IsFigure: false)]);
}
