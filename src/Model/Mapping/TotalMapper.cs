using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>The row of sums: weight and score by the columns of the indicator table above it, and the grade if one is printed.</summary>
internal static class TotalMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        if (draft.Total.Score is not null || draft.Total.Weight is not null) return;
        var cells = draft.Grid.CellsStartingIn(section.FirstRow).Where(cell => !draft.IsTaken(cell)).ToList();
        var label = cells.Find(cell => TotalLabel.Is(cell.Text))!;
        draft.Take(label);
        var (weight, score) = ShiftedTotal.Of(draft, section, cells) ?? (Under(section, cells, label, "weight"), Under(section, cells, label, "score"));
        if (ReferenceEquals(weight, score)) weight = null;
        draft.Total = new Total(
            weight is null ? null : draft.Read(weight, Points(weight.Text)),
            score is not null ? draft.Read(score, Points(score.Text)) : ScoreInLabel(label),
            Grade(draft, cells) ?? GradeInLabel(label) ?? draft.Total.Grade);
        KeepOthers(draft, section, cells);
    }

    private static FormCell? Under(Section section, List<FormCell> cells, FormCell label, string field)
    {
        if (section.Find(field) is not { } column) return null;
        return cells.Where(cell => !ReferenceEquals(cell, label) && column.Shared(cell) > 0).MaxBy(column.Shared);
    }

    /// <summary>The points that a cell prints, alone or behind their name (总得分：98分).</summary>
    private static Interpretation Points(string printed)
    {
        var named = Vocabulary.Pattern("named_points").Match(HeadingText.Fold(printed));
        return ValueReader.Score(named.Success ? named.Groups["points"].Value : printed);
    }

    private static Field? ScoreInLabel(FormCell label)
    {
        if (TotalLabel.ScoreInside(label.Text) is not { } printed) return null;
        var reading = ValueReader.Score(printed);
        return new Field(printed, reading.Value, reading.Unit, label.Place);
    }

    private static Field? GradeInLabel(FormCell label) =>
        TotalLabel.GradeInside(label.Text) is { } printed ? new Field(printed, new TextReading(printed), null, label.Place) : null;

    private static Field? Grade(EvaluationDraft draft, List<FormCell> cells)
    {
        var grade = cells.Find(cell => !draft.IsTaken(cell) && GradeText.WithoutLabel(cell.Text) is not null);
        if (grade is null) return null;
        var printed = GradeText.WithoutLabel(grade.Text)!;
        return draft.Read(grade, GradeText.Read(printed)) is { } read ? read with { Printed = printed } : null;
    }

    /// <summary>
    /// What else the row prints is kept under the label to its left or the heading of its column. A figure under a heading of names, targets or actuals may be
    /// one of the sums, out of its place: it is reported.
    /// </summary>
    private static void KeepOthers(EvaluationDraft draft, Section section, List<FormCell> cells)
    {
        FormCell? label = null;
        foreach (var cell in cells.Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)))
        {
            if (HeadingBook.Is(HeadingSection.Total, "grade", cell.Text))
            {
                draft.Take(label = cell);
                continue;
            }

            var column = section.ColumnOf(cell);
            if (column?.Field is "level1" or "level2" or "level3" or "target" or "actual" && ShiftedTotal.Figure(cell) is not null) draft.Report(ProblemKind.Unreadable, cell);
            draft.AddExtra(HeadingText.Fold((label?.EndColumn == cell.Column ? label : column?.Heading)?.Text ?? ""), draft.Text(cell));
        }
    }
}
