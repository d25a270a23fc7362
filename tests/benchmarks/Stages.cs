using Selfeval.Extractor;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Tables;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using UglyToad.PdfPig;

namespace Selfeval.Benchmarks;

/// <summary>The stages of reading one file, each alone on what the one before it has made. Every one returns a count, so that nothing is optimised away.</summary>
public sealed class Stages
{
    private readonly byte[] _content;
    private readonly List<PageMarks> _marks;
    private readonly List<Page> _pages;
    private readonly IReadOnlyList<SelfEvaluation> _forms;

    public Stages(byte[] content)
    {
        _content = content;
        using var file = PdfFile.Open(content, ExtractionLimits.Default);
        _marks = [.. Enumerable.Range(1, file.PageCount).Select(file.Marks)];
        _pages = [.. file.Pages()];
        _forms = FormReader.Read(_pages).Forms;
    }

    public Func<int> Named(string stage) => stage switch
    {
        "pdfpig" => PdfPigAlone,
        "marks" => GlyphsAndRulings,
        "tables" => Tables,
        "extractor" => Extractor,
        "mapping" => Mapping,
        "checking" => Checking,
        "file" => WholeFile,
        _ => throw new ArgumentException($"no stage {stage}", nameof(stage)),
    };

    public int PageCount => _pages.Count;

    public int FormCount => _forms.Count;

    /// <summary>What the library alone takes: its letters and paths of each page.</summary>
    public int PdfPigAlone()
    {
        using var document = PdfDocument.Open(_content);
        return document.GetPages().Sum(page => page.Letters.Count + page.Paths.Count);
    }

    public int GlyphsAndRulings()
    {
        using var file = PdfFile.Open(_content, ExtractionLimits.Default);
        return Enumerable.Range(1, file.PageCount).Sum(page => file.Marks(page).Glyphs.Count);
    }

    public int Tables()
    {
        var unruled = new UnruledReader(_marks.Max(marks => marks.Number));
        return _marks.Sum(marks => PageReader.Read(marks, unruled).Page.Tables.Count);
    }

    /// <summary>The whole of the Extractor: from the file to the tables of each page.</summary>
    public int Extractor()
    {
        using var file = PdfFile.Open(_content, ExtractionLimits.Default);
        return file.Pages().Sum(page => page.Tables.Count);
    }

    /// <summary>Of tables that were never read before: what is remembered of one is of no use to a file that is read once.</summary>
    public int Mapping() => FormReader.Read(_pages.Select(page => page with { Tables = [.. page.Tables.Select(table => table with { })] })).Forms.Count;

    public int Checking() => _forms.Sum(form => RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Count);

    public int WholeFile() => DocumentReader.Read("file.pdf", _content, ReadingOptions.Default).Evaluations.Count;
}
