using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Selfeval.Auditor.Reading;

namespace Selfeval.Tests.Auditor;

public class FilterTests
{
    [Fact]
    public void A_filter_comes_back_from_its_own_address()
    {
        var filter = Of("?q=%E5%9F%B9%E8%AE%AD&year=2021&region=%E4%B8%8A%E6%B5%B7&rule=A2&severity=error&state=open&sort=office&page=3");
        Assert.Equal(filter, Of(filter.Address("")));
        Assert.Equal("/findings?q=%E5%9F%B9%E8%AE%AD&year=2022&region=%E4%B8%8A%E6%B5%B7&rule=A2&severity=error&state=open&sort=office", filter.Address("/findings", "year", "2022"));
    }

    [Theory]
    [InlineData("?year=2021;DROP", "")]
    [InlineData("?office=nobody&severity=worst&state=x&kind=%27&sort=9&page=-1", "")]
    [InlineData("?q=%E6%B0%B4", "")]
    [InlineData("?rule=A2%00", "?rule=A2")]
    public void What_does_not_fit_is_left_out(string address, string kept) => Assert.Equal(kept, Of(address).Address(""));

    private static FindingFilter Of(string address) => FindingFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
