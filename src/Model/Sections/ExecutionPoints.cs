using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>A row of the points for the execution of the budget, printed between the sums of the indicators and those of the form: 合计 90 | 预算执行率得分（满分10分） 10 | 总得分 100.</summary>
internal static class ExecutionPoints
{
    /// <summary>Its label, or null where the row is none.</summary>
    public static FormCell? Label(FormGrid grid, int row) =>
        grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty) is { } first && Vocabulary.Pattern("execution_points").IsMatch(HeadingText.Fold(first.Text)) ? first : null;
}
