using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Extractor.Reading.Painting;
using Selfeval.Extractor.Reading.Streams;
using UglyToad.PdfPig;

namespace Selfeval.Extractor.Reading;

/// <summary>What is known of the file before it is opened.</summary>
internal enum FileSource
{
    /// <summary>It ends as a PDF does.</summary>
    Sound,

    /// <summary>Its end or its cross-reference is lost: objects may be missing, and a page counts only as a whole.</summary>
    Damaged,
}

/// <summary>How PdfPig is asked to read; carries the budget to the page factory that PdfPig creates itself.</summary>
internal sealed class BudgetedParsing : ParsingOptions
{
    public BudgetedParsing(ReadingBudget budget, FileSource source)
    {
        Budget = budget;
        Source = source;
        UseLenientParsing = true;
        // A form with one missing font is still a form: its other text is read, the missing text marked as undecodable.
        SkipMissingFonts = true;
        Logger = MissingFonts;
        ClipPaths = false;
        FilterProvider = new BudgetedFilters(budget, Damage, source);
    }

    public ReadingBudget Budget { get; }

    public FileSource Source { get; }

    /// <summary>Of the page that is being read.</summary>
    public PageDamage Damage { get; } = new();

    /// <summary>Known once the file is open.</summary>
    public HiddenLayers Layers { get; set; } = HiddenLayers.None;

    public MissingFonts MissingFonts { get; } = new();

    /// <summary>Degrees by which the page that is being read leans, where that is known.</summary>
    public double Lean { get; set; }
}
