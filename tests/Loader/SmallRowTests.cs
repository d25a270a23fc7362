using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Output;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Loader;

public class SmallRowTests
{
    [Theory]
    [InlineData("12.30", "万元", "123000.00")]
    [InlineData("5", "元", "5")]
    [InlineData("0.5", "亿元", "50000000.0")]
    [InlineData("5", "美元", null)]
    [InlineData("79000000000000000000000000000", "亿元", null)]
    public void An_amount_is_converted_to_yuan_where_its_unit_is_known(string number, string unit, string? yuan)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var field = new Field(number, new NumberReading(value), unit, new Place(1, default));
        Assert.Equal(yuan, Yuan.Of(field)?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("219-上海市科学技术委员会")]
    [InlineData("[155]上海市科学技术委员会")]
    [InlineData("上海市 科学技术委员会")]
    [InlineData("169上海市科学技术委员会")]
    public void Writings_of_one_office_are_one_office(string printed) =>
        Assert.Equal(OfficeRow.Of("上海市科学技术委员会")!.OfficeId, OfficeRow.Of(printed)!.OfficeId);

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData(null)]
    public void A_blank_is_no_office(string? printed) => Assert.Null(OfficeRow.Of(printed));

    [Fact]
    public void Ids_are_made_from_what_they_name_and_are_valid_version_8_uuids()
    {
        var id = Ids.Evaluation("ab", 1);
        Assert.Equal(id, Ids.Evaluation("ab", 1));
        Assert.NotEqual(id, Ids.Evaluation("a", 11));
        Assert.Equal('8', id.ToString()[14]);
    }

    [Fact]
    public void What_a_document_says_cannot_command_the_terminal() =>
        Assert.Equal("\uFFFD[31m红\uFFFD 一行", Printable.Line("\u001b[31m红\u202E\n一行"));

    [Fact]
    public void A_cut_text_fits_its_width_and_shows_that_it_was_cut() => Assert.Equal("一二…", Printable.Cut("一二三四", 6));
}
