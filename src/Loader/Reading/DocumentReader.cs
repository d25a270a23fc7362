using System.Security.Cryptography;
using Selfeval.Extractor;
using Selfeval.Model.Checking;
using Selfeval.Model.Checking.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Reading;

/// <summary>What bounds the reading of one file, and the rules it is checked under.</summary>
/// <param name="Limits">What the file may cost.</param>
/// <param name="Profile">The rule profile for every form; null lets each form's own print choose.</param>
public sealed record ReadingOptions(ExtractionLimits Limits, RuleProfile? Profile)
{
    public static readonly ReadingOptions Default = new(ExtractionLimits.Default, Profile: null);

    /// <summary>Called after each page that was a picture: those take seconds, and whoever waits wants to know that it goes on.</summary>
    public Action? OnScannedPage { get; init; }
}

/// <summary>The one door to all reading: a file's content in, everything that is known of it out. Never throws for a bad file.</summary>
public static class DocumentReader
{
    public static DocumentResult Read(string name, ReadOnlyMemory<byte> content, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        try
        {
            using var pdf = PdfFile.Open(content, options.Limits);
            var problems = new List<Problem>();
            var byOcr = new List<Problem>();
            var reading = FormReader.Read(Pages(pdf, options).Select(page => Watch(page, problems, byOcr)));
            var forms = reading.Forms;
            problems.AddRange(byOcr.Where(problem => !forms.Any(form => form.Pages.Contains(problem.Place.Page))));
            problems.AddRange(reading.Problems);
            // What a repair could not find is not known: the reading may be whole, and nobody can promise it.
            if (pdf.Repaired is { } damage) problems.Add(new Problem(ProblemKind.DamagedFile, damage, new Place(1, default)));
            var evaluations = forms.Select(form => Check(name, form, options)).ToList();
            return new DocumentResult(name, sha256, pdf.PageCount, pdf.Producer, Status(evaluations, problems), null, evaluations, problems);
        }
        catch (UnreadablePdfException error)
        {
            return new DocumentResult(name, sha256, 0, null, DocumentStatus.Failed, ErrorOf(error), [], []);
        }
    }

    /// <summary>The tables of each page, for <c>selfeval tables</c>; or why the file cannot be read.</summary>
    public static (IReadOnlyList<Page> Pages, DocumentError? Error) ReadPages(ReadOnlyMemory<byte> content, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var pdf = PdfFile.Open(content, options.Limits);
            return (Pages(pdf, options).ToList(), null);
        }
        catch (UnreadablePdfException error)
        {
            return ([], ErrorOf(error));
        }
    }

    private static IEnumerable<Page> Pages(PdfFile pdf, ReadingOptions options)
    {
        foreach (var page in pdf.Pages())
        {
            if (page.Text is PageText.ReadByOcr or PageText.Scanned or PageText.Undecodable || PicturesOn(page) is not null) options.OnScannedPage?.Invoke();
            yield return page;
        }
    }

    private static CheckedEvaluation Check(string name, SelfEvaluation form, ReadingOptions options)
    {
        var chosen = options.Profile is { } given ? ChosenProfile.Given(given) : RuleProfiles.Choose(form);
        var (reviewed, outcomes) = OcrReview.Of(form, Outcomes(form), Outcomes);
        return new CheckedEvaluation(UnitProblem.Add(reviewed, outcomes), chosen.Profile.Id, chosen.Reason, outcomes);

        IReadOnlyList<Outcome> Outcomes(SelfEvaluation read) => RuleBook.Check(read, chosen, name);
    }

    /// <summary>A page that cannot be read as text is a problem of the document, whatever stands on the others.</summary>
    private static Page Watch(Page page, List<Problem> problems, List<Problem> byOcr)
    {
        if (page.Text == PageText.ReadByOcr) byOcr.Add(ProblemOf(page, ProblemKind.ReadByOcr));
        else if (PicturesOn(page) is { } pictures) byOcr.Add(new Problem(ProblemKind.ReadByOcr, "", new Place(page.Number, pictures)));
        var kind = page.Text switch
        {
            PageText.Scanned => ProblemKind.ScannedPage,
            PageText.Undecodable => ProblemKind.UndecodableText,
            PageText.Unreadable => ProblemKind.Unreadable,
            // What is left of a damaged page looks complete.
            _ => page.Damage is null ? (ProblemKind?)null : ProblemKind.DamagedFile,
        };
        if (kind is not null) problems.Add(ProblemOf(page, kind.Value));
        if (page.PicturedTable is { } table) problems.Add(new Problem(ProblemKind.ScannedPage, "", new Place(page.Number, table)));
        return page;
    }

    /// <summary>Around the tables that a page of text shows as pictures and that were read; null where there are none.</summary>
    private static Box? PicturesOn(Page page)
    {
        var pictured = page.Tables.Where(table => table.IsPictured).Select(table => table.Box).ToList();
        return pictured.Count == 0 ? null : Box.Around(pictured);
    }

    private static Problem ProblemOf(Page page, ProblemKind kind) => new(kind, page.Damage ?? "", new Place(page.Number, new Box(0, 0, page.Width, page.Height)));

    /// <summary>A table of another kind that is named as such is no part of what was to be read.</summary>
    private static DocumentStatus Status(List<CheckedEvaluation> forms, List<Problem> problems)
    {
        var hasProblems = problems.Exists(problem => problem.Kind != ProblemKind.OtherForm);
        if (forms.Count > 0) return !hasProblems && forms.TrueForAll(form => form.Evaluation.Problems.Count == 0) ? DocumentStatus.Read : DocumentStatus.Partly;
        if (problems.Exists(problem => problem.Kind is ProblemKind.ScannedPage or ProblemKind.UndecodableText)) return DocumentStatus.NeedsOcr;
        return hasProblems ? DocumentStatus.Partly : DocumentStatus.None;
    }

    private static DocumentError ErrorOf(UnreadablePdfException error) => new(
        error.Kind == PdfFailure.NotAPdf ? "not_a_pdf" : SnakeCase.Of(error.Kind), error.Message);
}
