using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>The ink of the images of a file's pages. Many reports have one background on all pages, which is looked at once.</summary>
internal sealed class PictureInks
{
    /// <summary>Of the last pages; an A4 page takes 5 MB.</summary>
    private const int Kept = 3;

    private readonly List<(string Look, PictureInk? Ink)> _last = [];
    private readonly HashSet<string> _withoutTable = [];

    /// <summary>Null where the content of one of them cannot be had.</summary>
    /// <param name="paint">What the page paints.</param>
    /// <param name="images">Some of its images.</param>
    public PictureInk? Of(PagePaint paint, IReadOnlyList<PaintedImage> images)
    {
        var look = LookOf(images);
        if (_last.FindIndex(other => other.Look == look) is >= 0 and var known) return _last[known].Ink;
        using var picture = PagePicture.Of(paint, images);
        var ink = picture is null ? null : PictureInk.Of(picture, Box.Around(images.Select(image => image.Box)));
        if (_last.Count == Kept) _last.RemoveAt(0);
        _last.Add((look, ink));
        return ink;
    }

    /// <summary>On an earlier page they were no table.</summary>
    public bool AreKnown(IReadOnlyList<PaintedImage> images) => _withoutTable.Contains(LookOf(images));

    /// <summary>Remembers that these images are no table, whatever is printed on them.</summary>
    public void Remember(IReadOnlyList<PaintedImage> images) => _withoutTable.Add(LookOf(images));

    private static string LookOf(IReadOnlyList<PaintedImage> images) => string.Join('|', images.Select(image => image.Look));
}
