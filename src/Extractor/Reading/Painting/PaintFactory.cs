using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Extractor.Reading.Streams;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Makes PdfPig hand over pages as <see cref="PagePaint"/>; PdfPig calls the constructor by its five parameters.</summary>
internal sealed class PaintFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
#pragma warning disable CS9113 // PdfPig finds the constructor by its parameters; its parser is made anew, to see what it leaves out.
    IPageContentParser pageContentParser,
#pragma warning restore CS9113
    ParsingOptions parsingOptions)
    : BasePageFactory<PagePaint>(pdfScanner, resourceStore, filterProvider, WholeContent.Parser(parsingOptions), parsingOptions)
{
    private readonly FontEncoding _encoding = new(pdfScanner, filterProvider);
    private RememberedFonts? _resources;
    private readonly PageAnnotations _annotations = new(pdfScanner);
    private readonly WholePages _wholePages = new(pdfScanner);

    /// <summary>The glyphs of a page of text make a large object, and one for each page made the garbage collector work more than the reading.</summary>
    private readonly List<PaintedGlyph> _glyphs = [];

    protected override PagePaint ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var options = (BudgetedParsing)ParsingOptions;
        options.Budget.StartPage();
        var geometry = PageGeometry.Of(cropBox, rotation, UserUnitOf(dictionary)) with { Lean = options.Lean };
        options.Damage.Size = (geometry.Width, geometry.Height);
        // PdfPig makes an empty page of one whose object is missing.
        if (dictionary.Data.Count == 0) throw new UnreadablePdfException(PdfFailure.Damaged, $"page {pageNumber} is missing");
        if (options.Source == FileSource.Damaged) _wholePages.Require(pageNumber, dictionary);
        var source = new PageSource(_resources ??= new RememberedFonts(ResourceStore, _encoding), PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, _encoding, options);
        _glyphs.Clear();
        var empty = new PagePaint(pageNumber, geometry.Width, geometry.Height, _glyphs) { Lean = options.Lean };
        var paint = new PaintCollector(empty, source, geometry, initialMatrix).Process(operations, _annotations, dictionary);
        if (options.Source == FileSource.Damaged) WholePages.RequirePaint(paint);
        return paint;
    }

    /// <summary>PdfPig keeps whole units only.</summary>
    private double UserUnitOf(DictionaryToken page) =>
        page.TryGetOptionalTokenDirect(NameToken.UserUnit, PdfScanner, out NumericToken? unit) && unit!.Data > 0 ? unit.Data : 1;
}

/// <summary>Where a page's content is read from: what PdfPig's stream processor wants to be given.</summary>
internal sealed record PageSource(
    IResourceStore Resources,
    IPdfTokenScanner Scanner,
    IPageContentParser Parser,
    ILookupFilterProvider Filters,
    CropBox CropBox,
    UserSpaceUnit UserUnit,
    PageRotationDegrees Rotation,
    FontEncoding Encoding,
    BudgetedParsing Options);
