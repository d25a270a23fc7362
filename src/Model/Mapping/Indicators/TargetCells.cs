using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Mapping.Doubts;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// The target of a row, whose operator, value and unit may stand in columns of their own: read in that order, whatever the order of the columns. Another word
/// in the column of the operators (反向指标, 约束性) is no part of it and stays beside it; of two such columns (指标性质 and 指标方向) the one that compares is meant.
/// </summary>
internal static class TargetCells
{
    private const string NoUnit = "无";

    public static Field? Read(EvaluationDraft draft, SectionRows rows, int row, TargetDirection direction)
    {
        var comparisons = rows.CellsUnder(row, "operator").OrderByDescending(cell => Operators.Compares(cell.Text)).ToList();
        if (comparisons.Select(cell => Operators.ImpliedBy(cell.Text)).FirstOrDefault(word => word is not null) is { } implied) direction = implied == Comparison.AtMost ? TargetDirection.LowerIsBetter : TargetDirection.HigherIsBetter;
        var comparison = comparisons.Find(cell => Operators.Opens(cell.Text)) ?? comparisons.Find(IsUnknownSign);
        var cells = new List<FormCell?> { comparison };
        cells.AddRange(rows.CellsUnder(row, "target"));
        var unit = rows.Cell(row, "unit");
        // A dash or a stroke, or 无, for the unit of what is told in words is no part of it.
        if (unit is not { Text: NoUnit }) cells.Add(unit);
        var target = rows.Cell(row, "target");
        if (target is null) return null;
        if (unit is { Text: NoUnit }) draft.Take(unit);
        var printed = cells.OfType<FormCell>().Where(cell => !cell.IsEmpty && (ReferenceEquals(cell, target) || !BlankText.IsBlankLike(cell.Text))).Distinct().ToList();
        if (!target.IsEmpty && LacksPart(rows, row)) return Unread(draft, target, printed, target);
        if (printed.Count <= 1 && (printed.Count == 0 || ReferenceEquals(printed[0], target)))
            return rows.Read(row, "target", text => InnerHeadings.IsForValue(text) ? Interpretation.Unreadable : SeveralMeasures.Told(rows, row, target, WithUnit(ValueReader.Target(text, direction, draft.FiscalYear), rows.UnitOf(row, "target"))));
        return comparison is { IsDecodable: true } && IsUnknownSign(comparison) ? Unread(draft, target, printed, comparison) : Join(draft, target, printed, comparison, direction);
    }

    /// <summary>Its operator or unit may stand in one cell with a text of another column.</summary>
    private static bool LacksPart(SectionRows rows, int row) => ColumnsOfCell.Share(rows, row, "operator") || ColumnsOfCell.Share(rows, row, "unit");

    /// <summary>Neither a comparison nor a word: a font that decodes wrongly prints ≥ as g, OCR reads ≤ as 从, and what the number is held against is not known.</summary>
    private static bool IsUnknownSign(FormCell cell) =>
        !BlankText.IsBlankLike(cell.Text) && !Operators.Opens(cell.Text) && Operators.ImpliedBy(cell.Text) is null && (!cell.Text.Any(PrintedText.IsIdeograph) || IsOneSignByOcr(cell));

    private static bool IsOneSignByOcr(FormCell cell) => cell.Text.Length == 1 && cell.Parts.Any(part => part.Lines.Any(line => line.Ocr is not null));

    private static Field Unread(EvaluationDraft draft, FormCell target, List<FormCell> printed, FormCell sign)
    {
        foreach (var cell in printed) draft.Take(cell);
        draft.ReportUnreadable(sign);
        return new Field(LineJoiner.Join(printed.Select(cell => cell.Text)), null, null, target.Place) { More = [.. target.More, .. printed.Where(cell => !ReferenceEquals(cell, target)).Select(cell => cell.Place)] };
    }

    private static Field? Join(EvaluationDraft draft, FormCell target, List<FormCell> printed, FormCell? comparison, TargetDirection direction)
    {
        foreach (var cell in printed) draft.Take(cell);
        if (printed.Find(cell => !cell.IsDecodable) is { } undecodable)
        {
            draft.Report(ProblemKind.UndecodableText, undecodable);
            return null;
        }

        var text = LineJoiner.Join(Once(target, printed));
        // A unit or an operator without a value is no target.
        var reading = target.IsEmpty ? Interpretation.Blank : ValueReader.Target(text, direction, draft.FiscalYear);
        if (!ReferenceEquals(printed[^1], target) && Compares(comparison)) reading = InOwnUnit(reading, text, printed[^1].Text, bare => ValueReader.Target(bare, direction, draft.FiscalYear));
        if (reading.Value is QuantityReading && draft.HoldsSeveralFigures(target)) reading = Interpretation.Unreadable;
        if (Contradicts(comparison, target) || AreSeveral(printed) || printed.Exists(cell => ReferenceEquals(cell, target) ? HoldsOthers(cell) : IsOfOthers(cell, target))) reading = Interpretation.Unreadable;
        if (reading.IsUnreadable) draft.ReportUnreadable(target);
        var others = printed.Where(cell => !ReferenceEquals(cell, target)).SelectMany(cell => cell.More.Prepend(cell.Place));
        return new Field(text, reading.Value, reading.Unit, target.Place) { More = [.. target.More, .. others] };
    }

    private static bool HoldsOthers(FormCell target) => SeveralTexts.AreWoven(target) || InnerHeadings.IsForValue(target.Text);

    /// <summary>The operators or units of several rows, a unit of other rows beside what is told in words, or a heading.</summary>
    private static bool IsOfOthers(FormCell sign, FormCell target) =>
        SeveralTexts.AreWoven(sign) || SeveralTexts.AreOfRows(sign) || (sign.RowSpan > 1 && Units.IsKnown(sign.Text) && !HasDigit(target.Text)) || InnerHeadings.Is(sign.Text);

    /// <summary>＝ in the column of the operators beside ≥15年: which of the two the actual is held against is not known.</summary>
    private static bool Contradicts(FormCell? comparison, FormCell target) => Compares(comparison)
        && OperatorOf(target.Text) is { } own && OperatorOf(comparison!.Text + "1") is { } other && own != other;

    private static bool Compares(FormCell? comparison) => comparison is not null && Operators.Compares(comparison.Text);

    private static Comparison? OperatorOf(string text) => ValueReader.Target(text, TargetDirection.HigherIsBetter).Value is QuantityReading { OperatorInferred: false, Operator: var comparison } ? comparison : null;

    /// <summary>The texts without an operator or a unit that the target prints itself: ≥ | ≥8000户 | 户.</summary>
    private static IEnumerable<string> Once(FormCell target, List<FormCell> printed) => printed
        .Where(cell => ReferenceEquals(cell, target) || !HasDigit(target.Text) || !(Operators.Compares(cell.Text) ? Operators.Compares(target.Text) : target.Text.EndsWith(cell.Text, StringComparison.Ordinal)))
        .Select(cell => cell.Text);

    /// <summary>
    /// Two of the cells are a whole value each (3处 beside 4处, 及时 beside 基本及时), as target and actual under one heading are: neither is the operator or the unit of the other.
    /// </summary>
    private static bool AreSeveral(List<FormCell> printed)
    {
        var values = printed.Select(cell => cell.Text).Where(text => !BlankText.IsBlankLike(text) && !Units.IsKnown(text) && !IsComparison(text)).ToList();
        return values.Count(HasDigit) > 1 || (values.Count > 1 && !values.Exists(HasDigit));
    }

    private static bool IsComparison(string text) => Operators.Opens(text) && !HasDigit(text);

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    /// <summary>
    /// A number before 月 may be a month of the year. Where the column of units says 月 (≤ | 10 | 月 against 11) it is a number of them, in the target and in the actual alike; of a target
    /// only where a comparison is printed: a month may be reached early, and work of so many months may be asked for.
    /// </summary>
    public static Interpretation InOwnUnit(Interpretation reading, string printed, string? unit, Func<string, Interpretation> reader)
    {
        if (reading.Value is QuantityReading || string.IsNullOrEmpty(unit) || !printed.EndsWith(unit, StringComparison.Ordinal)) return reading;
        return reader(printed[..^unit.Length]) is { Value: QuantityReading { Unit: null } } bare ? WithUnit(bare, unit) : reading;
    }

    /// <summary>A bare number beside a column of units, or under a heading with one, is in that unit, as it is where the unit stands behind it: 台（套） is 台.</summary>
    public static Interpretation WithUnit(Interpretation reading, string? unit) =>
        reading.Value is QuantityReading { Unit: null } quantity && unit is not null && Units.Canonical(PrintedText.Fold(unit)) is { } printed
            ? reading with { Value = quantity with { Unit = printed }, Unit = printed }
            : reading;
}
