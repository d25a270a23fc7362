using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Mapping.Totals;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>The indicator table: one indicator a row; level cells repeat on every row they span.</summary>
internal static class IndicatorMapper
{
    private static readonly string[] NameFields = ["level1", "level2", "level3"];
    private static readonly string[] ValueFields = ["target", "actual", "weight", "score"];
    private static readonly string[] OwnFields = ["level3", .. ValueFields];

    /// <summary>A row begins an indicator when one of its own cells begins there; a reason that a line splits goes on with the row above.</summary>
    public static void Map(EvaluationDraft draft, Section section)
    {
        TakeHeadings(draft, section);
        var rows = new SectionRows(draft, section);
        var (group, headings) = (new Group(null, null), new List<FormCell>());
        if (GroupRows.HeadingAbove(draft.Grid, section) is { } above) Head(above);
        for (var row = section.BodyRow; row < section.EndRow; row++)
        {
            var cells = draft.Grid.CellsStartingIn(row).ToList();
            if (GroupRows.IsSubtotal(draft.Grid, row)) GroupRows.KeepSubtotal(draft, section, row);
            else if (GroupRows.Heading(draft.Grid, section, row) is { } heading) Head(heading);
            else if (UnlabelledTotal.Of(draft, section, row) is { } sums) draft.Total = sums;
            else if (cells.Find(cell => !cell.IsEmpty && SpansNameAndValue(section, cell)) is { } wide) KeepFootnote(draft, wide);
            else if (KindRows.Of(draft.Grid, section, row) is { IsWhole: true } kinds && !kinds.Begins(row)) continue;
            else if (cells.Exists(cell => OwnFields.Contains(section.ColumnOf(cell)?.Field))) AddIndicator(draft, section, rows, row, group);
            else AppendToLast(draft, section, row);
        }

        var levels = draft.Indicators.SelectMany(row => new[] { row.Level1, row.Level2 }).OfType<Field>().Select(level => level.Place).ToHashSet();
        // The last row may head those of the next section.
        foreach (var heading in headings.Where(heading => heading.EndRow < section.EndRow && !levels.Contains(heading.Place))) draft.Report(ProblemKind.OrphanText, heading);

        // The heading of rows is told above if it is the level of none.
        void Head(FormCell heading)
        {
            headings.Add(heading);
            group = group.With(IsUpper(draft.Grid, section, heading, group), draft.Text(heading));
            GroupRows.KeepPoints(draft, section, heading);
        }
    }

    /// <summary>Where the output has headings of second levels below it, costs that have none are one of these.</summary>
    private static bool IsUpper(FormGrid grid, Section section, FormCell heading, Group group) => LevelWords.Level1(heading.Text) is not null
        && !(group is { Level1: { } above, Level2: not null } && MayBelongTo(above, heading.Text) && GroupRows.Heading(grid, section, heading.EndRow) is null);

    /// <summary>A word that may name either level names a second one below its own class, and 成本指标 below the output, as forms print it in which costs are no class of their own.</summary>
    private static bool MayBelongTo(Field upper, string level) => LevelWords.Level2(level) is { } second && LevelWords.Level1(upper.Printed) is { } first
        && (second == first || (first, second) is (IndicatorClass.Output, IndicatorClass.Cost));

    /// <summary>The levels that rows of their own head.</summary>
    private sealed record Group(Field? Level1, Field? Level2)
    {
        public Group With(bool isLevel1, Field? heading) => isLevel1 ? new Group(heading, null) : this with { Level2 = heading };
    }

    private static void TakeHeadings(EvaluationDraft draft, Section section)
    {
        foreach (var heading in section.Headings(draft.Grid))
        {
            draft.Take(heading);
            if (LabelText.IsBlock(heading.Text)) StatedWeightFinder.Add(draft, HeadingBook.Is(HeadingSection.Block, "tasks", heading.Text) ? WeightOf.Other : WeightOf.Indicators, heading.Text, heading.Place);
        }
    }

    /// <summary>A text that runs from the names into the values is a sum or a note with a label that nobody knows: its row is left to be reported.</summary>
    private static bool SpansNameAndValue(Section section, FormCell cell) =>
        section.Columns.Any(column => NameFields.Contains(column.Field) && column.Shared(cell) > 0)
        && section.Columns.Any(column => ValueFields.Contains(column.Field) && column.Shared(cell) > 0);

    private static void KeepFootnote(EvaluationDraft draft, FormCell wide)
    {
        if (FootnoteText.BeginsNote(wide.Text)) draft.AddExtra(FootnoteText.Heading, draft.Text(wide));
    }

    /// <summary>A text that is printed once under two headings of values is read under one of them; whether it is meant for the other too is not printed.</summary>
    private static void AddIndicator(EvaluationDraft draft, Section section, SectionRows rows, int row, Group group)
    {
        draft.Indicators.Add(Read(draft, section, rows, row, group));
        if (ValueUnderNames(rows, row) is { } value) draft.Report(ProblemKind.Unreadable, value);
        if (IsBesideItsHeadings(draft.Indicators[^1])) TellBeside(draft, rows, row);
        foreach (var cell in draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !rows.IsOverPoints(cell) && section.Columns.Count(column => IsUnder(column, cell)) > 1)) draft.Report(ProblemKind.RowIncomplete, cell);
    }

    /// <summary>
    /// Its class stands under the name of the block, which heads a column of its own, and its second level under the first: a program left out a cell of the row, and each value may stand under the
    /// heading before its own.
    /// </summary>
    private static bool IsBesideItsHeadings(Indicator row) => row is { Block: { } block, Level1: { } level } && LevelWords.Level1(block.Printed) is not null
        && LevelWords.Level1(level.Printed) is null && LevelWords.Level2(level.Printed) is not null;

    private static void TellBeside(EvaluationDraft draft, SectionRows rows, int row)
    {
        foreach (var cell in OwnFields.Select(field => rows.Cell(row, field)).OfType<FormCell>().Where(cell => cell.Row == row && !cell.IsEmpty).Distinct()) draft.Report(ProblemKind.RunTogetherText, cell);
    }

    /// <summary>The last of several texts under the heading of the names, where it is a value: that heading was merged over the column of the targets, and every other one may stand over the wrong one.</summary>
    private static FormCell? ValueUnderNames(SectionRows rows, int row) =>
        rows.CellsUnder(row, "level3").Count(cell => !cell.IsEmpty) > 1 && rows.Cell(row, "level3") is { } name
        && ValueReader.Target(name.Text, TargetDirection.HigherIsBetter).Value is QuantityReading or RangeReading or DateReading ? name : null;

    private static bool IsUnder(Column column, FormCell cell) => ValueFields.Contains(column.Field) && column.Shared(cell) == column.End - column.Start;

    private static void AppendToLast(EvaluationDraft draft, Section section, int row)
    {
        if (draft.Indicators.Count == 0) return;
        foreach (var cell in draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && IsUnderReason(section, cell)))
        {
            var last = draft.Indicators[^1];
            if (draft.Text(cell) is not { } more || last.Reason is not { } reason) continue;
            var printed = LineJoiner.Join([reason.Printed, more.Printed]);
            draft.Indicators[^1] = last with { Reason = reason with { Printed = printed, Value = new TextReading(printed), More = [.. reason.More, more.Place] } };
        }
    }

    /// <summary>The cell reaches over no other column: text over the whole width is no reason.</summary>
    private static bool IsUnderReason(Section section, FormCell cell) =>
        section.Find("reason") is { } column && column.Start <= cell.Column && cell.EndColumn <= column.End;

    private static Indicator Read(EvaluationDraft draft, Section section, SectionRows rows, int row, Group group)
    {
        var (level1, level2) = Levels(draft, section, rows, row, group);
        var name = rows.Text(row, "level3");
        var direction = DirectionWords.Assumed(name?.Printed, IsCost(level1) || IsCost(level2));
        var (target, actual) = KindRows.Of(draft.Grid, section, row)?.Read(draft, rows, row, direction) ?? (TargetCells.Read(draft, rows, row, direction), ActualCells.Read(draft, rows, row));
        var weight = rows.Read(row, "weight", ValueReader.Score);
        var indicator = new Indicator(Parent: null, Placeholder: false)
        {
            Block = Block(draft, section, rows, row),
            Level1 = level1,
            Level2 = level2,
            Level3 = name,
            Target = target,
            Actual = actual,
            Weight = weight,
            Score = rows.Read(row, "score", printed => ValueReader.ScoreOutOf(printed, weight?.Number)),
            Reason = rows.Texts(row, "reason"),
            Method = rows.Text(row, "method"),
        };
        return indicator with { Extra = rows.Extra(row).ToList(), Placeholder = IsPlaceholder(indicator, draft.Indicators.LastOrDefault()) };
    }

    /// <summary>The only column of levels (指标类别) holds the second ones where rows of their own head the first: 一、产出指标（50分） above 数量指标.</summary>
    private static (Field? Level1, Field? Level2) Levels(EvaluationDraft draft, Section section, SectionRows rows, int row, Group group)
    {
        var (upper, lower) = (Named(draft, rows, row, "level1"), Named(draft, rows, row, "level2"));
        if (group is { Level1: { } headed, Level2: null } && section.Find("level2") is null && upper is not null && (LevelWords.Level1(upper.Printed) is null || MayBelongTo(headed, upper.Printed))) (upper, lower) = (headed, upper);
        return (Level(draft, upper ?? OverBothLevels(draft, section, rows, row) ?? group.Level1), Level(draft, lower ?? group.Level2));
    }

    /// <summary>A level that reads as the heading of its column does is that heading, printed again in the middle of a group: it names none. A mark for the text above (〃) stays what is printed, and is told.</summary>
    private static Field? Named(EvaluationDraft draft, SectionRows rows, int row, string field)
    {
        if (LevelCells.Of(rows, row, field) is not { } cell) return null;
        if (!cell.IsEmpty && cell.Row == row && Vocabulary.Pattern("ditto").IsMatch(cell.Text)) draft.Report(ProblemKind.Unreadable, cell);
        if (cell.IsEmpty || rows.HeadingOf(field) is not { } heading || HeadingText.Fold(heading.Text) != HeadingText.Fold(cell.Text)) return draft.Text(cell);
        draft.Take(cell);
        if (cell.Row == row) draft.Report(ProblemKind.Unreadable, cell);
        return null;
    }

    /// <summary>A class of indicators in a cell merged over both levels, as offices do for 满意度指标: it names the upper one too.</summary>
    private static Field? OverBothLevels(EvaluationDraft draft, Section section, SectionRows rows, int row) =>
        section.Find("level1") is { } column && rows.Cell(row, "level2") is { } cell && column.Shared(cell) == column.End - column.Start && LevelWords.Level1(cell.Text) is not null
            ? draft.Text(cell)
            : null;

    private static Field? Level(EvaluationDraft draft, Field? field)
    {
        if (field is null) return null;
        StatedWeightFinder.Add(draft, ClassOf(field.Printed), field.Printed, field.Place);
        return field;
    }

    private static WeightOf ClassOf(string level) => LevelWords.Level1(level) switch
    {
        IndicatorClass.Output => WeightOf.Output,
        IndicatorClass.Benefit => WeightOf.Benefit,
        IndicatorClass.Satisfaction => WeightOf.Satisfaction,
        IndicatorClass.Cost => WeightOf.Cost,
        _ => WeightOf.Other,
    };

    private static bool IsCost(Field? level) =>
        level is not null && (LevelWords.Level1(level.Printed) ?? LevelWords.Level2(level.Printed)) == IndicatorClass.Cost;

    /// <summary>The side label beside the row, before the names, or the goal above the headings: what stands in a column behind them is no label, whatever became of its heading.</summary>
    private static Field? Block(EvaluationDraft draft, Section section, SectionRows rows, int row)
    {
        var side = draft.Grid.CellsOf(row).FirstOrDefault(cell => !cell.IsEmpty && section.ColumnOf(cell) is { Field: Column.Block } column && !IsBehindNames(section, column)) ?? LevelCells.SideLabel(rows, row) ?? BlockGoal.In(draft.Grid, section.FirstRow - 1);
        return side is null ? null : draft.Text(side);
    }

    private static bool IsBehindNames(Section section, Column column) => section.Columns.Any(name => NameFields.Contains(name.Field) && name.Start < column.Start);

    /// <summary>Nothing but a level, or a name that names nothing; printed dots stand below other rows and may lie in a cell that is merged over these.</summary>
    private static bool IsPlaceholder(Indicator indicator, Indicator? above)
    {
        var name = HeadingText.Fold(indicator.Level3?.Printed ?? "");
        return Vocabulary.Pattern("placeholder_name").IsMatch(name)
            && new[] { (indicator.Target, above?.Target), (indicator.Actual, above?.Actual), (indicator.Weight, above?.Weight), (indicator.Score, above?.Score) }.All(IsNotItsOwn);

        bool IsNotItsOwn((Field? Own, Field? Above) cell) =>
            cell.Own is null || cell.Own.IsBlankLike || (name.Length > 0 && cell.Above is not null && cell.Own.SameCell(cell.Above));
    }
}
