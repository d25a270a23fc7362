using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Extractor.Reading.Streams;
using Selfeval.Extractor.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// Runs a page's content and writes down what it paints. Unlike PdfPig's own page it keeps the order of painting (what covers what)
/// and the clips in force, and it makes no object for a letter or a path.
/// </summary>
internal sealed partial class PaintCollector : BaseStreamProcessor<PagePaint>
{
    /// <summary>Paint that lets less than the rest through hides a text as well.</summary>
    private const double LeastOpaque = 0.9;

    /// <summary>Each image with a soft mask is held against all glyphs before it; a page with more of them is a drawing.</summary>
    private const int MostMaskedImages = 1_000;

    private readonly PageGeometry _geometry;
    private readonly ReadingBudget _budget;
    private readonly PagePaint _paint;
    private readonly HiddenLayers _layers;
    private ClipStack _clips;
    private readonly GlyphRecorder _glyphs;
    private readonly ImageContents _images;
    private readonly PictureMask _pictureMask;
    private int _maskedImages;
    private int _order;
    private int _textObject;

    public PaintCollector(PagePaint paint, PageSource source, PageGeometry geometry, in TransformationMatrix initialMatrix)
        : base(paint.Number, source.Resources, source.Scanner, source.Parser, source.Filters, source.CropBox, source.UserUnit, source.Rotation, initialMatrix, source.Options)
    {
        _geometry = geometry;
        _budget = source.Options.Budget;
        _layers = source.Options.Layers;
        _paint = paint;
        _clips = new ClipStack(geometry.Bounds);
        _painter = new PathPainter(_paint);
        _glyphs = new GlyphRecorder(_paint, geometry, source.Encoding);
        _images = new ImageContents(source);
        _pictureMask = new PictureMask(source);
    }

    public override PagePaint Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ((BudgetedParsing)ParsingOptions).MissingFonts.OnSkipped = AddUndecodable;
        ProcessOperations(operations);
        return _paint;
    }

    /// <summary>The page's content, then its annotations: the content may leave its state anywhere, annotations begin with the page's first.</summary>
    public PagePaint Process(IReadOnlyList<IGraphicsStateOperation> operations, PageAnnotations annotations, DictionaryToken page)
    {
        var first = GetCurrentState().DeepClone();
        Process(_paint.Number, operations);
        foreach (var stencil in _clips.Stencils.ToList()) End(stencil, states: 0);
        _markedContent.Clear();
        _clipping = null;
        (_hiddenDepth, _content, _clips) = (0, 0, new ClipStack(_geometry.Bounds));
        GraphicsStack = new Stack<CurrentGraphicsState>([first]);
        ProcessAnnotations(annotations, page);
        return _paint;
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Save();
    }

    public override void PopState()
    {
        var stencil = _clips.Stencil;
        if (StackSize > 1) _clips.Restore();
        base.PopState();
        if (stencil is not null) End(stencil, StackSize);
    }

    /// <summary>What paints the glyphs that come next.</summary>
    private TextSource Source => new(TextSequence, _textObject, _content, Font: 0);

    public override void BeginText()
    {
        base.BeginText();
        _textObject++;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.SpendMark();
        var mode = currentState.FontState.TextRenderingMode;
        var isPainted = currentState.AlphaConstantNonStroking > 0;
        if (IsHidden || !(isPainted || IsClip(mode))) return;
        var em = _glyphs.EmOf(font);
        var matrix = (font.IsVertical ? VerticalOrigin.Of(renderingMatrix, textMatrix, TextMatrices.TextMatrix) : renderingMatrix.Multiply(textMatrix)).Multiply(transformationMatrix);
        if (em != 1) matrix = TransformationMatrix.GetScaleMatrix(em, em).Multiply(matrix);
        var width = characterBoundingBox.Width / em;
        var place = _glyphs.PlaceOf(matrix, GlyphExtent.Of(width, unicode));
        if (mode == TextRenderingMode.Neither)
        {
            if (_group is null) AddHidden(unicode, font.IsVertical, place, Source);
            return;
        }

        var at = new PaintedPlace(place, _order++, Source, FillColorOf(currentState), _clips.Current) { Width = width, IsStamp = _isStamp, IsSqueezed = _geometry.Along(matrix) < VisibleGlyphs.SmallestPrint };
        if (StencilOf(mode) is { } stencil) stencil.Add(font, code, unicode, at, isPainted && _group is null && mode != TextRenderingMode.NeitherClip);
        else _glyphs.Add(font, code, unicode, at);
    }

    /// <summary>The one colour of a glyph that is only filled, and opaque.</summary>
    private int? FillColorOf(CurrentGraphicsState state) =>
        state.FontState.TextRenderingMode is TextRenderingMode.Fill or TextRenderingMode.FillClip && IsOpaque(state) ? _fillColor.Of(state.CurrentNonStrokingColor) : null;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var dictionary = xObjectContentRecord.Stream.StreamDictionary;
        if (IsInHiddenLayer(dictionary)) return;
        var isMask = dictionary.TryGetOptionalTokenDirect(NameToken.ImageMask, PdfScanner, out BooleanToken? mask) && mask!.Data;
        var showsThrough = isMask || dictionary.ContainsKey(NameToken.Smask) || dictionary.ContainsKey(NameToken.Mask);
        var matrix = xObjectContentRecord.AppliedTransformation;
        AddImage(matrix, !showsThrough, xObjectContentRecord.Stream.Data, () => showsThrough ? null : _images.ContentOf(xObjectContentRecord));
        if (!isMask && dictionary.ContainsKey(NameToken.Smask)) AddOpaqueParts(matrix, dictionary);
    }

    /// <summary>What the parts of an image hide whose mask lets nothing through there. One that leans has none: the boxes around its parts would hide more.</summary>
    private void AddOpaqueParts(in TransformationMatrix matrix, DictionaryToken image)
    {
        if (IsHidden || _group is not null || _clips is not { IsExact: true, Stencil: null } || !IsOpaque(GetCurrentState()) || !IsUpright(matrix) || ++_maskedImages > MostMaskedImages) return;
        var box = _geometry.Place(matrix, new PdfRectangle(0, 0, 1, 1));
        // Whatever the picture is, it hides what is painted already.
        if (!_paint.Glyphs.Exists(glyph => box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY))) return;
        foreach (var part in _pictureMask.OpaqueParts(image))
        {
            var shown = new ClipStack(_clips.Current);
            shown.Intersect(_geometry.Place(matrix, part));
            if (shown.Current is { Width: > 0, Height: > 0 }) _paint.Covers.Add(new PaintedArea(shown.Current, Color: null, Opaque: true, _order++));
        }
    }

    private static bool IsUpright(in TransformationMatrix matrix) => (matrix.B == 0 && matrix.C == 0) || (matrix.A == 0 && matrix.D == 0);

    protected override void RenderInlineImage(InlineImage inlineImage) =>
        AddImage(CurrentTransformationMatrix, !inlineImage.IsImageMask, inlineImage.RawMemory, () => null);

    /// <summary>A gradient rules nothing, and hides what it is painted over as far as its clip reaches; one that is not clipped may end anywhere on the page.</summary>
    public override void PaintShading(NameToken shadingName)
    {
        if (IsHidden || GoesThroughText(_clips.Current, color: null)) return;
        if (_clips is { IsExact: true, Current: var shown } && shown.Width < _paint.Width && IsOpaque(GetCurrentState())) _paint.Covers.Add(new PaintedArea(shown, Color: null, Opaque: true, _order++));
    }

    /// <summary>Text that was skipped for want of its font: one undecodable glyph where it begins.</summary>
    private void AddUndecodable()
    {
        if (IsHidden) return;
        var state = GetCurrentState();
        var em = TransformationMatrix.FromValues(state.FontState.FontSize, 0, 0, state.FontState.FontSize, 0, state.FontState.Rise);
        var place = _glyphs.PlaceOf(em.Multiply(TextMatrices.TextMatrix).Multiply(state.CurrentTransformationMatrix), 1);
        if (_clips.Current.Contains(place.MiddleX, place.MiddleY)) _glyphs.AddUndecodable(new PaintedPlace(place, _order++, Source));
    }

    private void AddImage(in TransformationMatrix matrix, bool opaque, ReadOnlyMemory<byte> data, Func<ReadOnlyMemory<byte>?> content)
    {
        if (IsHidden) return;
        var box = _geometry.Place(matrix, new PdfRectangle(0, 0, 1, 1));
        var state = GetCurrentState();
        var shown = new ClipStack(_clips.Current);
        shown.Intersect(box);
        if (shown.Current.Width <= 0 || shown.Current.Height <= 0 || GoesThroughText(shown.Current, color: null)) return;
        _paint.Areas.Add(new PaintedArea(shown.Current, Color: null, opaque && IsOpaque(state) && _clips.IsExact, _order++));
        PagePoint topLeft = _geometry.Place(matrix, 0, 1), topRight = _geometry.Place(matrix, 1, 1), bottomLeft = _geometry.Place(matrix, 0, 0);
        _paint.Images.Add(new PaintedImage((topLeft.X, topLeft.Y), (topRight.X, topRight.Y), (bottomLeft.X, bottomLeft.Y), content) { Shown = shown.Current, Data = HashOf(data.Span) });
    }

    private static int HashOf(ReadOnlySpan<byte> data)
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return hash.ToHashCode();
    }

    private bool IsOpaque(CurrentGraphicsState state) => state.AlphaConstantNonStroking >= LeastOpaque && Hides(state);

    /// <summary>What is painted now takes the place of what is below it, as far as the constant alpha lets it.</summary>
    private bool Hides(CurrentGraphicsState state) => _blendedGroups == 0 && state.SoftMask is null && state.BlendMode == BlendMode.Normal;
}
