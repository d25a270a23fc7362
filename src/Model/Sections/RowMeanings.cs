using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>What the rows of a grid head or sum up: asked of each row by every walk down the form, where a section may end and where one may begin.</summary>
internal sealed class RowMeanings(FormGrid grid)
{
    public RememberedRows<bool> HeadFunds { get; } = new(grid, RowVocabulary.HeadsFunds);

    public RememberedRows<bool> HeadIndicators { get; } = new(grid, RowVocabulary.HeadsIndicators);

    public RememberedRows<GoalHeadings?> HeadGoals { get; } = new(grid, GoalHeadings.Find);

    public RememberedRows<bool> AreSums { get; } = new(grid, RowVocabulary.HoldsSums);
}
