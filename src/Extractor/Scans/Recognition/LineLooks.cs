using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>A reading of a line, and the cut that its steps count in.</summary>
internal sealed record Look(RecognizedLine Read, Crop Crop);

/// <summary>
/// Reads a line, and looks again where one look is not enough: a character or two alone give the model little to go by and are shown to it three
/// times in a row; figures that are not read for sure are read once more, cut differently. Where two looks differ neither is to be relied on.
/// </summary>
internal sealed class LineLooks(ScanSheet sheet, Recognizer recognizer)
{
    /// <summary>Measured on lone digits: read alone, one in four has a probability below 0.9 and some are wrong; in a row of three nearly all have 0.99.</summary>
    private const int Times = 3;

    /// <summary>Of the lines before, so many are shown with a narrow one: a label that runs down has two characters then, prose its last words.</summary>
    private const int LinesBefore = 2;

    /// <summary>Up to this many em a line is shown in a row.</summary>
    private const double Narrow = 1.7;

    /// <summary>The confidence of what two looks read differently.</summary>
    private const double Disputed = 0.5;

    /// <summary>From this probability on what was read alone counts against what was read in a row.</summary>
    private const double ReadAlone = 0.7;

    /// <summary>Of 2,900 figures of 83 scans the second look differed on 73, all of them read with less than this at first.</summary>
    private const double ReadSurely = 0.95;

    /// <summary>A short figure, in em.</summary>
    private const double Short = 7;

    /// <summary>The confidence of a line of which the model left out a character.</summary>
    private const double Skipped = 0.3;

    /// <summary>The confidence of a sign that is told by its strokes.</summary>
    private const double Seen = 0.97;

    private readonly LineCrop _crop = new(sheet.Image, sheet.Ink);
    private readonly SignShapes _shapes = new(sheet);

    /// <summary>One look, which is enough to see which way up a line lies.</summary>
    public Look First(PixelBox line)
    {
        var crop = _crop.Cut(line, sheet.Em, CropStyle.First);
        return new Look(recognizer.Read(crop.Picture), crop);
    }

    /// <param name="line">The ink of the line.</param>
    /// <param name="before">The lines of its cell before it.</param>
    public Look All(PixelBox line, IReadOnlyList<PixelBox> before)
    {
        var look = First(line);
        if (_shapes.Alone(line) is { } sign) return look with { Read = Shape(sign, look) };
        look = WithSign(line, look);
        if (line.Width <= Narrow * sheet.Em) return look with { Read = InContext(before, look) ?? InARow(look) };
        if (SkipsInk(line, look)) look = look with { Read = look.Read with { Confidence = Math.Min(look.Read.Confidence, Skipped) } };
        return look.Read.Confidence < ReadSurely && look.Read.Text.Any(char.IsDigit) ? look with { Read = Again(line, look) } : look;
    }

    /// <summary>A line that is nothing but a sign, whatever the model takes it for.</summary>
    private static RecognizedLine Shape(string sign, Look look)
    {
        var steps = (double)look.Crop.InkColumns / Recognizer.ColumnsPerStep / sign.Length;
        return new RecognizedLine([.. sign.Select((c, i) => new RecognizedGlyph(c.ToString(), (i + 0.5) * steps, Seen))], Seen, []);
    }

    /// <summary>
    /// The sign of comparison at the head of a line by its strokes. Between signs of one direction the strokes decide, and how sure the model was of one of them does not count; where it read
    /// something else, or nothing, there, either may be right.
    /// </summary>
    private Look WithSign(PixelBox line, Look look)
    {
        var read = look.Read;
        if (read.Glyphs.Count == 0 || _shapes.Head(line) is not { } head) return look;
        // A comparison is with a number: what stands before words is a character of theirs.
        var isLost = XOf(look, 0) > head.Right;
        if (read.Glyphs.ElementAtOrDefault(isLost ? 0 : 1).Text is not [>= '0' and <= '9']) return look;
        var sign = new RecognizedGlyph(head.Sign, 0, Seen);
        if (isLost) return look with { Read = Doubted(read with { Glyphs = [sign, .. read.Glyphs] }, read.Text) };
        var signed = read with { Glyphs = [sign with { Step = read.Glyphs[0].Step }, .. read.Glyphs.Skip(1)] };
        if (Undirected(read.Glyphs[0].Text) != Undirected(head.Sign)) return look with { Read = Doubted(signed, read.Text) };
        return look with { Read = signed with { Confidence = signed.Glyphs.Min(glyph => glyph.Probability), Others = [.. read.Others.Where(other => Folded(other.Text) != signed.Text)] } };
    }

    /// <summary>After the ends of the lines before it; null where there are none, or the line is lost among them.</summary>
    private RecognizedLine? InContext(IReadOnlyList<PixelBox> before, Look alone)
    {
        if (before.Count == 0) return null;
        var (picture, from) = LineCrop.After([.. before.TakeLast(LinesBefore).Select(line => _crop.Cut(line, sheet.Em, CropStyle.First))], alone.Crop);
        var all = recognizer.Read(picture);
        var glyphs = all.Glyphs.Where(glyph => (glyph.Step + 1) * Recognizer.ColumnsPerStep > from && !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        return glyphs.Count == 0 ? null : Weighed(glyphs, glyphs.Min(glyph => glyph.Probability), alone);
    }

    private RecognizedLine InARow(Look alone)
    {
        var row = recognizer.Read(LineCrop.Repeated(alone.Crop, Times));
        var glyphs = row.Glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        var count = glyphs.Count / Times;
        var text = string.Concat(glyphs.Take(count).Select(glyph => glyph.Text));
        if (count == 0 || string.Concat(glyphs.Select(glyph => glyph.Text)) != string.Concat(Enumerable.Repeat(text, Times))) return Doubted(alone.Read, row.Text);
        return Weighed([.. glyphs.Take(count)], row.Confidence, alone);
    }

    /// <summary>What was read with more to go by goes before what was read alone, and is as sure as that was not.</summary>
    private static RecognizedLine Weighed(List<RecognizedGlyph> glyphs, double confidence, Look alone)
    {
        // The places are those of the one picture: evenly spread.
        var steps = (double)alone.Crop.InkColumns / Recognizer.ColumnsPerStep / glyphs.Count;
        var read = new RecognizedLine([.. glyphs.Select((glyph, i) => glyph with { Step = (i + 0.5) * steps })], confidence, []);
        if (Folded(alone.Read.Text) == Folded(read.Text)) return read;
        var most = alone.Read.Confidence >= ReadAlone ? Disputed : 1;
        return read with { Confidence = Math.Min(confidence, most), Others = [new OtherReading(alone.Read.Text, alone.Read.Confidence)] };
    }

    private RecognizedLine Again(PixelBox line, Look look)
    {
        var first = look.Read;
        var crop = _crop.Cut(line, sheet.Em, CropStyle.Second);
        var second = recognizer.Read(crop.Picture);
        if (Undirected(second.Text) != Undirected(first.Text)) return Doubted(first, second.Text);
        first = first with { Confidence = Math.Min(first.Confidence, WithSign(line, new Look(second, crop)).Read.Confidence) };
        if (line.Width > Short * sheet.Em) return first;
        // The sign at the head of a short figure (≥, =) is what is lost most: in a row it stands between figures.
        var row = Undirected(recognizer.Read(LineCrop.Repeated(look.Crop, 2)).Text);
        return row == Undirected(first.Text + first.Text) ? first : Doubted(first, row.Length % 2 == 0 && row[..(row.Length / 2)] == row[(row.Length / 2)..] ? row[..(row.Length / 2)] : "");
    }

    private bool SkipsInk(PixelBox line, Look look) => SkippedInk.Is(sheet, line, [.. look.Read.Glyphs.Select((_, i) => XOf(look, i))]);

    private static int XOf(Look look, int glyph) =>
        (int)(look.Crop.Left + ((look.Read.Glyphs[glyph].Step + 0.5) * Recognizer.ColumnsPerStep * look.Crop.ColumnWidth));

    /// <summary>≥ as &gt;: signs that differ by their bar alone.</summary>
    private static string Undirected(string text) => Folded(text).Replace('≥', '>').Replace('≤', '<');

    private static string Folded(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static RecognizedLine Doubted(RecognizedLine read, string other) =>
        read with { Confidence = Math.Min(read.Confidence, Disputed), Others = other.Length == 0 ? read.Others : [new OtherReading(other, Disputed), .. read.Others] };
}
