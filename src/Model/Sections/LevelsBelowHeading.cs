using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// Several columns under one heading (指标类别 over 产出指标 | 数量指标, 绩效指标 over these and the names, a heading that is left blank): those of level words are parted from the rest, which are the names where no other
/// heading is over these, and else the level that is missing.
/// </summary>
internal static class LevelsBelowHeading
{
    /// <param name="columns">All of the section.</param>
    /// <param name="column">One of them, which may be several.</param>
    public static IEnumerable<Column> Of(FormGrid grid, IReadOnlyList<Column> columns, Column column, int bodyRow, int endRow)
    {
        if (column.Field is not (null or Column.Block or "level1" or "level2" or "level3")) return [column];
        var taken = columns.Where(other => other != column && other.Field is not null).Select(other => other.Field!).ToHashSet();
        var (levels, rest) = (new List<Column>(), column);
        while (FirstWithin(grid, rest, bodyRow, endRow) is { } first && LevelIn(grid, first, bodyRow, endRow) is { } level && taken.Add(level))
        {
            levels.Add(first with { Field = level });
            rest = rest with { Start = first.End };
        }

        return levels.Count == 0 ? [column] : [.. levels, rest with { Field = FieldOf(TextsIn(grid, rest, bodyRow, endRow), taken) }];
    }

    /// <summary>The level of the words in the column; null where one is of none.</summary>
    public static string? LevelIn(FormGrid grid, Column column, int bodyRow, int endRow) => LevelOf(TextsIn(grid, column, bodyRow, endRow));

    /// <summary>Whose all texts are: of the first level, or of the second; null where one is of neither, or there is none.</summary>
    public static string? LevelOf(List<string> texts)
    {
        if (texts.Count == 0) return null;
        if (texts.TrueForAll(text => LevelWords.Level1(text) is not null)) return "level1";
        return texts.TrueForAll(text => LevelWords.Level2(text) is not null) ? "level2" : null;
    }

    /// <summary>The texts of the column in the rows, each once.</summary>
    public static List<string> TextsIn(FormGrid grid, Column column, int bodyRow, int endRow) => Enumerable.Range(bodyRow, endRow - bodyRow)
        .Select(row => grid.At(row, column.Start))
        .Where(cell => cell is { IsEmpty: false } && cell.Row >= bodyRow)
        .Distinct()
        .Select(cell => cell!.Text)
        .ToList();

    /// <summary>The names, or the second level before names that have a heading of their own. Figures are the points of a level.</summary>
    private static string? FieldOf(List<string> rest, HashSet<string> taken)
    {
        if (rest.Exists(text => ValueReader.Score(text).Value is not null)) return null;
        if (!taken.Contains("level3")) return LevelOf(rest) is { } level && !taken.Contains(level) ? level : "level3";
        return taken.Contains("level2") ? null : "level2";
    }

    /// <summary>The first of several columns under one heading, where every row begins with a cell of the same width.</summary>
    private static Column? FirstWithin(FormGrid grid, Column column, int bodyRow, int endRow)
    {
        var ends = Enumerable.Range(bodyRow, endRow - bodyRow).Select(row => grid.At(row, column.Start)?.EndColumn ?? column.End).Distinct().ToList();
        return ends is [var end] && end < column.End ? column with { End = end } : null;
    }
}
