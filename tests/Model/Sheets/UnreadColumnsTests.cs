using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Where text in columns is told that was not read as a table.</summary>
public class UnreadColumnsTests
{
    private static readonly Box Columns = new(60, 100, 500, 200);

    [Theory]
    [InlineData(212, 222, 100, 222)]
    [InlineData(240, 250, 100, 200)]
    [InlineData(75, 85, 75, 200)]
    [InlineData(40, 50, 100, 200)]
    public void Rows_right_above_and_below_the_columns_belong_to_them(double top, double bottom, double first, double last) =>
        Assert.Equal(Columns with { Top = first, Bottom = last }, On(Line("总分 100 99.18", top, bottom)));

    [Fact]
    public void Row_by_row_and_no_further_than_a_gap() => Assert.Equal(Columns with { Bottom = 242 }, On(Line("标", 212, 222), Line("总分 100", 232, 242), Line("以上数据截至年底", 300, 310)));

    [Fact]
    public void A_title_above_them_does_not() => Assert.Equal(Columns, On(Line("项目支出绩效自评表", 75, 85)));

    private static Box On(params TextLine[] lines) => UnreadColumns.On(new Page(2, 595, 842, [], lines, PageText.Decodable, 0) { UnreadColumns = Columns })!.Place.Box;

    private static TextLine Line(string text, double top, double bottom) => new(text, text, new Box(100, top, 300, bottom), text.Length);
}
