using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>What shows and what does not: layers that are switched off, and the annotations that lie on the page.</summary>
internal sealed partial class PaintCollector
{
    private static readonly NameToken AnnotationName = NameToken.Create("Annotation");

    /// <summary>Viewers leave a fifth of a field's height free around its line.</summary>
    private const double LineHeight = 0.8;

    /// <summary>Viewers do not set text of a field smaller than this (pt).</summary>
    private const double SmallestTyped = 4;

    private readonly Stack<(bool Hides, int Content)> _markedContent = new();
    private int _hiddenDepth;
    private int _content;
    private int _contents;
    private int? _identifier;

    /// <summary>What is painted is the appearance of a stamp.</summary>
    private bool _isStamp;

    /// <summary>
    /// Groups that are blended with the page as a whole, or shown through a mask: it shows through what is opaque within them. Whatever is painted in a group begins without blending, mask and alpha of its own (ISO 32000-1, 11.6.6), which PdfPig does
    /// as well. Seals and highlights lie so on a page.
    /// </summary>
    private int _blendedGroups;

    private bool IsHidden => _hiddenDepth > 0;

    /// <summary>
    /// Marked content says what the page means, not what it shows; layers alone decide what shows. Content with a number in the tree of a tagged file is one
    /// text; what is marked within it (a language, an actual text) is a part of it.
    /// </summary>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var membership = name.Data == "OC" && propertyDictionaryName is not null ? ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) : null;
        var hides = membership is not null && _layers.Hides(membership, PdfScanner);
        _markedContent.Push((hides, _content));
        if (hides) _hiddenDepth++;
        if (properties is null || !properties.TryGet<NumericToken>(NameToken.Mcid, out var identifier)) return;
        // Word opens the same content anew for each piece of its text.
        if (identifier.Int != _identifier) _contents++;
        (_content, _identifier) = (_contents, identifier.Int);
    }

    public override void EndMarkedContent()
    {
        if (!_markedContent.TryPop(out var ended)) return;
        if (ended.Hides) _hiddenDepth--;
        _content = ended.Content;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _budget.EnterForm();
        _identifier = null;
        var hides = IsInHiddenLayer(formStream.StreamDictionary) ? 1 : 0;
        var groups = formStream.StreamDictionary.ContainsKey(NameToken.Group) ? 1 : 0;
        var blended = groups > 0 && IsBlended(GetCurrentState()) ? 1 : 0;
        _hiddenDepth += hides;
        _groups += groups;
        _blendedGroups += blended;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _hiddenDepth -= hides;
            _groups -= groups;
            _blendedGroups -= blended;
            _budget.LeaveForm();
        }
    }

    /// <summary>What a mask itself is made of is not seen through it, though the mask is in force by then.</summary>
    private bool IsBlended(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking < LeastOpaque || state.BlendMode != BlendMode.Normal || (state.SoftMask is not null && _group is null);

    private bool IsInHiddenLayer(DictionaryToken dictionary) =>
        dictionary.TryGetOptionalTokenDirect(NameToken.Create("OC"), PdfScanner, out DictionaryToken? membership) && _layers.Hides(membership!, PdfScanner);

    /// <summary>Paints the annotations over the page, from the state in which the page began.</summary>
    private void ProcessAnnotations(PageAnnotations annotations, DictionaryToken page)
    {
        foreach (var annotation in annotations.Of(page))
        {
            if (IsInHiddenLayer(annotation.Dictionary)) continue;
            _isStamp = annotation.IsStamp;
            PushState();
            if (annotation.Struck.Count > 0)
            {
                foreach (var line in annotation.Struck) Strike(line);
            }
            else if (annotation.Appearance is { } appearance)
            {
                ModifyCurrentTransformationMatrix(annotations.Placing(appearance, annotation.Place));
                ProcessFormXObject(appearance, AnnotationName);
            }
            else if (annotation.Typed is not { Length: > 0 } typed || !AddTyped(annotation.Place, typed))
            {
                AddUndecodable(annotation.Place);
            }

            PopState();
        }
    }

    private void Strike(PdfLine line)
    {
        MoveTo(line.Point1.X, line.Point1.Y);
        LineTo(line.Point2.X, line.Point2.Y);
        StrokePath(close: false);
    }

    /// <summary>The line in the middle of its place, as large as it holds it. What would be too small to read the viewer sets in several lines, or cuts off: false.</summary>
    private bool AddTyped(PdfRectangle place, string line)
    {
        var width = line.Sum(WidthOf);
        var size = Math.Min(LineHeight * place.Height, place.Width / width);
        if (size < SmallestTyped) return false;
        var (left, bottom, source) = (place.Left + ((place.Width - (size * width)) / 2), place.Bottom + ((place.Height - (size * LineHeight)) / 2), Source with { Operation = ++TextSequence });
        foreach (var character in line)
        {
            var em = TransformationMatrix.FromValues(size, 0, 0, size, left, bottom);
            var at = _glyphs.PlaceOf(em.Multiply(CurrentTransformationMatrix), WidthOf(character));
            if (_clips.Current.Contains(at.MiddleX, at.MiddleY)) _glyphs.AddTyped(new PaintedPlace(at, _order++, source), character.ToString());
            left += size * WidthOf(character);
        }

        return true;
    }

    /// <summary>In em: fonts set ideographs on the em square, letters and digits on about half of it.</summary>
    private static double WidthOf(char character) => character < '\u2E80' ? 0.5 : 1;

    /// <summary>A field whose text only a viewer can draw: one undecodable glyph in the middle of its place.</summary>
    private void AddUndecodable(PdfRectangle place)
    {
        var size = Math.Min(place.Width, place.Height) / 2;
        var em = TransformationMatrix.FromValues(size, 0, 0, size, place.Left + ((place.Width - size) / 2), place.Bottom + ((place.Height - size) / 2));
        var at = _glyphs.PlaceOf(em.Multiply(CurrentTransformationMatrix), 1);
        if (_clips.Current.Contains(at.MiddleX, at.MiddleY)) _glyphs.AddUndecodable(new PaintedPlace(at, _order++, Source with { Operation = ++TextSequence }));
    }
}
