namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Turns the model's probabilities (for each step of the line one for every character and one for "nothing here") into text: the best of each step,
/// repetitions joined. What was second best at one step makes another reading of the line.
/// </summary>
internal sealed class CtcDecoder(IReadOnlyList<string> characters)
{
    /// <summary>Full-width and half-width forms of a sign look alike: the model is not in doubt when it wavers between them.</summary>
    private readonly string[] _folded = [.. characters.Select(character => character.Normalize(System.Text.NormalizationForm.FormKC).Trim())];

    private const int Blank = 0;

    /// <summary>Second choices less likely than this were never the right ones in the scans measured.</summary>
    private const double LeastLikely = 0.01;

    private const int MostOthers = 4;

    /// <summary>
    /// Signs that hardly any form prints beside those that they are taken for: where the model wavers, it is the usual one. The reading stays as unsure as the
    /// model was of that.
    /// </summary>
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal) { [">"] = "≥", ["<"] = "≤", ["〇"] = "0" };

    /// <summary>How likely the usual sign must be against the other one.</summary>
    private const double Wavers = 0.1;

    /// <param name="probabilities">Steps × classes, row by row.</param>
    /// <param name="classes">"Nothing", then the characters in order.</param>
    public RecognizedLine Decode(ReadOnlySpan<float> probabilities, int classes) => Decode(probabilities, classes, ..(probabilities.Length / classes));

    /// <param name="inked">The steps that see ink: what the model reads in the paper beside it (間, ㎡ after a number) is not there.</param>
    public RecognizedLine Decode(ReadOnlySpan<float> probabilities, int classes, Range inked)
    {
        var glyphs = new List<Choice>();
        var missed = new List<(int Before, int Class, double Probability)>();
        var last = Blank;
        for (var step = inked.Start.Value; step < inked.End.Value; step++)
        {
            var (best, second) = UsualFirst(BestTwo(probabilities.Slice(step * classes, classes)));
            var choice = ChoiceAt(step, best, second);
            if (best.Class == Blank) missed.Add((glyphs.Count, second.Class, second.Probability));
            else if (best.Class != last) glyphs.Add(choice);
            else if (best.Probability > glyphs[^1].Probability) glyphs[^1] = choice with { First = glyphs[^1].First };
            last = best.Class;
        }

        var kept = glyphs.FindAll(glyph => TextOf(glyph.Class).Length > 0);
        var lost = missed.Count == 0 ? 0 : missed.Where(miss => !IsNeighbour(glyphs, miss.Before, miss.Class)).Select(miss => miss.Probability).DefaultIfEmpty(0).Max();
        var confidence = kept.Count == 0 ? 0 : Math.Min(kept.Min(glyph => glyph.Probability), 1 - lost);
        return new RecognizedLine(
            [.. kept.Select(glyph => new RecognizedGlyph(TextOf(glyph.Class), (glyph.First + glyph.Step) / 2.0, glyph.Probability))], confidence, OthersOf(glyphs, missed));
    }

    private Choice ChoiceAt(int step, (int Class, float Probability) best, (int Class, float Probability) second) =>
        best.Class != Blank && second.Class != Blank && _folded[best.Class - 1] == _folded[second.Class - 1]
            ? new Choice(step, best.Class, best.Probability + second.Probability, Blank, 0)
            : new Choice(step, best.Class, best.Probability, second.Class, second.Probability);

    private ((int Class, float Probability) Best, (int Class, float Probability) Second) UsualFirst(((int Class, float Probability) Best, (int Class, float Probability) Second) read) =>
        read.Best.Class != Blank && read.Second.Probability >= Wavers * read.Best.Probability && Usual.GetValueOrDefault(Folded(read.Best.Class)) is { } usual && usual == Folded(read.Second.Class)
            ? (read.Second, read.Best)
            : read;

    private string Folded(int @class) => @class <= Blank ? "" : _folded[@class - 1];

    private static ((int Class, float Probability) Best, (int Class, float Probability) Second) BestTwo(ReadOnlySpan<float> step)
    {
        (int Class, float Probability) best = (0, step[0]), second = (-1, -1);
        for (var i = 1; i < step.Length; i++)
        {
            if (step[i] > best.Probability) (best, second) = ((i, step[i]), best);
            else if (step[i] > second.Probability) second = (i, step[i]);
        }

        return (best, second);
    }

    /// <summary>The flank of a glyph that was read is no glyph that was missed.</summary>
    private static bool IsNeighbour(List<Choice> glyphs, int before, int @class) =>
        (before > 0 && (glyphs[before - 1].Class == @class || glyphs[before - 1].Second == @class))
        || (before < glyphs.Count && (glyphs[before].Class == @class || glyphs[before].Second == @class));

    private List<OtherReading> OthersOf(List<Choice> glyphs, List<(int Before, int Class, double Probability)> missed)
    {
        var others = new List<OtherReading>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].SecondProbability < LeastLikely) continue;
            var changed = glyphs.Select((glyph, j) => j == i ? TextOf(glyph.Second) : TextOf(glyph.Class));
            others.Add(new OtherReading(string.Concat(changed), glyphs[i].SecondProbability / glyphs[i].Probability));
        }

        foreach (var (before, @class, probability) in missed)
        {
            if (probability < LeastLikely || IsNeighbour(glyphs, before, @class)) continue;
            var texts = glyphs.ConvertAll(glyph => TextOf(glyph.Class));
            texts.Insert(before, TextOf(@class));
            others.Add(new OtherReading(string.Concat(texts), probability / (1 - probability)));
        }

        return [.. others.OrderByDescending(other => other.Likelihood).DistinctBy(other => other.Text.Trim()).Where(other => !string.IsNullOrWhiteSpace(other.Text)).Take(MostOthers)];
    }

    private string TextOf(int @class) => @class <= Blank || @class > characters.Count ? "" : characters[@class - 1];

    private readonly record struct Choice(int Step, int Class, double Probability, int Second, double SecondProbability)
    {
        public int First { get; init; } = Step;
    }
}
