using System.IO.Compression;
using Selfeval.Extractor;
using Selfeval.Extractor.Reading;
using Selfeval.Extractor.Reading.Streams;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Tests.Extractor.Reading.Streams;

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

    /// <summary>PdfPig gives what comes before the damage, and says nothing.</summary>
    [Theory]
    [InlineData("sound", null)]
    [InlineData("cut", "a stream of its content breaks off")]
    [InlineData("broken", "a stream of its content cannot be inflated to its end")]
    [InlineData("another", "a stream of its content is not the one that was written")]
    [InlineData("checksum", null)]
    [InlineData("none", null)]
    public void Content_that_does_not_inflate_to_what_was_written_is_told(string damage, string? told)
    {
        var found = new PageDamage();
        new BudgetedFilter(new FlateFilter(), new ReadingBudget(ExtractionLimits.Default), found, FileSource.Sound).Decode(Damaged(damage), Plain, DefaultFilterProvider.Instance, 0);
        Assert.Equal(told, found.Found);
    }

    [Fact]
    public void The_program_of_a_font_is_inflated_once()
    {
        DictionaryToken font = Named(NameToken.Length1), other = Named(NameToken.Length1), content = Named(NameToken.Length);
        var filter = new BudgetedFilter(new FlateFilter(), new ReadingBudget(ExtractionLimits.Default), new PageDamage(), FileSource.Sound);
        Assert.True(Read(font).Span == Read(font).Span);
        Assert.False(Read(font).Span == Read(other).Span);
        Assert.False(Read(content).Span == Read(content).Span);
        Assert.Equal(Content(), Read(font).ToArray());

        Memory<byte> Read(DictionaryToken stream) => filter.Decode(Deflated(), stream, DefaultFilterProvider.Instance, 0);

        static DictionaryToken Named(NameToken length) => new(new Dictionary<NameToken, IToken> { [NameToken.Filter] = NameToken.FlateDecode, [length] = new NumericToken(1) });
    }

    [Fact]
    public void A_damaged_font_program_hides_no_row()
    {
        var found = new PageDamage();
        var font = new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Length1] = new NumericToken(1) });
        new BudgetedFilter(new FlateFilter(), new ReadingBudget(ExtractionLimits.Default), found, FileSource.Sound).Decode(Damaged("cut"), font, DefaultFilterProvider.Instance, 0);
        Assert.Null(found.Found);
    }

    private static byte[] Damaged(string damage)
    {
        var deflated = Deflated();
        switch (damage)
        {
            case "cut":
                return deflated[..(deflated.Length / 2)];
            case "broken":
                // The first block begins with a type that there is not (RFC 1951, 3.2.3).
                deflated[2] |= 0b110;
                return deflated;
            case "another":
                // Noise is stored as it is: another byte of it is another content.
                deflated[deflated.Length / 2] ^= 0xFF;
                return deflated;
            case "checksum":
                deflated[^1] ^= 0xFF;
                return deflated;
            case "none":
                return deflated[..^4];
            default:
                return deflated;
        }
    }

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
