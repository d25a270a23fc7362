using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>Lines over the whole of a picture of 200 × 300 points.</summary>
public class ScannerStreakTests
{
    private static readonly Ruling Streak = new(Axis.Vertical, 90, 1, 299, Ink.Dark);

    [Fact]
    public void A_line_from_edge_to_edge_over_a_table_is_none_of_its_rulings()
    {
        var table = Table(50, 150, 60, 120);
        Assert.Equal(table, ScannerStreaks.Without([.. table, Streak], 200, 300));
    }

    [Fact]
    public void The_rulings_of_a_table_that_fills_the_picture_stay()
    {
        List<Ruling> table = [.. Table(1, 199, 1, 299), Streak];
        Assert.Equal(table, ScannerStreaks.Without(table, 200, 300));
    }

    [Fact]
    public void The_rulings_of_a_table_that_is_cut_off_at_one_side_stay()
    {
        List<Ruling> table = [.. Table(50, 150, 100, 299), new(Axis.Vertical, 90, 100, 299, Ink.Dark)];
        Assert.Equal(table, ScannerStreaks.Without(table, 200, 300));
    }

    private static List<Ruling> Table(double left, double right, double top, double bottom) =>
    [
        new(Axis.Horizontal, top, left, right, Ink.Dark), new(Axis.Horizontal, bottom, left, right, Ink.Dark),
        new(Axis.Vertical, left, top, bottom, Ink.Dark), new(Axis.Vertical, right, top, bottom, Ink.Dark),
    ];
}
