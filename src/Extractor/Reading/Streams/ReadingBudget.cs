namespace Selfeval.Extractor.Reading.Streams;

/// <summary>Counts what reading a document has cost so far and stops it at the limits.</summary>
internal sealed class ReadingBudget(ExtractionLimits limits)
{
    /// <summary>Deflate makes at most 1,032 bytes of one: a shorter stream cannot pass the limit of one stream.</summary>
    private const int LargestInflation = 1_032;

    /// <summary>
    /// Producers nest forms two or three deep. PdfPig runs a form within a form by recursion, and a stack that overflows cannot be caught.
    /// </summary>
    private const int DeepestForm = 32;

    private long _bytes;
    private int _marks;
    private int _forms;
    private int _formDepth;

    /// <summary>The decision that ended the reading; PdfPig may swallow the exception that carried it.</summary>
    public UnreadablePdfException? Exceeded { get; private set; }

    public ExtractionLimits Limits => limits;

    public void StartPage()
    {
        _marks = 0;
        _forms = 0;
        _formDepth = 0;
    }

    public bool CouldExceed(int deflatedLength) => deflatedLength > limits.BytesPerStream / LargestInflation;

    public void CheckStream(long inflated)
    {
        if (inflated > limits.BytesPerStream) throw Stop($"a stream inflates to more than {limits.BytesPerStream} bytes");
    }

    public void SpendBytes(long inflated)
    {
        CheckStream(inflated);
        _bytes += inflated;
        if (_bytes > limits.BytesPerDocument) throw Stop($"its streams inflate to more than {limits.BytesPerDocument} bytes");
    }

    /// <summary>Inflates an image, which is looked at and dropped: it counts by itself, not with all that the document keeps.</summary>
    public T Image<T>(Func<T> inflate)
    {
        var before = _bytes;
        _bytes = 0;
        try
        {
            return inflate();
        }
        finally
        {
            _bytes = before;
        }
    }

    public void SpendMark()
    {
        if (++_marks > limits.MarksPerPage) throw Stop($"a page has more than {limits.MarksPerPage} glyphs and path segments");
    }

    /// <exception cref="UnreadablePdfException">Too many forms for a document, or forms too deep for this page.</exception>
    public void EnterForm()
    {
        if (++_forms > limits.FormsPerPage) throw Stop($"a page invokes more than {limits.FormsPerPage} forms");
        if (++_formDepth > DeepestForm) throw new UnreadablePdfException(PdfFailure.Damaged, $"forms are nested deeper than {DeepestForm}");
    }

    public void LeaveForm() => _formDepth--;

    private UnreadablePdfException Stop(string reason) => Exceeded = new UnreadablePdfException(PdfFailure.TooLarge, reason);
}
