using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Model.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Writes down glyphs with their baselines; numbers the fonts.</summary>
internal sealed class GlyphRecorder(PagePaint paint, PageGeometry geometry, FontEncoding encoding)
{
    /// <summary>Fonts round the width of an ideograph by about a hundredth of an em.</summary>
    private const double EmRounding = 0.02;

    /// <summary>The next line of a text stands this many em below at most, and at least half an em.</summary>
    private const double NextLine = 2.2;

    /// <summary>The last glyph of a line in a narrow cell stands at most so many em from the first of the next line, which is shorter and set to the middle (效益指 over 标).</summary>
    private const double RightBelow = 2.5;

    /// <summary>A clip as wide as this share of the page is that of the page or its print area; narrower ones are those of cells.</summary>
    private const double PageWide = 0.9;

    /// <summary>The glyph before, if it does not show.</summary>
    private GlyphPlace? _clipped;

    /// <summary>Its font states no width of the glyph that was added last.</summary>
    private bool _isGuessed;

    /// <summary>What was clipped to when the last glyph was painted that shows, and the last that does not.</summary>
    private Box _shownIn, _clippedIn;

    private readonly Dictionary<IFont, FontFacts> _fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The font of the last glyph: that of the next one, nearly always.</summary>
    private IFont? _lastFont;

    private FontFacts? _lastFacts;

    /// <summary>The em of a font for a text size of 1: of all but those that the file draws it is that.</summary>
    public double EmOf(IFont font) => font is IType3Font drawn ? FactsOf(font).Em ??= encoding.EmOf(drawn) : 1;

    /// <param name="matrix">From text space of size 1 to user space: the baseline runs along x, the em stands along y.</param>
    public GlyphPlace PlaceOf(in TransformationMatrix matrix, double advance)
    {
        var start = geometry.Place(matrix, 0, 0);
        var end = geometry.Place(matrix, advance, 0);
        var em = Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D)) * geometry.UserUnit;
        return new GlyphPlace(start.X, start.Y, end.X, end.Y, em);
    }

    /// <summary>Writes down a glyph, or a slice of one; what does not show at all tells what beside it is cut off.</summary>
    public void Add(IFont font, int code, string unicode, in PaintedPlace at)
    {
        if (FactsOf(font).Procedures is { } procedures && !GlyphExtent.ShowsNothing(unicode) && procedures.Draws(code) == false)
        {
            // As in an OCR layer, set in a face that shows nothing.
            paint.Hidden.Add(new Glyph(unicode, unicode, at.Place, font.IsVertical, paint.Hidden.Count, at.Source));
            return;
        }

        if (GlyphReach.IsWellWithin(at.Place, at.Clip))
        {
            AddShown(font, code, unicode, at, default);
            return;
        }

        var reach = GlyphReach.Of(at.Place, at.Clip);
        var shown = reach.Shown;
        if (shown == Shown.Most) AddShown(font, code, unicode, at, new Cuts(reach.IsCutAlong && at.Place.Direction != Direction.Oblique, reach.IsCutAbove, reach.IsCutBelow));
        else if (!string.IsNullOrWhiteSpace(unicode)) Clip(at.Place, at.Clip);
        if (shown == Shown.Slice) paint.Sliced.Add(Painted(font, code, unicode, at with { Place = reach.Within(at.Place) }, new Cuts(Beside: false, reach.IsCutAbove, reach.IsCutBelow)));
    }

    private void AddShown(IFont font, int code, string unicode, in PaintedPlace at, Cuts cuts)
    {
        if (_clipped is not null && FollowsClipped(at)) cuts = cuts with { Beside = true };
        _shownIn = at.Clip;
        if (_isGuessed) EndGuessed(at);
        _isGuessed = at.IsGuessed;
        paint.Glyphs.Add(Painted(font, code, unicode, at, cuts));
    }

    /// <summary>The glyph before does not show, and this one goes on behind it or below it.</summary>
    private bool FollowsClipped(in PaintedPlace at)
    {
        var clipped = _clipped!.Value;
        _clipped = null;
        return clipped.IsFollowedBy(at.Place) || (_clippedIn == at.Clip && IsNextLine(clipped, at.Place, at.Clip));
    }

    /// <summary>The glyph before, of which the font states no width, reaches to the next one of its text.</summary>
    private void EndGuessed(in PaintedPlace next)
    {
        ref var last = ref CollectionsMarshal.AsSpan(paint.Glyphs)[^1];
        if (last.Source.Operation == next.Source.Operation) last = last with { Place = GlyphExtent.UpTo(last.Place, next.Place) };
    }

    private FontFacts FactsOf(IFont font)
    {
        if (ReferenceEquals(font, _lastFont)) return _lastFacts!;
        if (!_fonts.TryGetValue(font, out var facts))
        {
            // A remembered font answers with the meaning of its codes itself.
            facts = new FontFacts(_fonts.Count, font is RememberedFont ? CodeMeaning.OfTheFontAlone : encoding.MeaningOf(font), encoding.ProceduresOf(font), SymbolFont.Named(font.Name?.Data));
            _fonts[font] = facts;
        }

        (_lastFont, _lastFacts) = (font, facts);
        return facts;
    }

    private PaintedGlyph Painted(IFont font, int code, string unicode, in PaintedPlace at, Cuts cuts)
    {
        var facts = FactsOf(font);
        var known = CharacterCode.CharacterOf(code, facts.Codes);
        unicode = known ?? WithoutMark(unicode);
        var isMapped = known is not null || IsMapped(font, code, unicode);
        if (!isMapped)
        {
            // Asked only now, because it means reading the embedded font.
            facts.Embedded ??= encoding.EmbeddedCharacters(font);
            isMapped = facts.Embedded.TryGetValue(code, out var character);
            unicode = character ?? unicode;
        }

        if (facts.Signs is { } signs) unicode = signs.Read(unicode, at.Width);
        if (isMapped && GlyphExtent.ShowsNothing(unicode) && IsDrawn(font, facts, code)) unicode = TextLine.Undecodable.ToString();

        return new PaintedGlyph(unicode, at.Place, isMapped, font.IsVertical, at.Order, at.Source with { Font = facts.Number }, at.Color)
        {
            Code = code,
            IsAnotherDigit = unicode is [>= '0' and <= '9'] && font is RememberedFont remembered && remembered.IsAnotherDigit(code),
            IsFullWidth = known is null && !font.IsVertical && at.Width is >= 1 - EmRounding and <= 1 + EmRounding,
            IsStamp = at.IsStamp,
            IsSqueezed = at.IsSqueezed,
            IsCutOff = cuts.Beside,
            IsCutAbove = cuts.Above,
            IsCutBelow = cuts.Below,
        };
    }

    /// <summary>What is said to be blank is drawn all the same.</summary>
    private static bool IsDrawn(IFont font, FontFacts facts, int code) => facts.Procedures is { } procedures ? procedures.Draws(code) == true : font is RememberedFont asked && asked.IsDrawnBlank(code);

    /// <summary>A glyph that does not show: what stands beside it is cut off, and the lines of its cell above and below it are.</summary>
    private void Clip(in GlyphPlace place, Box clip)
    {
        if (_clipped is null && paint.Glyphs.Count > 0)
        {
            ref var shown = ref CollectionsMarshal.AsSpan(paint.Glyphs)[^1];
            if (shown.Place.IsFollowedBy(place) || ((_shownIn == clip || IsInCell(shown.Place, clip)) && IsNextLine(shown.Place, place, clip))) shown = shown with { IsCutOff = true };
        }

        (_clipped, _clippedIn) = (place, clip);
    }

    /// <summary>A glyph of a font that is missing.</summary>
    public void AddUndecodable(PaintedPlace at) => AddTyped(at, TextLine.Undecodable.ToString());

    /// <summary>A character that a viewer draws in a font of its own: it has the number after all that are there.</summary>
    public void AddTyped(PaintedPlace at, string character) =>
        paint.Glyphs.Add(new PaintedGlyph(character, at.Place, IsMapped: true, Vertical: false, at.Order, at.Source with { Font = _fonts.Count }, at.Color));

    /// <summary>The glyph stands in the cell that is clipped to: of a row of exact height LibreOffice paints the lines that fit without its clip, and clips those alone that do not.</summary>
    private bool IsInCell(in GlyphPlace place, Box clip) => clip.Width < PageWide * paint.Width && clip.Height < PageWide * paint.Height && clip.Contains(place.MiddleX, place.MiddleY);

    /// <summary>The second glyph stands in the next line, or column, of a text that a cell's clip cuts. The foot of the page cuts what stands right below it, and not the cells at the left where the next row begins.</summary>
    private bool IsNextLine(in GlyphPlace first, in GlyphPlace second, Box clip)
    {
        if (first.Direction != second.Direction) return false;
        if (clip.Width >= PageWide * paint.Width) return first.Direction == Direction.Right && second.MiddleY >= paint.Height && IsLineApart(second.Y - first.Y, second.Size) && Math.Abs(second.X - first.X) <= RightBelow * second.Size;
        return (IsLineApart(Below(first, second), second.Size) && !IsBeside(first, clip) && !IsBeside(second, clip)) || (first.Direction == Direction.Right && second.Y < first.Y && IsLineApart(first.X - second.X, second.Size));
    }

    /// <summary>
    /// The glyph does not show because it stands left or right of the clip, at the height of what shows there: the page beside shows it of a sheet wider than a page, or its own line tells that it is cut. The lines above and
    /// below it are as long as they look.
    /// </summary>
    private static bool IsBeside(in GlyphPlace place, Box clip) => place.Direction is Direction.Right or Direction.Left
        ? (place.MiddleX < clip.Left || place.MiddleX > clip.Right) && place.MiddleY > clip.Top && place.MiddleY < clip.Bottom
        : (place.MiddleY < clip.Top || place.MiddleY > clip.Bottom) && place.MiddleX > clip.Left && place.MiddleX < clip.Right;

    private static bool IsLineApart(double distance, double em) => distance > em / 2 && distance <= NextLine * em;

    /// <summary>How far below the baseline of the first glyph that of the second lies, seen as the text reads.</summary>
    private static double Below(in GlyphPlace first, in GlyphPlace second) => first.Direction switch
    {
        Direction.Right => second.Y - first.Y,
        Direction.Down => first.X - second.X,
        Direction.Left => first.Y - second.Y,
        Direction.Up => second.X - first.X,
        _ => 0,
    };

    /// <summary>Some maps to Unicode write each value as a text of UTF-16 with its mark of order (FEFF 6743): the mark is none of what the glyph shows.</summary>
    private static string WithoutMark(string unicode) => unicode is ['\uFEFF', _, ..] ? unicode[1..] : unicode;

    /// <summary>A code without a Unicode value comes as the character of the same number; only then the font is asked again.</summary>
    private static bool IsMapped(IFont font, int code, string unicode) =>
        unicode.Length != 1 || unicode[0] != (char)code || (font.TryGetUnicode(code, out var mapped) && mapped is not null);

    /// <summary>Where a glyph is cut: on its line, in front of it or behind it, and at its top and its foot.</summary>
    private readonly record struct Cuts(bool Beside, bool Above, bool Below);

    /// <param name="Procedures">Null for a font whose glyphs the file does not draw itself.</param>
    /// <param name="Signs">Null for a font of letters and ideographs.</param>
    private sealed record FontFacts(int Number, CodeMeaning Codes, GlyphProcedures? Procedures, SymbolFont? Signs)
    {
        public Dictionary<int, string>? Embedded { get; set; }

        /// <summary>See <see cref="DrawnEm"/>.</summary>
        public double? Em { get; set; }
    }
}

/// <param name="Clip">What is painted on around it.</param>
internal readonly record struct PaintedPlace(GlyphPlace Place, int Order, TextSource Source, int? Color = null, Box Clip = default)
{
    /// <summary>How far the font says that the glyph advances, in em: however the page stretches its text.</summary>
    public double Width { get; init; }

    /// <summary>The annotation of a stamp or a signature paints it.</summary>
    public bool IsStamp { get; init; }

    /// <summary>Squeezed along its line to less than any print is wide: nobody sees more than a stroke.</summary>
    public bool IsSqueezed { get; init; }

    /// <summary>The font states no width: how far it reaches is taken from its like, as long as nothing follows.</summary>
    public bool IsGuessed => !GlyphExtent.IsStated(Width);
}
