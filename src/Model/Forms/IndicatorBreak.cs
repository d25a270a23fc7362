using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>A page break inside the indicator table.</summary>
internal static class IndicatorBreak
{
    private static readonly string[] LabelFields = [Column.Block, "level1", "level2"];
    private static readonly string[] ValueFields = ["target", "actual", "weight", "score"];

    private static readonly string[] MeasureFields = ["target", "actual"];

    /// <summary>Fields of one printed word each: when both sides of the break print one, they are two rows.</summary>
    private static readonly string[] SingleFields = ["weight", "score", "operator", "unit", "actual_unit"];

    /// <summary>Joins labels, then the row, at the break before <paramref name="row"/>.</summary>
    public static void Join(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        if (row == section.BodyRow && IsRestOfHeadings(grid, section, row) && GridEditor.JoinRows(grid, row - 1)) return;
        var cut = row > section.BodyRow ? CutOf(grid, section, row) : RowCut.None;
        foreach (var column in section.Columns.Where(column => LabelFields.Contains(column.Field)))
        {
            var (upper, lower) = (grid.At(row - 1, column.Start), grid.At(row, column.Start));
            if (upper is null || lower is null || ReferenceEquals(upper, lower) || lower.Row != row || upper.IsUnread || lower.IsUnread) continue;
            var isClosed = column.Field != Column.Block && BreakEdge.IsClosed(grid, upper, row);
            var goesOn = isClosed || (cut == RowCut.None && LeavesBlank(grid, section, column, (upper, lower))) ? LabelBreak.OfBlank(lower) : LabelOf(grid, section, column, (upper, lower));
            if (goesOn == LabelContinuation.New && column.Field == Column.Block && EndsWith(upper, lower))
            {
                GridEditor.JoinRepeated(grid, upper, lower);
                continue;
            }

            if (goesOn == LabelContinuation.New && column.Field == Column.Block && !LabelText.IsBlock(lower.Text))
            {
                doubts.Add(lower);
                continue;
            }

            if (goesOn == LabelContinuation.New)
            {
                if (!isClosed && IsDoubtful(grid, section, column, (upper, lower))) doubts.AddRange([upper, lower]);
                SpanningValueBreak.Join(grid, section, row, doubts);
                if (column.Field == "level2") TellValues(grid, section, row, doubts);
                return;
            }

            if (goesOn == LabelContinuation.Repeated && cut != RowCut.None && LabelBreak.SameColumns(upper, lower)) GridEditor.JoinRepeated(grid, upper, lower);
            if (goesOn == LabelContinuation.Cut && LabelBreak.SameColumns(upper, lower) && !IsHeading(section, upper)) GridEditor.JoinCells(grid, upper, lower);
        }

        if (cut == RowCut.None)
        {
            JoinValues(grid, section, row, doubts);
            TellNameless(grid, section, row, doubts);
            TellUnscored(grid, section, row, doubts);
        }
        else if (!GridEditor.JoinRows(grid, row - 1)) doubts.AddRange(grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty));
        else if (cut == RowCut.ByVocabulary && section.Find("level3") is { } name && grid.At(row - 1, name.Start) is { } whole) doubts.Add(whole);
    }

    /// <summary>The end of the side label once more, the rest of which stood beside headings printed once more: 绩效 | 指标.</summary>
    private static bool EndsWith(FormCell upper, FormCell lower) => lower.Core.Length > 1 && LabelBreak.SameColumns(upper, lower) && upper.Core.EndsWith(lower.Core, StringComparison.Ordinal);

    /// <summary>As the vocabulary tells; or another row prints in this column what both are together: 预算 | 编制 above 预算编制.</summary>
    private static LabelContinuation LabelOf(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair)
    {
        var known = LabelBreak.Of(pair.Upper, pair.Lower);
        if (known != LabelContinuation.New || pair.Upper.Row < section.BodyRow || !LabelBreak.SameColumns(pair.Upper, pair.Lower)) return known;
        var whole = HeadingText.Core(pair.Upper.Text + pair.Lower.Text);
        // The first row of a page may itself be the rest of one.
        var others = Near(section, pair.Lower.Row, section.BodyRow).Select(row => grid.At(row, column.Start)).OfType<FormCell>()
            .Where(cell => !ReferenceEquals(cell, pair.Upper) && !ReferenceEquals(cell, pair.Lower)).ToList();
        return others.Exists(cell => cell.Core == whole) && !others.Exists(cell => cell.Core == pair.Upper.Core) ? LabelContinuation.Cut : known;
    }

    /// <summary>The row prints nothing but the rest of a label that the page break cut.</summary>
    private static bool IsRestOfLabels(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).All(cell => IsRestOfLabel(grid, section, cell));

    /// <summary>The label of the row above alone goes on in this row alone.</summary>
    private static bool CutsLabel(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && IsRestOfLabel(grid, section, cell) && grid.At(row - 1, cell.Column)!.RowSpan == 1)
        || grid.CellsStartingIn(row - 1).Any(cell => cell.EndRow == row + 1 && cell.Parts.Count(part => part.Lines.Count > 0) > 1 && section.ColumnOf(cell)?.Field is "level1" or "level2");

    private static bool IsRestOfLabel(FormGrid grid, Section section, FormCell cell) =>
        cell.RowSpan == 1 && section.ColumnOf(cell) is { Field: "level1" or "level2" } column && grid.At(cell.Row - 1, column.Start) is { IsEmpty: false } upper && upper.EndRow == cell.Row
        && LabelOf(grid, section, column, (upper, cell)) == LabelContinuation.Cut;

    /// <summary>Nothing but the side label goes on below the headings: what a word processor kept of their row was too low for a line.</summary>
    private static bool IsRestOfHeadings(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).All(cell => cell.IsEmpty || (cell.RowSpan > 1 && section.ColumnOf(cell)?.Field == Column.Block)) && grid.CellsStartingIn(row).Any(cell => cell.RowSpan == 1);

    /// <summary>A row below the break that prints one value and nothing that says of what is hardly one of its own, and what it is the rest of is not known.</summary>
    private static void TellNameless(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        if (row < section.BodyRow || new RowView(grid, section, row).Prints("level3")) return;
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !LabelFields.Contains(section.ColumnOf(cell)?.Field)).ToList();
        if (printed is [var only] && ValueFields.Contains(section.ColumnOf(only)?.Field)) doubts.Add(only);
    }

    /// <summary>One of the cells is blank, in a form that leaves the cells below a label blank.</summary>
    private static bool LeavesBlank(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair) =>
        column.Field != Column.Block && pair.Upper.IsEmpty != pair.Lower.IsEmpty && BlankLevels.Are(grid, section, column, Near(section, pair.Lower.Row, section.BodyRow));

    private static void JoinValues(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        SpanningValueBreak.Join(grid, section, row, doubts);
        SpanningTextBreak.Join(grid, section, row, doubts);
        ScoreBreak.Join(grid, section, row, [.. Near(section, row, section.BodyRow)], doubts);
        ReasonBreak.Join(grid, section, row, doubts);
    }

    /// <summary>Within a group of level 1 the next of level 2 begins: values of both are rare, and told where the cells look so.</summary>
    private static void TellValues(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        ScoreBreak.Tell(grid, section, row, [.. Near(section, row, section.BodyRow)], doubts);
        ReasonBreak.Tell(grid, section, row, doubts);
    }

    /// <summary>
    /// Two labels that no vocabulary knows, in a column whose other labels are known: one label cut in two, perhaps. Or nothing printed from one break to the
    /// next: the rows between belong to the label above, which may have ended there, or to the one below.
    /// </summary>
    private static bool IsDoubtful(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair)
    {
        if (column.Field != Column.Block && pair.Upper.Parts.Count > 1 && pair.Upper.Parts[^1] is { Lines: [], Repeated: [] }) return true;
        if (column.Field == Column.Block || pair.Upper.Row < section.BodyRow || LevelWords.IsLevel(pair.Upper.Text) || LevelWords.IsLevel(pair.Lower.Text)) return false;
        return Near(section, pair.Lower.Row, section.FirstRow).SelectMany(grid.CellsStartingIn).Any(cell => cell.Column == column.Start && LevelWords.IsLevel(cell.Text));
    }

    /// <summary>A heading over the column is no part of the label below it; a side label that begins in the heading rows is.</summary>
    private static bool IsHeading(Section section, FormCell cell) =>
        cell.Row < section.BodyRow && cell.EndRow <= section.BodyRow && !LabelText.IsBlock(cell.Text);

    /// <summary>Whether the first row after the break is the rest of the row before it, and what tells so.</summary>
    private static RowCut CutOf(FormGrid grid, Section section, int row)
    {
        if (IsRestOfLabels(grid, section, row)) return RowCut.Plain;
        var (upper, lower) = (new RowView(grid, section, row - 1), new RowView(grid, section, row));
        if (section.Find("level3") is { } column && grid.At(row - 1, column.Start) is { } name && BreakEdge.IsClosed(grid, name, row)) return RowCut.None;
        var single = SingleFields.Where(field => upper.Prints(field) && lower.Prints(field)).ToLookup(field => ScoreBreak.IsRestOfNumber(upper.Text(field), lower.Text(field)));
        if (single[false].Any()) return RowCut.None;
        if (single[true].Any()) return RowCut.Plain;
        if (IsOwnMeasure(upper, lower)) return RowCut.None;
        if (!lower.Prints("level3")) return !upper.NameSpansRows && lower.PrintsAny && upper.Prints("level3") ? RowCut.Plain : RowCut.None;
        if (ClosesBracket(upper.Name, lower.Name) || (OpensBracket(lower.Name) && upper.Prints("level3") && !MeasureFields.Any(lower.Prints))) return RowCut.Plain;
        if (upper.Prints("level3") && !lower.PrintsValue && !StartsName(lower.Name) && CutsLabel(grid, section, row)) return RowCut.Plain;
        if (!upper.Prints("level3") || StartsName(lower.Name) || !upper.NameFillsItsLine || HasSpanningValues(grid, section, row)) return RowCut.None;
        var others = Near(section, row, section.BodyRow)
            .Where(other => other != row - 1 && other != row && !grid.IsBelowBreak(other)).Select(other => new RowView(grid, section, other)).ToList();
        return (upper.IsScored && !lower.IsScored && !others.Exists(view => view.Prints("level3") && !view.IsScored))
            || (!upper.PrintsValue && lower.PrintsValue && !others.Exists(view => view.Prints("level3") && !view.PrintsValue))
            || (upper.PrintsValue && !lower.PrintsValue)
            || (!lower.IsScored && !PrintsLabel(grid, section, row) && Texts(grid, section, row) == Certainty.Sure) ? RowCut.ByVocabulary : RowCut.None;
    }

    /// <summary>The row prints a label of its own: not what stands above it, nor the rest of that.</summary>
    private static bool PrintsLabel(FormGrid grid, Section section, int row) => grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && section.ColumnOf(cell)?.Field is "level1" or "level2"
        && grid.At(row - 1, cell.Column)?.Core != cell.Core && !IsRestOfLabel(grid, section, cell));

    /// <summary>Whether the texts of the row are the rest of those above it, where no points tell rows apart.</summary>
    private static Certainty Texts(FormGrid grid, Section section, int row) =>
        CutTexts.AreIn(grid, [.. grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !LabelFields.Contains(section.ColumnOf(cell)?.Field))]);

    /// <summary>A row without points may be the rest of the one above.</summary>
    private static void TellUnscored(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        if (row <= section.BodyRow || new RowView(grid, section, row) is not { IsScored: false } lower || StartsName(lower.Name)) return;
        if (section.Find("level3") is { } column && grid.At(row - 1, column.Start) is { } upper && grid.At(row, column.Start) is { IsEmpty: false } name
            && !BreakEdge.IsClosed(grid, upper, row) && Texts(grid, section, row) != Certainty.None) doubts.AddRange([upper, name]);
    }

    /// <summary>
    /// Targets, actuals or scores that stand for several rows: in such a form a row below the break that prints its name alone is as
    /// likely the next row under such a cell as the rest of the row above.
    /// </summary>
    private static bool HasSpanningValues(FormGrid grid, Section section, int row) => Near(section, row, section.BodyRow).SelectMany(grid.CellsStartingIn).Any(cell =>
        cell.RowSpan > 1 && !cell.IsEmpty && cell.EndRow <= section.EndRow && ValueFields.Contains(section.ColumnOf(cell)?.Field));

    /// <summary>The rows of the section from <paramref name="first"/> on that are near the break.</summary>
    private static IEnumerable<int> Near(Section section, int row, int first)
    {
        var from = Math.Max(first, row - BreakJoiner.Near);
        return Enumerable.Range(from, section.EndRow - from);
    }

    /// <summary>
    /// Both sides of the break print a whole target or actual (29.5亩 and 1.5亩, or the same word twice): two rows, however little else is printed. A measure below words
    /// may be the rest of them: 完成率 | 99%.
    /// </summary>
    private static bool IsOwnMeasure(RowView upper, RowView lower) => MeasureFields.Any(field =>
        upper.Text(field) is { Length: > 0 } above && lower.Text(field) is { Length: > 0 } below && (above == below || (CutTexts.IsMeasure(below) && above.Any(char.IsDigit))));

    /// <summary>The lower text begins with the rest of a bracket that the upper one opens: 验收（含 | 复验）合格率.</summary>
    private static bool ClosesBracket(string upper, string lower) =>
        upper.LastIndexOfAny(['(', '（']) > upper.LastIndexOfAny([')', '）']) && lower.IndexOfAny([')', '）']) is >= 0 and var close && lower.IndexOfAny(['(', '（']) is var open && (open < 0 || open > close);

    /// <summary>No name begins with a bracket, but for a number in it: （1）.</summary>
    private static bool OpensBracket(string name) => name is ['(' or '（', var next, ..] && !char.IsDigit(next);

    private static bool StartsName(string text) => Vocabulary.Pattern("name_start").IsMatch(text);

    private enum RowCut
    {
        None,

        /// <summary>The lower row has no name, or nothing: it can be no row of its own.</summary>
        Plain,

        /// <summary>Both print a name, and only what the other rows fill in tells that they are one row.</summary>
        ByVocabulary,
    }

    /// <summary>One row of the section, asked by field.</summary>
    private sealed class RowView(FormGrid grid, Section section, int row)
    {
        public string Name => Text("level3");

        public bool NameFillsItsLine => Cell("level3") is not { } name || name.FillsItsLastLine;

        /// <summary>The name stands for several rows; one that begins beside it with nothing but a piece of the side label is none.</summary>
        public bool NameSpansRows => Cell("level3") is { RowSpan: > 1 } name
            && Enumerable.Range(name.Row + 1, name.RowSpan - 1).SelectMany(grid.CellsStartingIn).Any(cell => section.ColumnOf(cell)?.Field != Column.Block);

        public bool PrintsAny => grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && !LabelFields.Contains(section.ColumnOf(cell)?.Field));

        public bool PrintsValue => ValueFields.Any(Prints);

        /// <summary>Weight or score is printed; in a form without both columns no row is.</summary>
        public bool IsScored => Prints("weight") || Prints("score");

        public bool Prints(string field) => Text(field).Length > 0;

        public string Text(string field) => Cell(field)?.Text ?? "";

        private FormCell? Cell(string field) => section.Find(field) is { } column ? grid.At(row, column.Start) : null;
    }
}
