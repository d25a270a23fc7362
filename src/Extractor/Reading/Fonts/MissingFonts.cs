using UglyToad.PdfPig.Logging;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// Notices text that PdfPig skips because its font is missing; the only trace of it is a warning in the log. Without this the text would
/// be lost in silence.
/// </summary>
internal sealed class MissingFonts : ILog
{
    private const string SkippedText = "Skipping a missing font";

    /// <summary>Called at the place in the page's content where text was skipped.</summary>
    public Action? OnSkipped { get; set; }

    public void Warn(string message)
    {
        if (message.StartsWith(SkippedText, StringComparison.Ordinal)) OnSkipped?.Invoke();
    }

    public void Debug(string message)
    {
        // What PdfPig repairs in silence is no concern of a reader's.
    }

    public void Debug(string message, Exception ex)
    {
        // See above.
    }

    public void Error(string message)
    {
        // What cannot be repaired comes as an exception.
    }

    public void Error(string message, Exception ex)
    {
        // See above.
    }
}
