using Selfeval.Model.Pages;

namespace Selfeval.Tests.Model.Pages;

public class LeaningPageTests
{
    [Theory]
    [InlineData(0, 1.5)]
    [InlineData(1, -2)]
    [InlineData(2, 0.4)]
    [InlineData(3, 3)]
    public void A_box_shown_and_turned_upright_again_is_the_same(int quarters, double lean)
    {
        var turn = new PageTurn(quarters, 595, 842) { Lean = lean };
        var box = new Box(30, 60, 110, 80);
        var back = turn.Upright(turn.Shown(box));
        Assert.Equal([box.Left, box.Top, box.Right, box.Bottom], new[] { back.Left, back.Top, back.Right, back.Bottom }.Select(side => Math.Round(side, 6)));
    }

    [Fact]
    public void A_line_that_falls_to_the_right_stands_lower_on_the_right_half_and_higher_on_the_left()
    {
        var turn = new PageTurn(0, 600, 800) { Lean = 1 };
        Assert.True(turn.Shown(new Box(500, 390, 520, 410)).CenterY > 400);
        Assert.True(turn.Shown(new Box(80, 390, 100, 410)).CenterY < 400);
    }

    [Fact]
    public void A_box_of_a_page_taken_from_an_angle_is_the_same_when_shown_and_straightened_again()
    {
        var keystone = new Keystone(new Box(50, 60, 550, 760), ((60, 65), (540, 72), (552, 750), (48, 768)));
        var turn = new PageTurn(1, 595, 842) { Lean = 0.7, Keystone = keystone };
        var box = new Box(30, 60, 110, 80);
        var back = turn.Upright(turn.Shown(box));
        Assert.Equal([box.Left, box.Top, box.Right, box.Bottom], new[] { back.Left, back.Top, back.Right, back.Bottom }.Select(side => Math.Round(side, 3)));
        Assert.Equal((60, 65), (Math.Round(keystone.Taken(50, 60).X, 3), Math.Round(keystone.Taken(50, 60).Y, 3)));
    }
}
