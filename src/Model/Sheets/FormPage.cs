using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>A page turned upright, with those that show what stands to the right of its tables; and the turn that leads back to the page as shown.</summary>
public readonly record struct FormPage(int Number, PageTurn Turn)
{
    public bool IsReadByOcr { get; init; }

    /// <summary>The page that goes on to the right of this one; null where the page shows all columns.</summary>
    public SidePage? Right { get; init; }

    /// <summary>Of one of several pages printed on a sheet (<see cref="SheetHalves"/>) which it is, and where; null for a whole page.</summary>
    public SheetPart? Part { get; init; }

    /// <summary>Tells pages apart and puts them in order: of those on a sheet each stands behind the one before.</summary>
    public int Order => UprightPlace.OrderOf(Number) + (Part?.Index ?? 0);

    /// <summary>Of the page turned upright, in points.</summary>
    public (double Width, double Height) UprightSize => Part?.Size ?? Turn.UprightSize;

    /// <summary>This page and those to its right, left to right.</summary>
    public IEnumerable<int> Numbers => Right is { } right ? right.Page.Numbers.Prepend(Number) : [Number];

    /// <summary>Both are the first pages of a sheet wider than a page, which is cut at one place: of its last rows fewer pages may print something.</summary>
    public bool IsCutLike(FormPage other) => Right is { } right && other.Right is { } cut && Math.Abs(right.From - cut.From) <= SidePage.SameLine;

    /// <summary>This page with one more at its right end.</summary>
    /// <param name="page">The page to the right.</param>
    /// <param name="from">What lies to the right of it, in points of this page, is on that page.</param>
    /// <param name="by">How far the boxes of that page are moved to the right, in points.</param>
    public FormPage Beside(FormPage page, double from, double by) =>
        this with { Right = Right is { } right ? right with { Page = right.Page.Beside(page, from - right.By, by - right.By) } : new SidePage(page, from, by) };

    /// <summary>The places, on the pages as shown, of a box of the upright page: one on each page that shows some of it, left to right.</summary>
    public IReadOnlyList<Place> PlacesOf(Box upright)
    {
        if (Right is not { } right || upright.Right <= right.From + SidePage.SameLine) return [OnThis(upright)];
        var order = Order;
        var beyond = right.Page.PlacesOf(new Box(Math.Max(upright.Left, right.From) - right.By, upright.Top, upright.Right - right.By, upright.Bottom))
            .Select(place => place with { Upright = new UprightPlace(order, place.Upright.Box.MovedRight(right.By)) }).ToList();
        return upright.Left >= right.From - SidePage.SameLine ? beyond : [OnThis(upright with { Right = right.From }), .. beyond];
    }

    /// <summary>The first of the places.</summary>
    public Place PlaceOf(Box upright) => PlacesOf(upright)[0];

    private Place OnThis(Box upright) =>
        new(Number, Turn.Shown(Part is { } part ? part.OnSheet(upright) : upright)) { Upright = new UprightPlace(Order, upright) };
}

/// <summary>A page to the right of another, which shows what lies beyond <paramref name="From"/> there, <paramref name="By"/> points further left.</summary>
public sealed record SidePage(FormPage Page, double From, double By)
{
    /// <summary>One sheet's lines stand at the same place on each of its pages; programs round them to less than this, in points.</summary>
    public const double SameLine = 1;
}
