using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Indicators;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>The row of sums: weight and score by the columns of the indicator table above it, and the grade if one is printed.</summary>
internal static class TotalMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        if (ExecutionPoints.Label(draft.Grid, section.FirstRow) is { } execution)
        {
            KeepExecution(draft, section, execution);
            return;
        }

        var cells = draft.Grid.CellsStartingIn(section.FirstRow).Where(cell => !draft.IsTaken(cell)).ToList();
        if (cells.Find(cell => HeadingBook.Is(HeadingSection.Block, "indicators", cell.Text)) is { } block && cells.Remove(block)) draft.Take(block);
        // A label that stands for another row as well was read with that one.
        if (cells.Find(cell => TotalLabel.Is(cell.Text)) is not { } label) return;
        // The same word twice: sums of two halves of the table, and none of the form. They stay with what nobody took, and are told.
        if (cells.Count(cell => cell.Core == label.Core) > 1) return;
        var row = cells.FindAll(cell => !ReferenceEquals(cell, label));
        if (!IsOutOfStated(label, row) && UnplacedTotal.Is(draft, section, row)) return;
        var (weight, score) = Sums(draft, section, label, row);
        if (draft.TotalLabel is { } before)
        {
            if (!IsGrandTotal(draft, weight, score)) return;
            draft.AddExtra(GroupRows.UnderHeading(HeadingText.Fold(before.Text), section.Find("weight")), draft.Total.Weight);
            draft.AddExtra(GroupRows.UnderHeading(HeadingText.Fold(before.Text), section.Find("score")), draft.Total.Score);
        }

        draft.Take(draft.TotalLabel = label);
        if (ReferenceEquals(weight, score)) weight = null;
        if (score is null && IsScore(draft, section, label, weight)) (weight, score) = (null, weight);
        draft.Total = new Total(
            (score is { IsEmpty: false } && weight is not { IsEmpty: false } ? WeightInLabel(draft, label) : null) ?? ReadWeight(draft, section, weight),
            (score is { IsEmpty: false } ? null : ScoreInLabel(label)) ?? Read(draft, section, score),
            Grade(draft, cells, GradeInLabel(label) ?? GradeBehind(score)));
        KeepOthers(draft, section, cells);
    }

    /// <summary>The points that the line of all funds has no cell for; what its own cells print stays, and these are kept beside it.</summary>
    public static void KeepExecution(EvaluationDraft draft, Section section, FormCell label)
    {
        var line = Math.Max(0, draft.FundingLines.FindIndex(funds => funds.Source == FundingSource.Total));
        draft.Take(label);
        foreach (var cell in draft.Grid.CellsStartingIn(label.Row).Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList())
        {
            var field = ShiftedTotal.Figure(cell) is null || line >= draft.FundingLines.Count ? null : section.ColumnOf(cell)?.Field;
            if (field == "weight" && draft.FundingLines[line].Weight is null) draft.FundingLines[line] = draft.FundingLines[line] with { Weight = draft.Read(cell, ValueReader.Score(cell.Text)) };
            else if (field == "score" && draft.FundingLines[line].Score is null) draft.FundingLines[line] = draft.FundingLines[line] with { Score = draft.Read(cell, ValueReader.Score(cell.Text)) };
            else draft.AddExtra(HeadingText.Fold(label.Text), draft.Text(cell));
        }
    }

    /// <summary>Below the sums of the indicators alone (合计 90) those of the form, which add up with the weight of the execution (总分 100), or with its score where no weight of it is printed.</summary>
    private static bool IsGrandTotal(EvaluationDraft draft, FormCell? weight, FormCell? score) => IsAboveIndicators(draft)
        || (Figure(weight) is { } points && draft.Total.Weight?.Number is { } before
            ? points > before && (ShiftedTotal.AddsUp(draft, points) || (HasNoExecutionWeight(draft) && IsGrandScore(draft, score)))
            : IsGrandScore(draft, score));

    /// <summary>What was taken for the sums of the form stands above its indicators, where these have sums below them: those of another block.</summary>
    private static bool IsAboveIndicators(EvaluationDraft draft) => draft.Indicators.FirstOrDefault()?.Level3?.Place is { } first && draft.TotalLabel!.Place.IsBefore(first);

    private static bool HasNoExecutionWeight(EvaluationDraft draft) => draft.FundingLines.TrueForAll(line => line.Weight?.Number is null);

    private static bool IsGrandScore(EvaluationDraft draft, FormCell? score) =>
        Figure(score) is { } reached && reached > draft.Total.Score?.Number && ShiftedTotal.ScoresAddUp(draft, reached);

    private static decimal? Figure(FormCell? cell) => cell is null ? null : ShiftedTotal.Figure(cell);

    private static (FormCell? Weight, FormCell? Score) Sums(EvaluationDraft draft, Section section, FormCell label, List<FormCell> row)
    {
        var cells = row.Except(LabelledCells(row)).Where(cell => GradeText.WithoutLabel(cell.Text) is null).ToList();
        if (cells.Count < row.Count && cells.FindAll(cell => !cell.IsEmpty) is [var only] && IsRightBehind(draft.Grid, label, only) && section.Find("weight")?.Shared(only) is null or <= 0) return (null, only);
        var named = NamedSums.In(cells);
        var others = cells.FindAll(cell => !named.Others.Contains(cell));
        if (named.Score is not { } score) return ShiftedTotal.Of(draft, section, cells) ?? (named.Weight ?? Under(section, others, "weight"), Under(section, others, "score"));
        var first = ShiftedTotal.Of(draft, section, others) is var (weight, second) && ReferenceEquals(second, score) ? weight : null;
        return (named.Weight ?? first ?? Under(section, others, "weight"), score);
    }

    /// <summary>In the next cell, or where columns were told by the blanks between texts, behind blank cells.</summary>
    private static bool IsRightBehind(FormGrid grid, FormCell label, FormCell figure) => ReferenceEquals(grid.Beside(label), figure)
        || (figure.IsInferred && grid.CellsStartingIn(label.Row).SkipWhile(cell => !ReferenceEquals(cell, label)).Skip(1).FirstOrDefault(cell => !cell.IsEmpty) == figure);

    /// <summary>Labels of something else, and what stands right behind each: 自评得分合计 | 98.4 | 自评等级 | 优 | 填报日期 | 2024年3月15日.</summary>
    private static IEnumerable<FormCell> LabelledCells(List<FormCell> row) => row.Zip(row.Skip(1)).Where(pair => IsOtherLabel(pair.First)).SelectMany(pair => new[] { pair.First, pair.Second });

    /// <summary>The cell says what stands behind it.</summary>
    public static bool IsLabel(FormCell cell) => NamedSums.IsName(cell) || IsOtherLabel(cell);

    private static bool IsOtherLabel(FormCell cell) => !NamedSums.IsName(cell) && (HeadingBook.Is(HeadingSection.Total, "grade", cell.Text) || LabelText.IsLabel(cell.Text));

    private static FormCell? Under(Section section, List<FormCell> cells, string field) =>
        section.Find(field) is { } column ? cells.Where(cell => column.Shared(cell) > 0).MaxBy(column.Shared) : null;

    /// <summary>
    /// The one sum of a row whose label names a score (自评总分) stands under the weights, and under a heading behind them that nobody knows, or it is not what they add up to.
    /// </summary>
    private static bool IsScore(EvaluationDraft draft, Section section, FormCell label, FormCell? sum) =>
        Figure(sum) is { } points && Vocabulary.Pattern("score_total").IsMatch(label.Core) && (ReachesBehindWeights(section, sum!) || !ShiftedTotal.AddsUp(draft, points));

    private static bool ReachesBehindWeights(Section section, FormCell sum) => section.Find("weight") is { } weight && section.Find("score") is null && sum.Column <= weight.Start && sum.EndColumn > weight.End;

    /// <summary>What reaches behind the weights under a heading that nobody knows, and is not what they add up to, may as well be the score.</summary>
    private static Field? ReadWeight(EvaluationDraft draft, Section section, FormCell? sum) =>
        sum is not null && ReachesBehindWeights(section, sum) && Figure(sum) is { } points && !ShiftedTotal.AddsUp(draft, points) ? draft.Read(sum, Interpretation.Unreadable) : Read(draft, section, sum);

    private static Field? Read(EvaluationDraft draft, Section section, FormCell? sum) =>
        sum is null ? null : draft.Read(sum, IsUnderBothNames(section, sum) || IsOneOfTwo(draft, section, sum) || IsOneInColumn(draft, section, sum) ? Interpretation.Unreadable : Points(sum.Text));

    /// <summary>One text where the heading, which was divided, names both sums (<see cref="PairedPoints"/>): which of the two it is, is not printed.</summary>
    private static bool IsUnderBothNames(Section section, FormCell sum) => !BlankText.IsBlankLike(sum.Text)
        && section.Find("weight") is { Heading: { } one } weight && section.Find("score") is { Heading: { } other } score && one.Place == other.Place && weight.Shared(sum) > 0 && score.Shared(sum) > 0;

    /// <summary>It reaches out from under the headings, and another figure stands under none of them: the row has columns of its own.</summary>
    private static bool IsOneOfTwo(EvaluationDraft draft, Section section, FormCell sum)
    {
        var end = section.Columns.Where(column => column.Heading is { IsEmpty: false }).Max(column => column.End);
        return sum.EndColumn > end && draft.Grid.CellsStartingIn(sum.Row).Any(cell => cell.Column >= end && ShiftedTotal.Figure(cell) is not null);
    }

    /// <summary>Another figure stands under its heading beside it: two sums of which the form means one, or a digit of a figure that is printed one digit a box.</summary>
    private static bool IsOneInColumn(EvaluationDraft draft, Section section, FormCell sum) => section.ColumnOf(sum) is { } column && draft.Grid.CellsStartingIn(sum.Row)
        .Any(cell => !ReferenceEquals(cell, sum) && ReferenceEquals(section.ColumnOf(cell), column) && ShiftedTotal.Figure(cell) is not null);

    /// <summary>The points that a cell prints, alone, behind their name (总得分：98分) or before their grade (98分（优）).</summary>
    private static Interpretation Points(string printed)
    {
        var named = Vocabulary.Pattern("named_points").Match(HeadingText.Fold(printed));
        return ValueReader.Score(named.Success ? named.Groups["points"].Value : GradedPoints.In(printed)?.Points ?? printed);
    }

    private static Field? ScoreInLabel(FormCell label) => TotalLabel.ScoreInside(label.Text) is { } printed ? PointsIn(label, printed) : null;

    private static Field PointsIn(FormCell label, string printed)
    {
        var reading = ValueReader.Score(printed);
        return new Field(printed, reading.Value, reading.Unit, label.Place);
    }

    /// <summary>总分：100分, 合计（100分） before the score: the weights, if they add up to it; else which of the two it is was not understood, and it is told. In brackets full marks are what the sum is out of.</summary>
    private static Field? WeightInLabel(EvaluationDraft draft, FormCell label)
    {
        var inBrackets = InBrackets(label);
        if ((ScoreInLabel(label) ?? inBrackets) is not { Number: { } points } inside) return null;
        if (ShiftedTotal.AddsUp(draft, points) || (inBrackets is not null && points == Checking.FormUnderCheck.FullPoints)) return inside;
        draft.Report(ProblemKind.Unreadable, label);
        return null;
    }

    private static Field? InBrackets(FormCell label) => StatedWeightFinder.Points(label.Text).FirstOrDefault() is { } printed ? PointsIn(label, printed) : null;

    /// <summary>总分（满分100分） | 98.8: where the label says what the sum is out of, the one figure beside it is what was reached, whatever columns its cell lies under.</summary>
    private static bool IsOutOfStated(FormCell label, List<FormCell> row) => InBrackets(label)?.Number == Checking.FormUnderCheck.FullPoints && row.Count(cell => ShiftedTotal.Figure(cell) is not null) == 1;

    /// <summary>Behind the score in the label's cell, or in brackets behind the label: 总分（自评等级：优）.</summary>
    private static Field? GradeInLabel(FormCell label)
    {
        if (TotalLabel.GradeInside(label.Text) is { } behind) return new Field(behind, new TextReading(behind), null, label.Place);
        return HeadingText.Fold(label.Text) is [.., ')'] folded && folded.LastIndexOf('(') is > 0 and var open && GradeText.WithoutLabel(folded[(open + 1)..^1]) is { } printed
            ? new Field(printed, GradeText.Read(printed).Value, null, label.Place) : null;
    }

    private static Field? GradeBehind(FormCell? score) =>
        score is not null && GradedPoints.In(score.Text) is { Grade: var printed } ? new Field(printed, new TextReading(printed), null, score.Place) : null;

    /// <summary>The grade of the sums goes before one of the head, which is kept beside it, and told if it is another.</summary>
    private static Field? Grade(EvaluationDraft draft, List<FormCell> cells, Field? besideScore)
    {
        var (own, head) = (GradeAlone(draft, cells) ?? besideScore, draft.Total.Grade);
        if (own is null || head is null) return own ?? head;
        draft.AddExtra(HeadFields.GradeLabel, head);
        if (head.Value != own.Value) draft.Problems.Add(new Problem(ProblemKind.ContestedHeading, head.Printed, head.Place));
        return own;
    }

    private static Field? GradeAlone(EvaluationDraft draft, List<FormCell> cells)
    {
        var grade = cells.Find(cell => !draft.IsTaken(cell) && GradeText.WithoutLabel(cell.Text) is not null);
        if (grade is null) return null;
        var printed = GradeText.WithoutLabel(grade.Text)!;
        return draft.Read(grade, GradeText.Read(printed)) is { } read ? read with { Printed = printed } : null;
    }

    /// <summary>
    /// What else the row prints is kept under the label to its left or the heading of its column. A figure under a heading of names, targets, actuals or reasons may be
    /// one of the sums, out of its place: it is reported.
    /// </summary>
    private static void KeepOthers(EvaluationDraft draft, Section section, List<FormCell> cells)
    {
        FormCell? label = null;
        foreach (var cell in cells.Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)))
        {
            if (IsLabel(cell))
            {
                draft.Take(label = cell);
                continue;
            }

            var column = section.ColumnOf(cell);
            var name = label?.EndColumn == cell.Column ? label : null;
            if (name is null && column?.Field is "level1" or "level2" or "level3" or "target" or "actual" or "reason" && ShiftedTotal.Figure(cell) is not null) draft.Report(ProblemKind.Unreadable, cell);
            draft.AddExtra(HeadingText.Fold((name ?? column?.Heading)?.Text ?? ""), draft.Text(cell));
        }
    }
}
