namespace Selfeval.Extractor.Reading.Streams;

/// <summary>What of the content of the page that is being read is damaged. PdfPig reads what is left and says nothing, and a page without some of its rows looks complete.</summary>
internal sealed class PageDamage
{
    /// <summary>What was found first since the page was begun; null if nothing.</summary>
    public string? Found { get; private set; }

    /// <summary>
    /// The size of the page as shown, in points; where nothing of the page can be had, that of the one before: the pages of a file are mostly of one size, and the place of what is lost
    /// is a page, not a line of it.
    /// </summary>
    public (double Width, double Height) Size { get; set; }

    public void StartPage() => Found = null;

    public void Tell(string what) => Found ??= what;
}
