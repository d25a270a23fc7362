namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>One character that the model read.</summary>
/// <param name="Step">Where: steps of the model from the left end of the line.</param>
/// <param name="Probability">How sure the model is, 0 to 1.</param>
internal readonly record struct RecognizedGlyph(string Text, double Step, double Probability);

/// <summary>A whole other text of a line, and how likely it is against the first (0 to 1).</summary>
internal sealed record OtherReading(string Text, double Likelihood);

/// <summary>What the model read in one line, and the next likely readings of it, likeliest first.</summary>
/// <param name="Confidence">The probability of its least certain character; 0 where nothing was read.</param>
internal sealed record RecognizedLine(IReadOnlyList<RecognizedGlyph> Glyphs, double Confidence, IReadOnlyList<OtherReading> Others)
{
    public string Text => string.Concat(Glyphs.Select(glyph => glyph.Text));

    /// <summary>How well the line reads as a whole; tells a line upside down from one upright.</summary>
    public double MeanProbability => Glyphs.Count == 0 ? 0 : Glyphs.Average(glyph => glyph.Probability);
}
