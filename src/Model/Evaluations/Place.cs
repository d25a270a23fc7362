using Selfeval.Model.Pages;

namespace Selfeval.Model.Evaluations;

/// <summary>
/// Where something is printed: 1-based page and box in page points as shown, origin top left. This is what a place is, and what tells two places apart; what stands above,
/// below or beside what is asked of <see cref="Upright"/>, for a page may show its text turned.
/// </summary>
public sealed record Place(int Page, Box Box)
{
    /// <summary>Where that is as the form reads. A place of which nothing else is known reads as it is shown.</summary>
    public UprightPlace Upright { get; init; } = new(UprightPlace.OrderOf(Page), Box);

    /// <summary>Around those of the places that stand on the page of the first.</summary>
    public static Place Around(IEnumerable<Place> places)
    {
        var all = places.ToList();
        var (page, order) = (all[0].Page, all[0].Upright.Order);
        return new Place(page, Box.Around(all.Where(place => place.Page == page).Select(place => place.Box)))
        {
            Upright = new UprightPlace(order, Box.Around(all.Select(place => place.Upright).Where(place => place.Order == order).Select(place => place.Box))),
        };
    }

    /// <summary>It begins before the other: on an earlier page, or higher on its page, as the form reads.</summary>
    public bool IsBefore(Place other) => Upright.Begin.CompareTo(other.Upright.Begin) < 0;

    public bool Equals(Place? other) => other is not null && Page == other.Page && Box == other.Box;

    public override int GetHashCode() => HashCode.Combine(Page, Box);
}

/// <summary>
/// A place in the order of reading: on pages turned upright, where two pages printed on one sheet follow one another, and the pages of a sheet that is wider than a page are one.
/// </summary>
/// <param name="Order">Of the page, or the half of one (<see cref="Sheets.FormPage.Order"/>).</param>
/// <param name="Box">On that page turned upright; of a wide sheet, where it lies when its pages lie side by side.</param>
public readonly record struct UprightPlace(int Order, Box Box)
{
    /// <summary>What begins first is read first.</summary>
    public (int Order, double Top) Begin => (Order, Box.Top);

    /// <summary>Where it ends, in the same order.</summary>
    public (int Order, double Bottom) End => (Order, Box.Bottom);

    /// <summary>More pages are not put on one sheet: a form could no longer be read there.</summary>
    public const int PagesOnSheet = 4;

    /// <summary>Of a whole page: further pages on the same sheet come between it and the next.</summary>
    public static int OrderOf(int page) => PagesOnSheet * page;
}
