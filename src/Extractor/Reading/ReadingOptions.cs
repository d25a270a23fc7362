using UglyToad.PdfPig;

namespace Selfeval.Extractor.Reading;

/// <summary>How PdfPig is asked to read; carries the budget to the page factory that PdfPig creates itself.</summary>
internal sealed class ReadingOptions : ParsingOptions
{
    public ReadingOptions(ReadingBudget budget)
    {
        Budget = budget;
        UseLenientParsing = true;
        // A form with one missing font is still a form: its other text is read, the missing text marked as undecodable.
        SkipMissingFonts = true;
        Logger = MissingFonts;
        ClipPaths = false;
        FilterProvider = new BudgetedFilters(budget);
    }

    public ReadingBudget Budget { get; }

    public MissingFonts MissingFonts { get; } = new();
}
