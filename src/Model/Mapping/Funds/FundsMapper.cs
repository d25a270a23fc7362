using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>The funds block: one line a row, its columns by their headings, its source by its label.</summary>
internal static class FundsMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        var rows = new SectionRows(draft, section);
        TakeHeadings(draft, section);
        var labelEnd = FundLabels.EndColumn(draft.Grid, section);
        var isDivided = false;
        for (var row = section.BodyRow; row < section.EndRow; row++)
        {
            TakeSideLabels(draft, row, labelEnd);
            var cells = rows.CellsOf(row).ToList();
            isDivided |= FundParts.AreBelow(cells);
            if (isDivided || FundParts.AreBeside(section, cells, labelEnd))
            {
                // What is none of its parts is told: no heading of the funds speaks of it.
                if (FundParts.Take(draft, cells) || cells.Exists(cell => FundParts.IsTextAmongFigures(section, cell, labelEnd))) continue;
            }

            var values = cells.Where(cell => cell.EndColumn > labelEnd).ToList();
            var label = cells.LastOrDefault(cell => cell.EndColumn <= labelEnd && !cell.IsEmpty && !IsSideLabel(cell, labelEnd)) ?? OwnLabel(draft.Grid, section, cells, labelEnd) ?? WideLabel(section, cells, labelEnd) ?? LabelUnderAmounts(section, cells) ?? HeadingBeside(draft.Grid, row, labelEnd);
            if (TakeFootnote(draft, cells) || TakeBlankLine(draft, cells, labelEnd) || (label is null && FundParts.Take(draft, cells)) || ExecutionPairs.Take(draft, cells) || IsNote(label, values)) continue;
            if (label is not null && HandlingRows.Take(draft, section, rows, row, label)) continue;
            if (label is not null && FundKinds.Take(draft, section, rows, label))
            {
                row = label.EndRow - 1;
                continue;
            }

            if (label is not null || values.Exists(cell => !cell.IsEmpty)) AddLine(draft, rows, row, label);
        }

        // Amounts right below their headings, without a source: all of them.
        if (draft.FundingLines is [{ Label.IsBlankLike: true } only]) draft.FundingLines[0] = only with { Source = FundingSource.Total };
        else ReportUnlabelled(draft);
        if (AdjustmentColumn.Unclear(section.Columns)?.Heading is { } unclear) draft.Report(ProblemKind.UnknownHeading, unclear);
    }

    /// <summary>Amounts without a source beside those of others: whose they are is not printed.</summary>
    private static void ReportUnlabelled(EvaluationDraft draft)
    {
        foreach (var line in draft.FundingLines.Where(line => line.Label.IsBlankLike))
        {
            if (line.Amounts.FirstOrDefault(amount => !amount.IsBlankLike) is { } amount) draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, amount.Printed, amount.Place));
        }
    }

    private static void TakeHeadings(EvaluationDraft draft, Section section)
    {
        foreach (var heading in section.Headings(draft.Grid))
        {
            draft.Take(heading);
            StatedWeightFinder.Add(draft, WeightOf.Execution, heading.Text, heading.Place);
        }
    }

    private static void TakeSideLabels(EvaluationDraft draft, int row, int labelEnd)
    {
        foreach (var cell in draft.Grid.CellsStartingIn(row).Where(cell => IsSideLabel(cell, labelEnd)))
        {
            draft.Take(cell);
            StatedWeightFinder.Add(draft, WeightOf.Execution, cell.Text, cell.Place);
        }
    }

    /// <summary>A name of the block; one that names a source too (项目支出) is the row's label where the labels end.</summary>
    private static bool IsSideLabel(FormCell cell, int labelEnd) => LabelText.IsFundsBlock(cell.Text)
        && (cell.RowSpan > 1 || cell.EndColumn < labelEnd || HeadingBook.Field(HeadingSection.FundRow, cell.Text) is null);

    /// <summary>Of several rows, or beside the block's own label, one may be called as the block is (年度资金): where it stands beside that row's amounts alone, it is said of what these are.</summary>
    private static FormCell? OwnLabel(FormGrid grid, Section section, List<FormCell> cells, int labelEnd)
    {
        var own = cells.Find(cell => cell is { RowSpan: 1, IsEmpty: false } && cell.EndColumn == labelEnd && cells.Exists(amount => amount.Column >= labelEnd && amount.Text.Any(char.IsDigit)));
        return own is not null && (section.EndRow - section.BodyRow > 1 || grid.CellsOf(own.Row).Any(cell => cell.RowSpan > 1 && cell.EndColumn <= own.Column && IsSideLabel(cell, labelEnd))) ? own : null;
    }

    /// <summary>The name of a source or of the sum that reaches on over columns of texts, up to the first amount: 合计 below 任务名称 and 主要内容.</summary>
    private static FormCell? WideLabel(Section section, List<FormCell> cells, int labelEnd) => cells.Find(cell => cell.Column < labelEnd && cell.EndColumn > labelEnd
        && FundAmount.IsKnown(cell.Text) && !section.Columns.Any(column => FundFields.AmountsAndRate.Contains(column.Field) && column.Shared(cell) > 0));

    /// <summary>The heading of the first amounts was taken for one of the blank corner beside it, too: before the amount under it stands what the row is called.</summary>
    private static FormCell? LabelUnderAmounts(Section section, List<FormCell> cells) => cells.Find(cell => HeadingBook.Field(HeadingSection.FundRow, cell.Text) is not null
        && section.ColumnOf(cell) is { } column && FundFields.Amounts.Contains(column.Field) && cells.Exists(amount => amount.Column >= cell.EndColumn && section.ColumnOf(amount) == column && FundFigure.Is(amount)));

    /// <summary>A cell beside the headings that reaches down beside this row alone, and names a source or the sum (项目资金合计): no other text says what the row is called.</summary>
    private static FormCell? HeadingBeside(FormGrid grid, int row, int labelEnd) => grid.CellsOf(row).FirstOrDefault(cell => cell.EndColumn <= labelEnd && cell.RowSpan > 1
        && cell.EndRow == row + 1 && cell.Row == row - 1 && HeadingBook.FieldOfWhole(HeadingSection.FundRow, cell.Text) is not null);

    /// <summary>Texts without a label and without a figure of their own, no row of amounts: they stay with the texts that nobody took, and are reported.</summary>
    private static bool IsNote(FormCell? label, List<FormCell> values) =>
        label is null && !values.Exists(cell => BlankText.IsDash(cell.Text) || ValueReader.Amount(cell.Text).Value is not null || ValueReader.Score(cell.Text).Value is not null);

    /// <summary>The one text of a row that begins a footnote (注：执行率=…), whatever figures it names.</summary>
    private static bool TakeFootnote(EvaluationDraft draft, List<FormCell> cells)
    {
        if (cells.FindAll(cell => !cell.IsEmpty) is not [{ ColumnSpan: > 2 } note] || !FootnoteText.BeginsNote(note.Text)) return false;
        draft.AddExtra(FootnoteText.Heading, draft.Text(note));
        return true;
    }

    /// <summary>Where columns were told by the texts in them, a source with nothing behind it is one text across the table: its line has no amounts.</summary>
    private static bool TakeBlankLine(EvaluationDraft draft, List<FormCell> cells, int labelEnd)
    {
        if (cells.FindAll(cell => !cell.IsEmpty) is not [{ IsInferred: true, IsDecodable: true } label] || label.EndColumn <= labelEnd || HeadingBook.Field(HeadingSection.FundRow, label.Text) is null) return false;
        draft.FundingLines.Add(new FundingLine(draft.Text(label)!, FundAmount.Source(draft, draft.Text(label)!, label)));
        return true;
    }

    private static void AddLine(EvaluationDraft draft, SectionRows rows, int row, FormCell? labelCell)
    {
        var label = labelCell is not null ? draft.Text(labelCell) : new Field("", null, null, rows.CellsOf(row).First().Place);
        if (label is null) return;
        foreach (var other in rows.CellsOf(row).Where(cell => cell.EndColumn <= (labelCell?.Column ?? 0) && IsAmong(cell))) draft.Take(other);
        var line = (row, label.Printed);
        var (budget, executed) = (Amount(draft, rows, line, "full_year_budget"), Amount(draft, rows, line, "executed"));
        var weight = rows.Read(row, "weight", ValueReader.Score);
        draft.FundingLines.Add(new FundingLine(label, SourceOf(draft, rows, row, label, labelCell))
        {
            InitialBudget = Amount(draft, rows, line, "initial_budget"),
            FullYearBudget = budget,
            Executed = executed,
            Weight = weight,
            ExecutionRate = rows.Read(row, "execution_rate", printed => ValueReader.Rate(printed, executed?.Number, budget?.Number)),
            Score = rows.Read(row, "score", printed => ValueReader.ScoreOutOf(printed, weight?.Number)),
            Reason = rows.Text(row, "reason"),
            Extra = rows.Extra(row).ToList(),
        });
    }

    private static FundingSource SourceOf(EvaluationDraft draft, SectionRows rows, int row, Field label, FormCell? cell)
    {
        if (cell is null) return FundAmount.Source(draft, label, null);
        if (BlockTotal.Is(rows, row, cell)) return FundingSource.Total;
        return rows.Section.ColumnOf(cell)?.Field == "task" ? FundAmount.OfTask(label) : FundAmount.Source(draft, label, cell);
    }

    /// <summary>其中 in a cell of its own, beside the rows that it introduces.</summary>
    private static bool IsAmong(FormCell cell) => cell.Core.TrimEnd(':') == Vocabulary.Among;

    private static Field? Amount(EvaluationDraft draft, SectionRows rows, (int Row, string Label) line, string field) =>
        rows.Read(line.Row, field, printed => FundAmount.Read(draft, printed, line.Label, rows.HeadingOf(field)?.Text));
}
