using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Text that other paint goes through.</summary>
internal sealed partial class PaintCollector
{
    private static readonly NameToken MaskName = NameToken.Create("Mask");

    /// <summary>Each paint is held against all glyphs that it goes through; a gradient of a thousand stripes through a page of text takes some millions, and so many a tenth of a second.</summary>
    private const long MostLooks = 20_000_000;

    /// <summary>The text of the text object that becomes a clip at its end.</summary>
    private TextStencil? _clipping;

    /// <summary>The group of a soft mask that is being read: nothing in it is painted on the page.</summary>
    private TextStencil? _group;

    private int _groups;
    private long _looks;

    public override void EndText()
    {
        base.EndText();
        if (_clipping is not { } clip) return;
        _clipping = null;
        // Of blanks alone nothing is made a clip.
        if (!clip.HoldsText) return;
        if (_clips.Stencil is null)
        {
            _clips.Stencil = clip;
            return;
        }

        // What two texts have in common is nothing that can be read.
        Finish(clip);
        Set(new TextStencil(Outer: null, StackSize));
    }

    public override void SetNamedGraphicsState(NameToken stateName)
    {
        var before = GetCurrentState().SoftMask;
        base.SetNamedGraphicsState(stateName);
        var mask = GetCurrentState().SoftMask;
        if (ReferenceEquals(mask, before) || _group is not null) return;
        var outer = _clips.Stencil;
        // One mask takes the place of another; that of the group around it stays.
        while (outer?.Groups == _groups) outer = outer.Outer;
        Set(mask is null ? outer : TextOf(mask, outer) ?? outer);
    }

    private bool IsClip(TextRenderingMode mode) => mode >= TextRenderingMode.FillClip && _group is null;

    /// <summary>What the glyphs that come next are written down in, if they are not painted on the page.</summary>
    private TextStencil? StencilOf(TextRenderingMode mode) => _group ?? (mode >= TextRenderingMode.FillClip ? _clipping ??= new TextStencil(Outer: null, StackSize) : null);

    private TextStencil? TextOf(SoftMask mask, TextStencil? outer)
    {
        if (IsHidden || !GroupFonts.MayHoldText(mask.TransparencyGroup, PdfScanner)) return null;
        var (text, line, clipping) = (TextMatrices.TextMatrix, TextMatrices.TextLineMatrix, _clipping);
        var group = new TextStencil(outer, StackSize) { Groups = _groups, IsByLight = mask.Subtype == SoftMaskType.Luminosity, IsUncertain = mask.TransferFunction is not null };
        (_group, _clipping) = (group, null);
        try
        {
            ProcessFormXObject(mask.TransparencyGroup, MaskName);
        }
        catch (Exception e) when (e is not UnreadablePdfException)
        {
            // Viewers leave a mask out that cannot be read.
            return null;
        }
        finally
        {
            (_group, _clipping) = (null, clipping);
            (TextMatrices.TextMatrix, TextMatrices.TextLineMatrix) = (text, line);
        }

        return group.HoldsText ? group : null;
    }

    private void Set(TextStencil? stencil)
    {
        if (_clips.Stencil is { } replaced && replaced.States == StackSize && stencil?.Outer != replaced && stencil != replaced) Finish(replaced);
        _clips.Stencil = stencil;
    }

    /// <summary>What is painted next may go through a text, or into the group of a mask. Hardly any page has either, and elsewhere nothing is asked of what is painted.</summary>
    private bool MeetsStencil => _group is not null || _clips.Stencil is not null;

    /// <summary>What is painted goes through a text, or into the group of a mask, and not onto the page.</summary>
    private bool GoesThroughText(Box shown, int? color)
    {
        if (_group is { } group)
        {
            group.AddInk(color);
            return true;
        }

        if (_clips.Stencil is not { } stencil) return false;
        _looks += stencil.Count;
        if (_looks > MostLooks) stencil.ShowAll();
        else stencil.Paint(shown, color);
        return !stencil.IsUncertain;
    }

    /// <summary>Null for what has no one colour, or lets show through what is below.</summary>
    private static int? ColorThrough(IColor? color, PaintColor colors, double alpha) => color is PatternColor || alpha < LeastOpaque ? null : colors.Of(color);

    /// <summary>So many states are left: those that were set in the others are painted through no more.</summary>
    private void End(TextStencil? stencil, int states)
    {
        for (; stencil is not null && stencil.States > states; stencil = stencil.Outer) Finish(stencil);
    }

    private void Finish(TextStencil stencil)
    {
        foreach (var glyph in stencil.TakeGlyphs())
        {
            var at = glyph.At with { Order = _order++ };
            if (glyph.Shows && !stencil.IsUncertain) _glyphs.Add(glyph.Font, glyph.Code, glyph.Unicode, at);
            else if (glyph.Shows && !string.IsNullOrWhiteSpace(glyph.Unicode)) _glyphs.AddUndecodable(at with { Color = null });
            else if (!glyph.Shows && stencil.Groups is null) AddHidden(glyph.Unicode, glyph.Font.IsVertical, at.Place, at.Source);
        }
    }

    private void AddHidden(string unicode, bool vertical, in GlyphPlace place, TextSource source) =>
        _paint.Hidden.Add(new Glyph(unicode, unicode, place, vertical, _paint.Hidden.Count, source));
}
