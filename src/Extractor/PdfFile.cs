using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Reading;
using Selfeval.Extractor.Reading.Painting;
using Selfeval.Extractor.Reading.Streams;
using Selfeval.Extractor.Repair;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Tables;
using Selfeval.Extractor.Tables.Breaks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Selfeval.Extractor;

/// <summary>An open PDF whose pages are read one at a time. Not to be shared between threads.</summary>
public sealed class PdfFile : IDisposable
{
    private const string CutOff = "the end of the file is missing";

    private readonly PdfDocument _document;
    private readonly ReadingBudget _budget;
    private readonly BudgetedParsing _options;
    private readonly PageDamage _damage;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly VisibleGlyphs _visible = new();
    private readonly PictureInks _pictures = new();
    private int _pagesForOcr;

    private PdfFile(PdfDocument document, ReadOnlyMemory<byte> content, BudgetedParsing options)
    {
        _document = document;
        _content = content;
        (_options, _budget, _damage) = (options, options.Budget, options.Damage);
        _pagesForOcr = OcrModels.AreInstalled ? _budget.Limits.PagesByOcr : 0;
        document.AddPageFactory<PagePaint, PaintFactory>();
    }

    public int PageCount => _document.NumberOfPages;

    /// <summary>The program that made the file, as it says itself.</summary>
    public string? Producer => _document.Information.Producer;

    /// <summary>
    /// What was wrong with the file as a whole, null if nothing: its cross-reference is lost (a download that broke off) and was made anew.
    /// What could not be found again is missing; the pages that are read are whole.
    /// </summary>
    public string? Repaired { get; private init; }

    /// <exception cref="UnreadablePdfException">The file cannot be read; the exception says why.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> content, ExtractionLimits limits)
    {
        PdfSignature.Require(content.Span);
        if (FileEnd.IsCutOff(content.Span)) return OpenRepaired(content, limits, CutOff) ?? Open(content, new ReadingBudget(limits), CutOff);
        try
        {
            return Open(content, new ReadingBudget(limits), damage: null);
        }
        catch (UnreadablePdfException e) when (e.Kind == PdfFailure.Damaged)
        {
            return OpenRepaired(content, limits, e.Message) ?? throw new UnreadablePdfException(e.Kind, e.Message, e);
        }
    }

    /// <summary>
    /// The pages in order, each read when it is asked for and not kept. A page that alone cannot be read comes with
    /// <see cref="PageText.Unreadable"/> and nothing on it; a document over its limits throws.
    /// </summary>
    /// <exception cref="UnreadablePdfException">The document takes more than the limits allow.</exception>
    public IEnumerable<Page> Pages()
    {
        Page? before = null;
        var unruled = new UnruledReader(PageCount);
        for (var number = 1; number <= PageCount; number++)
        {
            var read = ReadPage(number, unruled);
            var page = read with { Page = Continuation.Mark(read, before) };
            yield return page.AsShown();
            before = page.Page;
        }
    }

    /// <summary>The glyphs and rulings of one page (1-based); of a page that leans as they stand when it is leaned back (<see cref="PageMarks.Lean"/>).</summary>
    /// <exception cref="UnreadablePdfException">The page cannot be read.</exception>
    public PageMarks Marks(int pageNumber) => PageReader.MarksOf(PaintUpright(pageNumber), new VisibleGlyphs(), new PictureInks());

    /// <summary>
    /// A page that was read as a picture, for people to look at: a JPEG of some 120 dpi, upright (its boxes lie where <see cref="PageTurn.Upright"/> places them).
    /// Null for a page that was read otherwise, and where the picture cannot be had.
    /// </summary>
    /// <param name="page">As <see cref="Pages"/> gave it.</param>
    /// <exception cref="UnreadablePdfException">The page cannot be read.</exception>
    public ReadOnlyMemory<byte>? Picture(Page page)
    {
        if (page.Text is not (PageText.ReadByOcr or PageText.Scanned)) return null;
        var paint = Paint(page.Number);
        return ScanReader.ForPeople(paint, PageReader.MarksOf(paint, new VisibleGlyphs(), new PictureInks()), _content, page.Turn);
    }

    public void Dispose() => _document.Dispose();

    /// <summary>Null for a page that needs no OCR, or of which OCR makes nothing.</summary>
    private UprightPage? ByOcr(PagePaint paint, PageMarks marks)
    {
        if (_pagesForOcr == 0) return null;
        if (marks is not ({ Text: PageText.Scanned or PageText.Undecodable } or { PicturedCells: not null }) && !DrawnText.IsDamaged(marks)) return null;
        _pagesForOcr--;
        return ScanReader.Read(paint, marks, _content, []);
    }

    /// <summary>A page of text that shows tables as pictures, apart from its own.</summary>
    private UprightPage WithPictures(PagePaint paint, PageMarks marks, (PicturesApart Pictures, Box Tables) apart, string? damage, UnruledReader unruled)
    {
        _pagesForOcr--;
        var pictures = ScanReader.Read(paint, apart.Pictures.Alone(marks), _content, apart.Pictures.Boxes);
        if (pictures is null || !PicturesApart.ReadLike(marks, pictures)) return AsText(marks, apart.Tables, damage, unruled);
        return PicturesApart.Joined(AsText(apart.Pictures.Beside(marks), pictured: null, damage, unruled), pictures);
    }

    /// <summary>A page that leans is read once more, leaned back.</summary>
    private PagePaint PaintUpright(int pageNumber)
    {
        var paint = Paint(pageNumber);
        if (TextLean.Of(paint.Glyphs) is not (not 0 and var lean)) return paint;
        try
        {
            _options.Lean = lean;
            return Paint(pageNumber);
        }
        finally
        {
            _options.Lean = 0;
        }
    }

    private static UprightPage AsText(PageMarks marks, Box? pictured, string? damage, UnruledReader unruled)
    {
        var read = PageReader.Read(marks, unruled);
        return read with { Page = read.Page with { Damage = damage, PicturedTable = pictured } };
    }

    private PagePaint Paint(int pageNumber)
    {
        _damage.StartPage();
        try
        {
            return _document.GetPage<PagePaint>(pageNumber);
        }
        catch (Exception e) when (e is not UnreadablePdfException)
        {
            throw _budget.Exceeded ?? new UnreadablePdfException(PdfFailure.Damaged, $"page {pageNumber} is damaged: {e.Message}", e);
        }
    }

    /// <summary>Null if not even a repaired file can be opened.</summary>
    private static PdfFile? OpenRepaired(ReadOnlyMemory<byte> content, ExtractionLimits limits, string damage)
    {
        try
        {
            return FileRepair.Repair(content, new ReadingBudget(limits)) is { } repaired ? Open(repaired, new ReadingBudget(limits), damage) : null;
        }
        catch (UnreadablePdfException e) when (e.Kind == PdfFailure.Damaged)
        {
            return null;
        }
    }

    private static PdfFile Open(ReadOnlyMemory<byte> content, ReadingBudget budget, string? damage)
    {
        try
        {
            var source = damage is null ? FileSource.Sound : FileSource.Damaged;
            var options = new BudgetedParsing(budget, source);
            var file = new PdfFile(PdfDocument.Open(content, options), content, options) { Repaired = damage };
            options.Layers = HiddenLayers.Of(file._document);
            if (file.PageCount > 0) return file;
            file.Dispose();
            throw new UnreadablePdfException(PdfFailure.Damaged, "the PDF has no pages");
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadablePdfException(PdfFailure.NeedsPassword, "the PDF is encrypted and needs a password", e);
        }
        catch (Exception e) when (e is not UnreadablePdfException)
        {
            throw budget.Exceeded ?? new UnreadablePdfException(PdfFailure.Damaged, $"the PDF is damaged: {e.Message}", e);
        }
    }

    private UprightPage ReadPage(int number, UnruledReader unruled)
    {
        try
        {
            var paint = PaintUpright(number);
            var marks = PageReader.MarksOf(paint, _visible, _pictures);
            // Before the pictures of a page are looked at: those of a scan are read another way.
            var damage = _damage.Found;
            var pictured = PicturedTable.On(paint, marks, _content, _pictures);
            if (pictured is { } tables && _pagesForOcr > 0 && PicturesApart.On(paint, marks, tables) is { } apart) return WithPictures(paint, marks, (apart, tables), damage, unruled);
            if (ByOcr(paint, pictured is null ? marks : marks with { Text = PageText.Scanned }) is not { } read) return AsText(marks, pictured ?? marks.PicturedCells, damage, unruled);
            unruled.Aligned.Skip();
            return read with { Page = read.Page with { Damage = damage } };
        }
        catch (UnreadablePdfException e) when (e.Kind != PdfFailure.TooLarge)
        {
            return new UprightPage(new Page(number, _damage.Size.Width, _damage.Size.Height, [], [], PageText.Unreadable, 0) { Damage = e.Message }, default);
        }
    }
}
