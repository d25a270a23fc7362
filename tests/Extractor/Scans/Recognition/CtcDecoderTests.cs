using Selfeval.Extractor.Scans.Recognition;

namespace Selfeval.Tests.Extractor.Scans.Recognition;

/// <summary>From the probabilities of each step to text.</summary>
public class CtcDecoderTests
{
    private static readonly CtcDecoder Decoder = new(["5", "6", "0", "=", "＝"]);

    [Fact]
    public void Repetitions_are_one_character_and_a_blank_divides_two()
    {
        var line = Decode([1, 1, 0, 1, 3]);
        Assert.Equal("550", line.Text);
        Assert.Equal([0, 3, 4], line.Glyphs.Select(glyph => glyph.Step));
    }

    [Fact]
    public void The_least_certain_character_gives_the_confidence_and_its_second_choice_another_reading()
    {
        var line = Decoder.Decode([0, 1, 0, 0, 0, 0, /**/ 0, 0, 0.7f, 0.3f, 0, 0], classes: 6);
        Assert.Equal(("56", 0.7), (line.Text, Math.Round(line.Confidence, 3)));
        Assert.Equal("50", Assert.Single(line.Others).Text);
    }

    [Fact]
    public void A_sign_that_was_nearly_seen_makes_another_reading()
    {
        var line = Decoder.Decode([0.6f, 0, 0, 0, 0.4f, 0, /**/ 0, 1, 0, 0, 0, 0], classes: 6);
        Assert.Equal(("5", 0.6), (line.Text, Math.Round(line.Confidence, 3)));
        Assert.Equal("=5", Assert.Single(line.Others).Text);
    }

    [Fact]
    public void Full_and_half_width_of_one_sign_are_no_doubt()
    {
        var line = Decoder.Decode([0, 0, 0, 0, 0.6f, 0.4f], classes: 6);
        Assert.Equal(("=", 1.0), (line.Text, Math.Round(line.Confidence, 3)));
        Assert.Empty(line.Others);
    }

    [Fact]
    public void What_is_read_beside_the_ink_is_not_there()
    {
        var line = Decoder.Decode([0, 1, 0, 0, 0, 0, /**/ 0, 0, 1, 0, 0, 0], classes: 6, inked: 0..1);
        Assert.Equal("5", line.Text);
    }

    [Fact]
    public void Of_two_signs_that_look_alike_the_usual_one_is_read_and_stays_in_doubt()
    {
        var line = new CtcDecoder([">", "≥"]).Decode([0, 0.7f, 0.3f], classes: 3);
        Assert.Equal(("≥", 0.3), (line.Text, Math.Round(line.Confidence, 3)));
        Assert.Equal(">", Assert.Single(line.Others).Text);
    }

    private static RecognizedLine Decode(int[] classes)
    {
        var probabilities = new float[classes.Length * 6];
        foreach (var (step, best) in classes.Index()) probabilities[(step * 6) + best] = 1;
        return Decoder.Decode(probabilities, classes: 6);
    }
}
