using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Finds the unit in which the form prints its money: beside the funds block, in a column heading, beside the name of the total, on a line 单位：万元, or behind each amount.</summary>
internal static class AmountUnitFinder
{
    private static readonly string[] Units = ["元", "千元", "万元", "百万元", "亿元"];

    public static bool IsUnit(string text) => UnitIn(text) is not null;

    /// <summary>The unit that a labelled value prints, with its place; null for another text.</summary>
    public static Field? InValue(Field field) =>
        UnitIn(field.Printed) is { } unit ? field with { Printed = unit, Value = new TextReading(unit) } : null;

    /// <summary>
    /// Looks through the headings of the funds block and the units below them, then at the name of the block above them, then at that of its total (资金总额（元）), then at the name of a
    /// block that nothing was read from; sets the draft's unit. Another one beside the total is told: it is that of the total's row, and may be meant for all.
    /// </summary>
    public static void Find(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        var funds = sections.Where(section => section.IsOfMoney).ToList();
        var headings = funds.SelectMany(section => Headings(draft.Grid, section)).Concat(funds.SelectMany(section => NameAbove(draft.Grid, section))).Concat(funds.SelectMany(section => Totals(draft.Grid, section)))
            .Concat(draft.Grid.Cells.Where(cell => LabelText.IsFundsBlock(cell.Text))).ToList();
        if (First(headings.FindAll(cell => LabelText.IsBlock(cell.Text))) is { } ofBlock && draft.AmountUnit is { } above && above.Printed != ofBlock.Printed)
        {
            draft.AmountUnit = ofBlock;
            Tell(draft, above);
        }

        draft.AmountUnit ??= BelowHeadings(draft.Grid, funds) ?? First(headings);
        Set(draft, First(funds.SelectMany(section => Totals(draft.Grid, section))));
    }

    private static Field? First(IEnumerable<FormCell> headings) => headings.Select(InHeading).FirstOrDefault(field => field is not null);

    /// <summary>Sets the unit where none is known; another one beside it (单位：元 over 项目资金（万元）) is told, and so is the one that the amounts are read in.</summary>
    public static void Set(EvaluationDraft draft, Field? unit)
    {
        if (unit is null) return;
        if (draft.AmountUnit is null) draft.AmountUnit = unit;
        else if (draft.AmountUnit.Printed != unit.Printed) Tell(draft, unit);
    }

    /// <summary>No heading prints the unit, and every amount that is not 0 has it behind it (44.80万元): the unit of the first one, if it is that of all.</summary>
    public static void OfAmounts(EvaluationDraft draft)
    {
        var amounts = draft.FundingLines.SelectMany(line => line.Amounts).Where(amount => amount.Number is not (null or 0)).ToList();
        if (draft.AmountUnit is null && amounts.DistinctBy(amount => amount.Unit).ToList() is [{ Unit: { } unit } first] && Units.Contains(unit) && first.Printed.Contains(unit, StringComparison.Ordinal)) draft.AmountUnit = first with { Printed = unit, Value = new TextReading(unit), Unit = null };
    }

    private static void Tell(EvaluationDraft draft, Field other)
    {
        var problems = new[] { other, draft.AmountUnit! }.Select(unit => new Problem(ProblemKind.AmountUnitUnknown, unit.Printed, unit.Place));
        draft.Problems.AddRange(problems.Except(draft.Problems));
    }

    /// <summary>The one unit of money in the row of units below the headings; columns in different units have none in common.</summary>
    private static Field? BelowHeadings(FormGrid grid, IEnumerable<Section> funds)
    {
        var units = funds.SelectMany(section => section.Headings(grid)).Select(cell => InValue(new Field(cell.Text, null, null, cell.Place))).OfType<Field>().ToList();
        return units.DistinctBy(unit => unit.Printed).Count() == 1 ? units[0] : null;
    }

    private static IEnumerable<FormCell> Headings(FormGrid grid, Section section) => Enumerable
        .Range(section.FirstRow, section.EndRow - section.FirstRow)
        .SelectMany(grid.CellsOf)
        .Where(cell => !cell.IsEmpty && (cell.Row < section.BodyRow || LabelText.IsBlock(cell.Text) || section.Columns.Any(column => ReferenceEquals(column.Heading, cell))))
        .Distinct();

    /// <summary>The name of the block, alone in the row above it.</summary>
    private static IEnumerable<FormCell> NameAbove(FormGrid grid, Section section) =>
        section.FirstRow > 0 && grid.CellsOf(section.FirstRow - 1).Where(cell => !cell.IsEmpty).ToList() is [var name] && LabelText.IsBlock(name.Text) ? [name] : [];

    private static IEnumerable<FormCell> Totals(FormGrid grid, Section section) => Enumerable.Range(section.FirstRow, section.EndRow - section.FirstRow)
        .SelectMany(grid.CellsStartingIn).Where(cell => HeadingBook.Is(HeadingSection.FundRow, "total", cell.Text));

    /// <summary>The unit in the brackets of a heading, or null.</summary>
    public static Field? InHeading(string heading, Place place) => OfHeading(heading) is { } unit ? new Field(unit, new TextReading(unit), null, place) : null;

    /// <summary>The same, in the part of the cell that prints it, where a page break cuts the heading: 项目 | 资金（万元）; in all parts where it cuts the unit itself.</summary>
    public static Field? InHeading(FormCell cell)
    {
        if (InHeading(cell.Text, cell.Place) is not { } unit) return null;
        return cell.Parts.Find(part => OfHeading(LineJoiner.Join(part.Lines)) is not null) is { } printing ? unit with { Place = printing.Place } : unit with { More = cell.More };
    }

    /// <summary>The same without its place.</summary>
    public static string? OfHeading(string heading) => HeadingText.Qualifiers(heading).Select(UnitIn).FirstOrDefault(unit => unit is not null);

    private static string? UnitIn(string text)
    {
        var folded = HeadingText.Fold(text).Trim('(', ')');
        var afterColon = folded[(folded.LastIndexOf(':') + 1)..];
        return Array.Find(Units, unit => unit == afterColon || "人民币" + unit == afterColon);
    }
}
