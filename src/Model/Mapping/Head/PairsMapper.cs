using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Funds;
using Selfeval.Model.Mapping.Goals;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Rows of labels with their values beside them: the head of the form, goals in a single column, notes, signatures.</summary>
internal static class PairsMapper
{
    /// <summary>Characters of the longest text that is taken for a label that the dictionary does not know; longer is prose.</summary>
    private const int LongestUnknownLabel = 20;

    public static void Map(EvaluationDraft draft, Section section)
    {
        for (var row = section.FirstRow; row < section.EndRow; row++)
        {
            if (LabelsOverValues.Take(draft, row)) row++;
            else if (!TitleRow.Take(draft, row) && !FundsInCells.Map(draft, row) && !InnerGoals.Take(draft, row)) MapRow(draft, row);
        }
    }

    private static void MapRow(EvaluationDraft draft, int row)
    {
        var cells = draft.Grid.CellsStartingIn(row).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].IsEmpty || draft.IsTaken(cells[i])) continue;
            MapCell(draft, cells[i], RightOf(cells, i), cells.Count(cell => !cell.IsEmpty) == 1);
        }
    }

    /// <summary>
    /// The cell right of another one. Between the name of the goals and a goal's prose, a few letters head the prose, whatever they say: 年度目标 | 计划做的事 | ….
    /// </summary>
    private static FormCell? RightOf(List<FormCell> cells, int index)
    {
        if (ValueApart(cells, index) is { } value) return value;
        var right = Adjacent(index);
        return right is not null && Adjacent(index + 1) is { IsEmpty: false } beyond && HeadingBook.Field(HeadingSection.Goal, cells[index].Text) is not null
            && GoalHeadings.MayHead(right) && !GoalHeadings.MayHead(beyond) && !LabelText.IsLabel(beyond.Text) ? null : right;

        FormCell? Adjacent(int i) => i + 1 < cells.Count && cells[i + 1].Column == cells[i].EndColumn ? cells[i + 1] : null;
    }

    /// <summary>Where columns are told by the blanks between texts, a value in the middle of its row stands apart from its label, at the left of it.</summary>
    private static FormCell? ValueApart(List<FormCell> cells, int index) =>
        cells.FindAll(cell => !cell.IsEmpty) is [var label, var value] && ReferenceEquals(label, cells[index]) && value.IsInferred ? value : null;

    private static void MapCell(EvaluationDraft draft, FormCell cell, FormCell? value, bool isAlone)
    {
        if (!cell.IsDecodable) draft.Text(cell);
        else if ((isAlone || IsYearAmongLabels(draft, cell)) && TakeTitle(draft, cell)) draft.Take(cell);
        else if (isAlone && BlockGoals.Take(draft, cell)) return;
        else if (value is not null && (GoalsInOneCell.Take(draft, cell, value) || StackedGoals.Take(draft, cell, value))) return;
        else if (isAlone && GoalsInOneCell.Take(draft, cell)) return;
        else if (HeadFields.Labelled(draft, cell.Text, cell.Place) is { Count: > 0 } labelled && labelled[0].Value.Length > 0 && !LabelRemark.Is(labelled, value)) TakeLabelled(draft, cell, labelled);
        else if (GradeText.WithoutLabel(cell.Text) is { } grade && grade != cell.Text) TakeGrade(draft, HeadFields.GradeLabel, cell, grade);
        else if (value is not null && GradeText.IsLabelled(cell.Text, value.Text)) TakeGradeBeside(draft, cell, value);
        else if (value is not null && HeadsGoals(draft, cell, value)) TakeGoalHeadings(draft, cell, value);
        else if (value is not null && HeadedGoals.Take(draft, cell, value)) return;
        else if (value is not null && TakeComposedGoal(draft, cell, value)) return;
        else if (LabelText.IsLabel(cell.Text) && value is not null && !IsGoalBeside(cell, value) && (!IsOtherLabel(value) || IsLastValue(draft, value)) && !(IsNote(cell) && IsNote(value))) TakePair(draft, cell, value);
        else if (LabelText.IsBlock(cell.Text) || LabelText.IsLabel(cell.Text) || (isAlone && value is null && GoalLabels.IsName(cell))) TakeHeading(draft, cell);
        else if (isAlone && HeadingAbove(draft, cell) is { } heading && GoalOf(heading) is { } told && draft.Text(cell) is { } goal && draft.SetGoal(told, goal)) return;
        else if (isAlone && HeadingAbove(draft, cell) is { } note && IsNote(note)) draft.AddExtra(HeadingText.Fold(note.Text), draft.Text(cell));
        else if (FootnoteText.Starts(cell.Text)) draft.AddExtra(FootnoteText.Heading, draft.Text(cell));
        else if (LabelLeftOf(draft, cell) is { } label) draft.AddExtra(NoteColumns.NameOf(draft.Grid, label, cell), draft.Text(cell));
        else if (value is { IsEmpty: false } && IsUnknownLabel(cell) && !IsOtherLabel(value) && !ExecutionPairs.Take(draft, cell, value)) TakeUnknown(draft, cell, value);
    }

    /// <summary>The year of the form, in a row of labels with their values, of which it is none: 填报单位：某局 | 2023年度 | 单位：万元.</summary>
    private static bool IsYearAmongLabels(EvaluationDraft draft, FormCell cell) => draft.FiscalYear is null && FormTitle.IsYearAlone(cell.Text);

    /// <summary>Below the name of the project no title is the form's: it may begin another one, and is told unless it is the form's own once more.</summary>
    internal static bool TakeTitle(EvaluationDraft draft, FormCell cell)
    {
        var isTitle = FormTitle.Is(cell.Text);
        if (!isTitle && !FormTitle.IsYearAlone(cell.Text)) return false;
        if (isTitle && draft.Head("project_name") is not null && draft.Head("title")?.Printed != cell.Text)
        {
            draft.AddExtra("标题", draft.Text(cell));
            draft.Report(ProblemKind.ContestedHeading, cell);
            return true;
        }

        if (isTitle && draft.Text(cell) is { } title && !draft.SetHead("title", title) && draft.Head("title")!.Printed != title.Printed)
            draft.AddExtra("标题", title);
        if (isTitle) AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(cell));
        if (FormTitle.Year(cell.Text) is { } year) draft.SetYear(new Field(year, HeadFields.Year(year), null, cell.Place));
        return true;
    }

    private static void TakeLabelled(EvaluationDraft draft, FormCell cell, IReadOnlyList<LabelledValue> labelled)
    {
        draft.Take(cell);
        if (LooseLine.Of(cell.Parts.SelectMany(part => part.Lines)) is { Date: not null } signed)
        {
            signed.KeepDate(draft, cell.Place);
            labelled = HeadFields.Labelled(draft, signed.Spaced, cell.Place);
        }

        if (labelled is [var (label, value)] && draft.SetGoal(GoalOf(label), EvaluationDraft.PartOf(cell, value))) return;
        HeadFields.Set(draft, labelled, cell.Place);
    }

    /// <summary>What a label of the dictionary says of goals where it is none of the head.</summary>
    private static string? GoalOf(string label) => HeadingBook.Field(HeadingSection.Header, label) is null ? HeadingBook.Field(HeadingSection.Goal, label) : null;

    private static string? GoalOf(FormCell label) => GoalOf(label.Text) ?? GoalLabels.Field(label);

    /// <summary>A goal beside a label that is put together of words of goals. 工作完成情况 is one where the goal that was set is told before it.</summary>
    private static bool TakeComposedGoal(EvaluationDraft draft, FormCell label, FormCell value)
    {
        var goal = IsGoalBeside(label, value) ? null : GoalLabels.FieldBeside(draft.Grid, label, value);
        if (goal is null || (goal == "actual" && draft.Goal.Planned is null) || Beside(draft, label, value) is not { } field || !draft.SetGoal(goal, field)) return false;
        TakeHeading(draft, label);
        return true;
    }

    /// <summary>Beside the name of the goals each of them stands behind a label of its own: 年度目标 | 预期目标：… | 实际完成情况：….</summary>
    private static bool IsGoalBeside(FormCell name, FormCell goal) =>
        GoalOf(name) is not null && LabelledText.Split(goal.Text) is [{ Value.Length: > 0 } labelled] && GoalOf(labelled.Label) is not null;

    /// <summary>Two headings of notes beside one another head the columns below them: 情况说明 | 存在问题和改进措施.</summary>
    private static bool IsNote(FormCell cell) => HeadingBook.Field(HeadingSection.Note, cell.Text) is not null;

    /// <summary>The heading of a goal, and right of it another one that nobody knows, each above its own.</summary>
    private static bool HeadsGoals(EvaluationDraft draft, FormCell cell, FormCell right) =>
        HeadingBook.Field(HeadingSection.Goal, cell.Text) is not null && GoalHeadings.MayBe(draft.Grid, cell, right);

    private static void TakeGoalHeadings(EvaluationDraft draft, FormCell known, FormCell unknown)
    {
        draft.Take(known);
        draft.Take(unknown);
        draft.Report(ProblemKind.UnknownHeading, unknown);
    }

    /// <summary>The text heads another value, or the column below it: it is no value itself.</summary>
    private static bool IsOtherLabel(FormCell value) => !value.IsEmpty && LabelText.IsLabel(value.Text)
        && (HeadingBook.Field(HeadingSection.Header, value.Text) ?? HeadingBook.Field(HeadingSection.Goal, value.Text)) is not null;

    /// <summary>At the end of its row, and over nothing that it could head: what looks like a label is a value all the same (实施单位 | 项目单位).</summary>
    private static bool IsLastValue(EvaluationDraft draft, FormCell value)
    {
        if (value.EndColumn < draft.Grid.Columns) return false;
        return draft.Grid.Below(value) is not { IsEmpty: false } below || LabelText.IsLabel(below.Text)
            || (draft.Grid.At(below.Row, below.Column - 1) is { } left && left.EndRow > left.Row && LabelText.IsLabel(left.Text));
    }

    private static void TakePair(EvaluationDraft draft, FormCell label, FormCell value)
    {
        TakeHeading(draft, label);
        var goal = HeadingBook.Field(HeadingSection.Goal, label.Text);
        if ((goal is null ? draft.Text(value) : Beside(draft, label, value)) is not { } field) return;
        if (HeadingBook.Field(HeadingSection.Header, label.Text) is not null) HeadFields.Set(draft, HeadingText.Fold(label.Text), field);
        else if (!draft.SetGoal(GoalOf(label.Text), field)) draft.AddExtra(NoteColumns.NameOf(draft.Grid, label, value), field);
    }

    /// <summary>The goal beside a label that reaches over several rows is told in all of them, one paragraph each; null where more stands in them than one text.</summary>
    private static Field? Beside(EvaluationDraft draft, FormCell label, FormCell value)
    {
        var rows = Enumerable.Range(label.Row, label.RowSpan).Select(row => draft.Grid.CellsStartingIn(row).Where(cell => cell.Column >= label.EndColumn).ToList()).ToList();
        if (value.EndRow >= label.EndRow) return draft.Text(value);
        return rows.TrueForAll(cells => cells.Count <= 1) ? Paragraphs.Join([.. rows.SelectMany(cells => cells).Select(draft.Text)]) : null;
    }

    private static void TakeGradeBeside(EvaluationDraft draft, FormCell label, FormCell value)
    {
        draft.Take(label);
        TakeGrade(draft, HeadingText.Fold(label.Text), value, value.Text);
    }

    private static void TakeGrade(EvaluationDraft draft, string label, FormCell cell, string grade)
    {
        if (draft.Total.Grade is not null) draft.AddExtra(label, draft.Text(cell));
        else if (draft.Read(cell, GradeText.Read(grade)) is { } read) draft.Total = draft.Total with { Grade = read with { Printed = grade } };
    }

    private static void TakeHeading(EvaluationDraft draft, FormCell cell)
    {
        draft.Take(cell);
        StatedWeightFinder.Add(draft, WeightOf.Other, cell.Text, cell.Place);
    }

    /// <summary>The label that covers this row to the left, when it reaches over several rows; or the note that tells its text in two columns.</summary>
    private static FormCell? LabelLeftOf(EvaluationDraft draft, FormCell cell)
    {
        if (cell.Column == 0 || draft.Grid.At(cell.Row, cell.Column - 1) is not { } left) return null;
        if (LabelText.IsLabel(left.Text)) return left.Row < cell.Row ? left : null;
        return left.Column > 0 && draft.Grid.At(cell.Row, left.Column - 1) is { } note && note.Row == cell.Row && IsNote(note) ? note : null;
    }

    /// <summary>The heading of a note, or of a goal, as wide as its text and alone in the row above it but for the side label of both: 五、其他需要说明的问题 over 无.</summary>
    private static FormCell? HeadingAbove(EvaluationDraft draft, FormCell cell) =>
        cell.Row > 0 && draft.Grid.At(cell.Row - 1, cell.Column) is { RowSpan: 1 } above && draft.Grid.Below(above) == cell
        && draft.Grid.CellsOf(above.Row).All(other => other == above || other.IsEmpty || other.EndRow > cell.Row) ? above : null;

    private static bool IsUnknownLabel(FormCell cell) =>
        cell.Text.Length <= LongestUnknownLabel && !cell.Text.Any(c => c is '。' or '；' or '，') && cell.Text.Any(char.IsLetter);

    /// <summary>A value under a label that nobody knows is kept under it, and told.</summary>
    public static void TakeUnknown(EvaluationDraft draft, FormCell label, FormCell value)
    {
        draft.Take(label);
        // What heads the reasons of single indicators elsewhere heads those of all of them here.
        if (!HeadingBook.Is(HeadingSection.Indicator, "reason", label.Text)) draft.Report(ProblemKind.UnknownHeading, label);
        draft.AddExtra(HeadingText.Fold(label.Text) is { Length: > 0 } heading ? heading : label.Text, draft.Text(value));
    }
}
