using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// A first look at pictures, coarse and cheap: whether they may be paper with a table on it at all. Reports hold hundreds of photographs, of which this rules out most; what it lets pass is looked at
/// in full.
/// </summary>
internal static class PictureGlance
{
    /// <summary>Lines of text blur into the paper around them at this resolution: paper looks lighter for it, never darker.</summary>
    private const double Dpi = 50;

    /// <summary>
    /// Of paper most is light (<see cref="PictureInk.IsOnPaper"/>). Less than half is asked for here: a picture that is leaned back shows what lies beside it, at 3° up to a twentieth of its area,
    /// and what is red may turn out to be a seal on paper.
    /// </summary>
    private const double LeastLight = 0.4;

    public static bool MayBePaper(PagePicture page, Box area) => page.Within(area) is { } part && ShareOfLight(part.Overview(Dpi / 72, part.AsShown)) >= LeastLight;

    private static double ShareOfLight(GrayImage picture) => (double)picture.Pixels.Count(pixel => pixel >= PictureInk.Paper) / picture.Pixels.Length;
}
