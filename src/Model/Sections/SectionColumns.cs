using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>The columns of a section, from its heading rows and, where these say nothing, from what stands below.</summary>
internal static class SectionColumns
{
    /// <summary>A note on what was reached.</summary>
    private const string ResultNote = "result_note";

    /// <summary>What a row counts for, or what it scored.</summary>
    private const string Points = "weight_or_score";

    /// <summary>
    /// The lowest printed heading over each grid column gives the column its field, with the one above it where it tells none alone. A heading cell that reaches below the heading rows
    /// is a side label. A field is given once: of two headings with the same word the first has it, the other counts as unknown and contests it; a word
    /// that also names the block (绩效指标) yields to a plain heading (behind amounts it heads a column as others do: 年初预算, 预算执行), the weight between two levels, which is the level's, to that of the indicators, a share (权重) to points beside it, and what is of another
    /// year (<see cref="HeadingYears"/>), by others (<see cref="HeadingScorers"/>) or not adjusted (<see cref="AdjustedBudget"/>), or named less surely (<see cref="YieldingHeadings"/>), to what is of this year as it became.
    /// </summary>
    public static IReadOnlyList<Column> Of(FormGrid grid, int firstRow, int endRow, HeadingSection section, int? fiscalYear)
    {
        var named = Ranges(grid, firstRow, endRow).Select(column => column with { Name = HeadingNames.Of(grid, firstRow, column, section) }).ToList();
        var own = HeadingScorers.Settled(grid, firstRow, HeadingYears.Settled(grid, firstRow, DividedAmounts.Settled(grid, firstRow, named, section), section, fiscalYear), section);
        var columns = YieldingHeadings.Settled(AdjustedBudget.Settled(own, section), section);
        var given = new HashSet<string>();
        foreach (var blockWords in new[] { false, true })
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] is not { Heading: { } heading, Field: null } || LabelText.IsBlock(heading.Text) != blockWords) continue;
                var isBesideAmounts = blockWords && section == HeadingSection.Funds && columns.Take(i).Any(column => column.Field is { } known && FundFields.Amounts.Contains(known));
                var field = HeadingBook.Field(section, columns[i].Name!);
                columns[i] = IsOfLevel(columns, i, section) || IsShareBesidePoints(columns, i, section) || IsTick(columns, i, section) ? columns[i] with { Field = "extra" }
                    : field == ResultNote ? columns[i] with { Field = OfResult(columns, i, section) }
                    : Given(columns[i], IsOfActual(columns, i, section) ? "actual_unit" : OfNote(columns, i, section) ?? (field == Points ? OfPoints(columns, section) : field), blockWords && !isBesideAmounts, given);
            }
        }

        var settled = AdjustedTarget.Settled(LetteredBudget.Settled(WithComposed(columns, section, given), section), section);
        return LoneHeadings.Told(settled, section);
    }

    /// <summary>
    /// Columns that no dictionary knows, by the words that their headings are put together of, where no other column has the field. The name of the block heads targets behind the names
    /// of the indicators (三级指标 | 绩效目标), where no side label can stand.
    /// </summary>
    private static List<Column> WithComposed(List<Column> columns, HeadingSection section, HashSet<string> given)
    {
        var composed = new HashSet<string>();
        var names = columns.FindIndex(column => column.Field == "level3");
        var fields = columns.Select((column, i) => MayBeComposed(column, i) && HeadingForms.Field(section, column.Name!) is { } field && !given.Contains(field) ? field : null).ToList();
        var hasTarget = given.Contains("target") || fields.Contains("target");
        if (hasTarget && UnknownNames(columns, given, fields) is { } unknown) fields[unknown] = "level3";
        return columns.Select((column, i) => fields[i] is { } field ? Given(column, field, isBlockWord: false, composed) : column).ToList();

        bool MayBeComposed(Column column, int i) => column is { Contested: null, Name: not null } && (column.Field is null || (column.Field == Column.Block && names >= 0 && i > names));
    }

    /// <summary>Where no heading names the indicators, the column right behind the second level holds their names, whatever its heading says (考核内容, 指标项); null where there is none.</summary>
    private static int? UnknownNames(List<Column> columns, HashSet<string> given, List<string?> composed)
    {
        if (given.Contains("level3") || composed.Contains("level3")) return null;
        var index = columns.FindIndex(column => column.Field == "level2") + 1;
        return index > 0 && index < columns.Count && columns[index] is { Field: null, Contested: null, Name.Length: > 0 } && composed[index] is null ? index : null;
    }

    /// <summary>The column heads the same field as one behind the names of the indicators, and stands before them: 一级指标, 权重, 二级指标, 三级指标, …, 分值.</summary>
    private static bool IsOfLevel(List<Column> columns, int index, HeadingSection section)
    {
        if (section != HeadingSection.Indicator || FieldAt(index) is not ("weight" or "score")) return false;
        var name = Enumerable.Range(0, columns.Count).FirstOrDefault(i => FieldAt(i) == "level3", -1);
        return index < name && Enumerable.Range(name, columns.Count - name).Any(i => FieldAt(i) == FieldAt(index));

        string? FieldAt(int i) => HeadedField(columns[i], section);
    }

    /// <summary>权重 beside 分值: the share from which the points were reckoned that the scores are held against.</summary>
    private static bool IsShareBesidePoints(List<Column> columns, int index, HeadingSection section)
    {
        return IsShare(columns[index]) && columns.Exists(column => IsWeight(column) && !IsShare(column)) && columns.Exists(column => HeadedField(column, section) == "score");

        bool IsWeight(Column column) => HeadedField(column, section) == "weight";
        bool IsShare(Column column) => IsWeight(column) && Vocabulary.Pattern("share").IsMatch(HeadingText.Core(column.Name!));
    }

    /// <summary>Of two columns of units, the one right behind the actual values is theirs.</summary>
    private static bool IsOfActual(List<Column> columns, int index, HeadingSection section) =>
        section == HeadingSection.Indicator && index > 0 && HeadedField(columns[index], section) == "unit" && HeadedField(columns[index - 1], section) == "actual"
        && columns.Count(column => HeadedField(column, section) == "unit") > 1;

    /// <summary>达成 beside 部分达成 and 未达成: columns to tick, whatever 达成 heads elsewhere.</summary>
    private static bool IsTick(List<Column> columns, int index, HeadingSection section)
    {
        return section == HeadingSection.Indicator && (Is(index, "not_reached") || (Is(index, "reached") && (Is(index + 1, "not_reached") || Is(index - 1, "not_reached"))));

        bool Is(int i, string pattern) => i >= 0 && i < columns.Count && columns[i].Name is { } name && Vocabulary.Pattern(pattern).IsMatch(HeadingText.Core(name));
    }

    /// <summary>完成情况说明 behind what was reached and its points says why where no other column does, and else something more of it. Where nothing else says what was reached, it may: null, and it is told.</summary>
    private static string? OfResult(List<Column> columns, int index, HeadingSection section)
    {
        if (!columns.Take(index).Any(column => HeadedField(column, section) == "actual" || (column.Name is { } name && HeadingForms.Field(section, name) == "actual"))) return null;
        return columns.Exists(column => HeadedField(column, section) == "reason") || !columns.Take(index).Any(column => HeadedField(column, section) == "score") ? "extra" : "reason";
    }

    /// <summary>评分说明 tells how points are given, and right behind the points, where nothing else does, why they were; null for another heading.</summary>
    private static string? OfNote(List<Column> columns, int index, HeadingSection section)
    {
        if (HeadedField(columns[index], section) != "score_note") return null;
        return index > 0 && HeadedField(columns[index - 1], section) == "score" && !columns.Exists(column => HeadedField(column, section) == "reason") ? "reason" : "method";
    }

    /// <summary>赋分 is the score beside 分值, and the weight beside 得分; null beside both or neither.</summary>
    private static string? OfPoints(List<Column> columns, HeadingSection section)
    {
        var (hasWeight, hasScore) = (columns.Exists(column => HeadedField(column, section) == "weight"), columns.Exists(column => HeadedField(column, section) == "score"));
        return hasWeight == hasScore ? null : hasWeight ? "score" : "weight";
    }

    /// <summary>The side label, which may name the block as a column of names is headed (绩效指标), heads none.</summary>
    private static string? HeadedField(Column column, HeadingSection section) => column is { Name: { } name, Field: not Column.Block } ? HeadingBook.Field(section, name) : null;

    private static IEnumerable<Column> Ranges(FormGrid grid, int firstRow, int endRow)
    {
        for (var start = 0; start < grid.Columns;)
        {
            var lowest = grid.At(endRow - 1, start);
            var end = lowest?.EndColumn ?? start + 1;
            var heading = Enumerable.Range(firstRow, endRow - firstRow).Reverse()
                .Select(row => grid.At(row, start)).FirstOrDefault(cell => cell is { IsEmpty: false }) ?? lowest;
            yield return new Column(heading is null || heading.EndRow <= endRow || IsLevel(heading) ? null : Column.Block, heading, start, end);
            start = end;
        }
    }

    /// <summary>一级指标 heads the levels though nothing below it is printed, as where a page goes on with rows whose label stands on the page before.</summary>
    private static bool IsLevel(FormCell heading) => !LabelText.IsBlock(heading.Text) && HeadingBook.FieldOfWhole(HeadingSection.Indicator, heading.Text) is ("level1" or "level2");

    private static Column Given(Column column, string? field, bool isBlockWord, HashSet<string> given)
    {
        if (field is "extra" or "operator" || (field is not null && given.Add(field))) return column with { Field = field };
        return isBlockWord ? column with { Field = Column.Block } : column with { Contested = field };
    }

    /// <summary>
    /// Columns without a known heading whose cells are level words are level columns: the words themselves tell, as those under 单位 do that are no units. What is left without a
    /// heading at the left edge is the side label. Under one heading over several columns those of level words are parted from the rest.
    /// </summary>
    public static IReadOnlyList<Column> InferLevels(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        var inferred = columns.SelectMany(column => LevelsBelowHeading.Of(grid, columns, column, bodyRow, endRow)).ToList();
        for (var i = 0; i < inferred.Count; i++)
        {
            if (IsHeadedAsLevel(inferred[i]) && IsOfSecondLevel(inferred, inferred[i], bodyRow, endRow, grid)) inferred[i] = inferred[i] with { Field = "level2" };
            if (inferred[i].Field is "level1" or "level2" && AreKinds(grid, inferred[i], bodyRow, endRow)) inferred[i] = inferred[i] with { Field = "extra" };
            if (inferred[i].Field is not (null or Column.Block or "unit")) continue;
            var texts = LevelsBelowHeading.TextsIn(grid, inferred[i], bodyRow, endRow);
            if (HeadsOffices(inferred[i], texts)) inferred[i] = inferred[i] with { Field = null };
            if (inferred[i].Field is not (null or Column.Block)) continue;
            var field = LevelsBelowHeading.LevelOf(texts);
            if (field is not null && !inferred.Exists(column => column.Field == field)) inferred[i] = inferred[i] with { Field = field };
            else if (inferred[i].Heading is null or { IsEmpty: true } && IsLeftOfLevels(inferred, i)) inferred[i] = inferred[i] with { Field = Column.Block };
        }

        if (BlankNames(inferred) is { } names) inferred[names] = inferred[names] with { Field = "level3" };
        return inferred;
    }

    /// <summary>The column right behind the second level, where its heading is left blank and no other column is that of the names; null where there is none.</summary>
    private static int? BlankNames(List<Column> columns)
    {
        var index = columns.FindIndex(column => column.Field == "level2") + 1;
        return index > 0 && index < columns.Count && columns[index] is { Field: null, Heading: null or { IsEmpty: true } } && !columns.Exists(column => column.Field == "level3") ? index : null;
    }

    /// <summary>As the first level, or as that beside another one: 一级指标 | 指标类别.</summary>
    private static bool IsHeadedAsLevel(Column column) => column.Field == "level1" || (column is { Field: "extra", Name: { } name } && HeadingBook.Field(HeadingSection.Indicator, name) == "level1");

    /// <summary>指标类型, which heads either level, over words of the second one, where no column has it.</summary>
    private static bool IsOfSecondLevel(List<Column> columns, Column column, int bodyRow, int endRow, FormGrid grid) =>
        column.Heading is { } heading && HeadingBook.Rank(HeadingSection.Indicator, heading.Text) > 0 && !columns.Exists(other => other.Field == "level2") && LevelsBelowHeading.LevelIn(grid, column, bodyRow, endRow) == "level2";

    /// <summary>定量, 定性 below 指标类型: whether it is counted, and no class of indicators. Headings of rows reach over the column, and say nothing of it.</summary>
    private static bool AreKinds(FormGrid grid, Column column, int bodyRow, int endRow) =>
        Enumerable.Range(bodyRow, endRow - bodyRow).Select(row => column.CellIn(grid, row)).OfType<FormCell>().Where(cell => !cell.IsEmpty && cell.Row >= bodyRow).ToList() is { Count: > 0 } cells
        && cells.TrueForAll(cell => Vocabulary.Pattern("indicator_kind").IsMatch(HeadingText.Fold(cell.Text)));

    /// <summary>单位, which also heads an office elsewhere, over texts of which none is a unit.</summary>
    private static bool HeadsOffices(Column column, List<string> texts) =>
        column is { Field: "unit", Heading: { } heading } && HeadingBook.FieldOfWhole(HeadingSection.Header, heading.Text) is not null && texts.Count > 0 && !texts.Exists(text => Units.IsKnown(PrintedText.Fold(text)));

    /// <summary>A column without a heading left of the first known one carries the side label.</summary>
    private static bool IsLeftOfLevels(List<Column> columns, int index) => columns.Take(index).All(column => column.Field is null or Column.Block);
}
