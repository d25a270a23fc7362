using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

public class BentRulingsTests
{
    [Fact]
    public void Lines_that_go_down_in_steps_are_those_of_paper_that_did_not_lie_flat() =>
        Assert.True(BentRulings.Are([.. Rows(6).SelectMany(y => (Ruling[])[Flat(y, 50, 200), Flat(y + 1.5, 205, 380), Flat(y + 2.8, 382, 550)])]));

    [Fact]
    public void Lines_in_one_piece_and_a_step_at_a_fold_are_of_paper_that_did() =>
        Assert.False(BentRulings.Are([.. Rows(20).Select(y => Flat(y, 50, 550)), Flat(600, 50, 300), Flat(601, 302, 550)]));

    [Fact]
    public void Columns_of_rows_at_other_heights_are_no_steps() =>
        // Two cells side by side of which one is divided higher than the other: a row apart.
        Assert.False(BentRulings.Are([.. Rows(12).SelectMany(y => (Ruling[])[Flat(y, 50, 300), Flat(y + 8, 300, 550)])]));

    private static IEnumerable<double> Rows(int count) => Enumerable.Range(0, count).Select(i => 100.0 + (i * 24));

    private static Ruling Flat(double at, double from, double to) => new(Axis.Horizontal, at, from, to, Ink.Dark);
}
