using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>A page of which some or all of the content is lost: where it is, and what was found.</summary>
public sealed record DamagedPage(Place Place, string Damage)
{
    /// <summary>Null for a page that is whole.</summary>
    public static DamagedPage? Of(Page page) => page.Damage is { } damage ? new DamagedPage(new Place(page.Number, new Box(0, 0, page.Width, page.Height)), damage) : null;

    /// <summary>The place is the whole page: what is missing may have stood anywhere on it.</summary>
    public Problem Problem => new(ProblemKind.DamagedFile, Damage, Place);
}
