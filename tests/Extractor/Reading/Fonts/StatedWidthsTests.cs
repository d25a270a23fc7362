using Selfeval.Extractor.Reading.Fonts;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Advances of CID fonts as the file states them.</summary>
public class StatedWidthsTests
{
    [Fact]
    public void Lists_and_ranges_of_cids_are_read_and_what_is_left_out_is_left_to_the_library()
    {
        var widths = Of(new NumericToken(3), new ArrayToken([new NumericToken(500), new NumericToken(250)]), new NumericToken(10), new NumericToken(12), new NumericToken(1000));
        Assert.Equal([0.5, 0.25, 1, 1], new[] { 3, 4, 10, 12 }.Select(cid => widths.BoxOf(cid)!.Width));
        Assert.Null(widths.BoxOf(5));
        Assert.Null(widths.BoxOf(13));
    }

    [Fact]
    public void An_array_that_breaks_off_or_holds_something_else_states_nothing()
    {
        Assert.Null(Of(new NumericToken(3), new NumericToken(9)).BoxOf(3));
        Assert.Null(Of(new NumericToken(3), new ArrayToken([NameToken.W])).BoxOf(3));
        Assert.Null(Of(new NumericToken(0), new NumericToken(2_000_000_000), new NumericToken(500)).BoxOf(0));
    }

    /// <summary>Looking at each CID of each range would take a minute.</summary>
    [Fact]
    public void Of_many_ranges_of_all_cids_the_last_one_that_holds_a_cid_counts()
    {
        var ranges = Enumerable.Range(0, 60_000).SelectMany(i => new IToken[] { new NumericToken(0), new NumericToken(65_535 - (i / 30_000)), new NumericToken(100 + i) });
        var widths = Of([.. ranges, new NumericToken(7), new ArrayToken([new NumericToken(50)])]);
        Assert.Equal([0.05, 60.099, 30.099], new[] { 7, 8, 65_535 }.Select(cid => widths.BoxOf(cid)!.Width));
    }

    private static StatedWidths Of(params IToken[] array) =>
        StatedWidths.OfCids(new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.W] = new ArrayToken(array) }), scanner: null!);
}
