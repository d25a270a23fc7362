using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>Builds one printed line from runs in reading order: joins their glyphs, puts one blank where blanks are printed.</summary>
internal sealed class LineBuilder
{
    /// <summary>A gap of this share of an em is a blank: blanks are 0.25 to 1 em wide, letters of one word stand closer.</summary>
    private const double BlankGap = 0.25;

    /// <summary>Signs of comparison before a target.</summary>
    private const string Signs = "≥≤≧≦＞＜＝><=";

    /// <summary>Letters of one spaced word stand at most this far apart; what stands farther apart is a row of separate values.</summary>
    private const double LetterSpacing = 1.5;

    /// <summary>Two digits alone are one spaced figure if they stand closer than this: a digit is half an em wide, and what leaves room for most of another may be the values of two cells.</summary>
    private const double DigitSpacing = 0.4;

    /// <summary>The em square stands this far above and below the baseline.</summary>
    public const double Ascent = 0.88;

    public const double Descent = 0.12;

    private readonly StringBuilder _text = new();

    /// <summary>From the first glyph on that was folded; until then it is the text.</summary>
    private StringBuilder? _raw;
    private int _blanks;
    /// <summary>In em.</summary>
    private double _widestBlank;
    private Box? _box;
    private int _glyphs;
    private bool _isCutOff;
    private bool _isStartCutOff;
    private bool _isEndCutOff;
    private readonly List<OcrLine> _ocr = [];

    /// <summary>Where the last glyph stands that is no raised figure.</summary>
    private GlyphPlace? _base;

    /// <summary>The runs of one line, left to right (or, turned, in the order of painting).</summary>
    public static TextLine Build(ReadOnlySpan<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var line = new LineBuilder();
        var before = -1;
        foreach (var run in runs)
        {
            var isBlankBefore = before >= 0 && run.Kind == RunKind.Turned;
            for (var i = run.Start; i < run.Start + run.Count; i++)
            {
                ref readonly var glyph = ref glyphs[i];
                if (glyph.IsBlank)
                {
                    isBlankBefore |= glyph.Text.Length > 0;
                    continue;
                }

                if (before >= 0 && (isBlankBefore || IsGap(glyphs[before], glyph))) line.AddBlank(glyphs[before], glyph);
                line.Add(glyph);
                before = i;
                isBlankBefore = false;
            }
        }

        return line.Finish();
    }

    public static Box BoxOf(in Glyph glyph)
    {
        var place = glyph.Place;
        double up = Ascent * place.Size, down = Descent * place.Size;
        double left = Math.Min(place.X, place.EndX), right = Math.Max(place.X, place.EndX);
        double top = Math.Min(place.Y, place.EndY), bottom = Math.Max(place.Y, place.EndY);
        return place.Direction switch
        {
            Direction.Right => new Box(left, top - up, right, bottom + down),
            Direction.Left => new Box(left, top - down, right, bottom + up),
            Direction.Down => new Box(left - down, top, right + up, bottom),
            Direction.Up => new Box(left - up, top, right + down, bottom),
            _ => new Box(left - down, top - up, right + down, bottom + down),
        };
    }

    private static bool IsGap(in Glyph before, in Glyph next)
    {
        if (next.Vertical || next.Place.Direction != Direction.Right) return false;
        return next.Place.X - before.Place.EndX > BlankGap * Math.Min(before.Place.Size, next.Place.Size);
    }

    private void AddBlank(in Glyph before, in Glyph next)
    {
        _blanks++;
        var gap = Math.Abs(next.Place.X - before.Place.EndX) + Math.Abs(next.Place.Y - before.Place.EndY);
        _widestBlank = Math.Max(_widestBlank, gap / Math.Max(before.Place.Size, next.Place.Size));
        _text.Append(' ');
        _raw?.Append(' ');
    }

    private void Add(in Glyph glyph)
    {
        var isRaised = _base is { } place && RaisedFigures.IsRaised(glyph, place);
        if (!isRaised) _base = glyph.Place;
        var text = isRaised ? RaisedFigures.Superscript(glyph.Text) : glyph.Text;
        if (_raw is null && !ReferenceEquals(text, glyph.Raw)) _raw = new StringBuilder().Append(_text);
        _text.Append(text);
        _raw?.Append(glyph.Raw);
        _glyphs++;
        _isCutOff |= _isEndCutOff = glyph.IsCutOff;
        _isStartCutOff |= _glyphs == 1 && glyph.IsCutOff;
        if (glyph.Ocr is { } ocr && (_ocr.Count == 0 || !ReferenceEquals(_ocr[^1], ocr))) _ocr.Add(ocr);
        var box = BoxOf(glyph);
        _box = _box?.Union(box) ?? box;
    }

    private TextLine Finish()
    {
        var isLetterSpaced = IsLetterSpaced();
        var text = isLetterSpaced ? Close(_text) : _text.ToString();
        var raw = _raw is null ? text : isLetterSpaced ? Close(_raw) : _raw.ToString();
        return new TextLine(text, raw, _box!.Value, _glyphs) { IsCutOff = _isCutOff, IsStartCutOff = _isStartCutOff, IsEndCutOff = _isEndCutOff, Ocr = Ocr() };
    }

    /// <summary>A line with a blank after every glyph is one letter-spaced word: "1 0 0" is 100. A sign before it stands in a wide square of its own, next to which no blank is seen: "≥9 8 %".</summary>
    private bool IsLetterSpaced()
    {
        if (_glyphs < 2 || _widestBlank > (AreTwoDigits() ? DigitSpacing : LetterSpacing)) return false;
        return _blanks == _glyphs - 1 || (_glyphs > 2 && _blanks == _glyphs - 2 && Signs.Contains(_text[0]) && _text[1] != ' ');
    }

    private bool AreTwoDigits() => _glyphs == 2 && char.IsAsciiDigit(_text[0]) && char.IsAsciiDigit(_text[^1]);

    private static string Close(StringBuilder text) => text.Replace(" ", string.Empty).ToString();

    /// <summary>Lines are read whole: one put together of several readings has no other reading of the whole.</summary>
    private OcrLine? Ocr() => _ocr.Count switch
    {
        0 => null,
        1 => _ocr[0],
        _ => new OcrLine(_ocr.Min(line => line.Confidence), []),
    };
}
