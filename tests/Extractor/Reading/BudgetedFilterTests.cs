using System.IO.Compression;
using Selfeval.Extractor;
using Selfeval.Extractor.Reading;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Tests.Extractor.Reading;

public class BudgetedFilterTests
{
    /// <summary>Rows of a picture of 100 grey points, each with a byte in front that says how it was predicted (2: from the row above).</summary>
    private const int Row = 101;

    private static readonly DictionaryToken Plain = new(new Dictionary<NameToken, IToken>());

    private static readonly DictionaryToken Predicted = new(new Dictionary<NameToken, IToken>
    {
        [NameToken.Filter] = NameToken.FlateDecode,
        [NameToken.DecodeParms] = new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Predictor] = new NumericToken(12),
            [NameToken.Columns] = new NumericToken(Row - 1),
        }),
    });

    [Fact]
    public void A_long_stream_is_inflated_whole() => Assert.Equal(Content(), Decode(Plain, ExtractionLimits.Default));

    [Fact]
    public void A_long_stream_with_a_predictor_comes_as_the_library_reads_it()
    {
        byte[] alone = [.. new FlateFilter().Decode(Deflated(), Predicted, DefaultFilterProvider.Instance, 0).Span];
        Assert.Equal(Content().Length / Row * (Row - 1), alone.Length);
        Assert.Equal(alone, Decode(Predicted, ExtractionLimits.Default));
    }

    [Fact]
    public void A_long_stream_is_refused_where_it_passes_the_limit() =>
        Assert.Equal(PdfFailure.TooLarge, Assert.Throws<UnreadablePdfException>(() => Decode(Plain, new ExtractionLimits { BytesPerStream = Content().Length - 1 })).Kind);

    private static byte[] Decode(DictionaryToken stream, ExtractionLimits limits)
    {
        var budget = new ReadingBudget(limits);
        var deflated = Deflated();
        Assert.True(budget.CouldExceed(deflated.Length), "the stream is too short to be watched");
        return [.. new BudgetedFilter(new FlateFilter(), budget, new PageDamage(), FileSource.Sound).Decode(deflated, stream, DefaultFilterProvider.Instance, 0).Span];
    }

    /// <summary>Noise of a fixed seed, which deflates to no less than itself.</summary>
    private static byte[] Content()
    {
        var content = new byte[Row * 1000];
        new Random(7).NextBytes(content);
        for (var row = 0; row < content.Length; row += Row) content[row] = 2;
        return content;
    }

    private static byte[] Deflated()
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Fastest)) stream.Write(Content());
        return deflated.ToArray();
    }
}
