using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Breaks;

/// <summary>Whether the first row after a page break is the rest of the row before it, and how sure that is.</summary>
internal static class RowCut
{
    private static readonly string[] MeasureFields = ["target", "actual"];

    /// <summary>Characters of the longest rest that is hardly a name by itself: 数量, 满意度, 完成率.</summary>
    private const int LongestEnd = 3;

    public static Certainty Of(FormGrid grid, Section section, int row)
    {
        if (LevelBreak.IsRestOfLabels(grid, section, row)) return Certainty.Sure;
        var (upper, lower) = (new IndicatorRow(grid, section, row - 1), new IndicatorRow(grid, section, row));
        if (upper.NameCell is { } name && BreakEdge.IsClosed(grid, name, row)) return Certainty.None;
        if (new CutFields(grid, section, row) is { Any: true } fields) return BeyondFields(grid, section, row, fields);
        if (IsOwnMeasure(upper, lower)) return Certainty.None;
        if (IsCutName(upper.NameCell, row) || (FirstLines.Are(grid, section, row) && !HasSpanningValues(grid, section, row))) return Certainty.Sure;
        if (!lower.Prints("level3")) return !upper.NameSpansRows && lower.Printed.Any() && upper.Prints("level3") ? Certainty.Sure : Certainty.None;
        if (ClosesBracket(upper.Name, lower.Name) || (OpensBracket(lower.Name) && upper.Prints("level3") && !MeasureFields.Any(lower.Prints))) return Certainty.Sure;
        if (upper.Prints("level3") && !lower.PrintsValue && !StartsName(lower.Name) && LevelBreak.CutsLabel(grid, section, row)) return Certainty.Sure;
        if (!upper.Prints("level3") || StartsName(lower.Name) || !FillsItsLine(grid, section, row, upper, lower) || HasSpanningValues(grid, section, row)) return Certainty.None;
        if (!FillsWhatOthersFill(grid, section, row, upper, lower)) return Certainty.None;
        return EndsName(grid, row, upper.NameCell!, lower.NameCell!) ? Certainty.Sure : Certainty.Possible;
    }

    /// <summary>Whether the texts of the row are the rest of those above it, where no points tell rows apart.</summary>
    public static Certainty ByTexts(FormGrid grid, Section section, int row) => CutTexts.AreIn(grid, [.. new IndicatorRow(grid, section, row).Printed]);

    /// <summary>The row below the break prints nothing of its own, and the figures of both may be one each; which of them are one, nothing else may tell.</summary>
    public static bool MayGoOn(FormGrid grid, Section section, int row, CutFields fields)
    {
        var (upper, lower) = (new IndicatorRow(grid, section, row - 1), new IndicatorRow(grid, section, row));
        return fields is { Any: true, MayGoOn: true } && upper.Prints("level3") && !LevelBreak.BeginsLabel(grid, section, row)
            && (!lower.Prints("level3") || ClosesBracket(upper.Name, lower.Name) || (upper.NameFillsItsLine && !StartsName(lower.Name)))
            && MeasureFields.Where(lower.Prints).All(field => upper.Cell(field) is { IsEmpty: false } above && lower.Cell(field) is { } below && CutTexts.MayGoOn(above, below) && !IsOwnMeasure(above, below));
    }

    /// <summary>
    /// Of rows that both print points: their decimals tell, or the label of a level that both print a part of. Where others of the column have lines as short, and all others print a target or an
    /// actual, it is likely.
    /// </summary>
    private static Certainty BeyondFields(FormGrid grid, Section section, int row, CutFields fields)
    {
        if (!fields.MayGoOn) return Certainty.None;
        if (fields.AreOneOnlyTogether) return Certainty.Sure;
        if (!MayGoOn(grid, section, row, fields)) return Certainty.None;
        if (fields.GoOnWithPoint || fields.HaveDecimalsOfOthers || ((fields.HaveDecimals || fields.AreWrappedAsOthers) && LevelBreak.CutsLabel(grid, section, row))) return Certainty.Sure;
        return fields.HaveDecimals && fields.AreWrappedAsOthers && OthersPrintMeasures(grid, section, row) ? Certainty.Possible : Certainty.None;
    }

    private static bool OthersPrintMeasures(FormGrid grid, Section section, int row) => BreakJoiner.RowsNear(section, row, section.BodyRow)
        .Where(other => other != row && !grid.IsBelowBreak(other)).Select(other => new IndicatorRow(grid, section, other)).Where(other => other.IsScored).All(other => MeasureFields.Any(other.Prints));

    /// <summary>Each side of the break prints a piece of what only together is a label: the name of one row.</summary>
    private static bool IsCutName(FormCell? name, int row) => name is not null && name.Row == row - 1 && name.EndRow == row + 1 && name.Parts.Count(part => part.Lines.Count > 0) > 1;

    public static bool StartsName(string text) => Vocabulary.Pattern("name_start").IsMatch(text);

    /// <summary>
    /// The name above the break leaves no room for what the one below begins with. Where no lines are drawn, the names of the form that are broken tell how wide its column is.
    /// </summary>
    private static bool FillsItsLine(FormGrid grid, Section section, int row, IndicatorRow upper, IndicatorRow lower)
    {
        if (upper.NameCell is not { IsInferred: true, Parts: [.., { Lines: [.., var last] }] }) return upper.NameFillsItsLine;
        var names = BreakJoiner.RowsNear(section, row, section.BodyRow).Select(other => new IndicatorRow(grid, section, other).NameCell).OfType<FormCell>().SelectMany(name => name.Parts).Select(part => part.Lines).ToList();
        return names.Exists(lines => lines.Count > 1) && last.Box.Width + (CutTexts.UndividedAtStart(lower.Name) * last.Box.Height) > names.SelectMany(lines => lines).Max(line => line.Box.Width);
    }

    /// <summary>Both rows print a name, and only as one row do they fill the columns that all others fill.</summary>
    private static bool FillsWhatOthersFill(FormGrid grid, Section section, int row, IndicatorRow upper, IndicatorRow lower)
    {
        var others = BreakJoiner.RowsNear(section, row, section.BodyRow)
            .Where(other => other != row - 1 && other != row && !grid.IsBelowBreak(other)).Select(other => new IndicatorRow(grid, section, other)).ToList();
        // Rows of parts (其中…) have no points; the lower text begins as none of them does.
        return (upper.IsScored && !lower.IsScored && !others.Exists(view => view.Prints("level3") && !view.IsScored && !StartsName(view.Name)))
            || (!upper.PrintsValue && lower.PrintsValue && !others.Exists(view => view.Prints("level3") && !view.PrintsValue))
            || (upper.PrintsValue && !lower.PrintsValue)
            || (!lower.IsScored && lower.LeavesLevelsBlank && others.Count > 1 && others.Append(upper).All(view => view.PrintsLevels))
            || (!lower.IsScored && !LevelBreak.BeginsLabel(grid, section, row) && ByTexts(grid, section, row) == Certainty.Sure);
    }

    /// <summary>
    /// The lower text is no label, and too short for a name, or no text begins like it; or the form prints the two characters around the break side by side elsewhere, where the upper text does
    /// not end as names do: 专项检 | 查 beside 检查.
    /// </summary>
    private static bool EndsName(FormGrid grid, int row, FormCell upper, FormCell lower)
    {
        if (HeadingBook.IsKnown(lower.Text)) return false;
        if (lower.Text.Length <= LongestEnd || CutTexts.IsProof(upper, lower)) return true;
        var around = $"{upper.Text[^1]}{lower.Text[0]}";
        return !Vocabulary.Pattern("name_end").IsMatch(upper.Text) && BreakJoiner.RowsNear(grid, row).SelectMany(grid.CellsStartingIn).Any(cell => cell.Text.Contains(around, StringComparison.Ordinal));
    }

    /// <summary>
    /// Targets, actuals or scores that stand for several rows: in such a form a row below the break that prints its name alone is as
    /// likely the next row under such a cell as the rest of the row above.
    /// </summary>
    private static bool HasSpanningValues(FormGrid grid, Section section, int row) => BreakJoiner.RowsNear(section, row, section.BodyRow).SelectMany(grid.CellsStartingIn).Any(cell =>
        cell.RowSpan > 1 && !cell.IsEmpty && cell.EndRow <= section.EndRow && IndicatorRow.ValueFields.Contains(section.ColumnOf(cell)?.Field));

    /// <summary>
    /// Both sides of the break print a whole target or actual (29.5亩 and 1.5亩, or the same word twice): two rows, however little else is printed. A measure below words
    /// may be the rest of them (完成率 | 99%), but not of target and actual both where these leave room for it (提升 | 2021年12月底前) and no points tell the rows apart, and a day is the rest of its month (2022年6月 | 20日). Words below
    /// a measure that leaves room for them (≥95%, 提升) are a target of their own, too.
    /// </summary>
    private static bool IsOwnMeasure(IndicatorRow upper, IndicatorRow lower)
    {
        var pairs = MeasureFields.Select(field => (Above: upper.Cell(field), Below: lower.Cell(field))).ToList();
        return pairs.Exists(pair => pair is ({ IsEmpty: false } above, { IsEmpty: false } below) && IsOwnMeasure(above, below))
            || (upper.IsScored == lower.IsScored && pairs.TrueForAll(pair => pair is ({ IsEmpty: false } above, { IsEmpty: false } below) && CutTexts.IsMeasure(below.Text) && !CutTexts.MayGoOn(above, below)));
    }

    private static bool IsOwnMeasure(FormCell above, FormCell below) => !ClosesBracket(above.Text, below.Text) && (above.Text == below.Text
        || (CutTexts.IsMeasure(below.Text) && above.Text.Any(char.IsDigit) && !CutTexts.IsDayOf(above.Text, below.Text))
        || (CutTexts.IsMeasure(above.Text) && !CutTexts.MayGoOn(above, below)));

    /// <summary>The lower text begins with the rest of a bracket that the upper one opens: 验收（含 | 复验）合格率.</summary>
    private static bool ClosesBracket(string upper, string lower) =>
        PrintedText.LeavesBracketOpen(upper) && lower.IndexOfAny([')', '）']) is >= 0 and var close && lower.IndexOfAny(['(', '（']) is var open && (open < 0 || open > close);

    /// <summary>No name begins with a bracket, but for a number in it: （1）.</summary>
    private static bool OpensBracket(string name) => name is ['(' or '（', var next, ..] && !char.IsDigit(next);
}
