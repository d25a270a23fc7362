using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Doubts;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>The body rows of a section, its cells sorted under its columns. A cell that spans rows gives the same field in each of them.</summary>
internal sealed class SectionRows(EvaluationDraft draft, Section section)
{
    private static readonly string[] PointFields = ["weight", "score"];

    private static readonly string[] FigureFields = [.. FundFields.Amounts, .. PointFields, "execution_rate"];

    private readonly Dictionary<FormCell, Field?> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FormCell, Column?> _columns = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Column> _reported = [];
    private readonly HashSet<FormCell> _extra = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<IReadOnlyDictionary<FormCell, FormCell>> _begun = new(() => BlankLevels.Begun(draft.Grid, section));

    public Section Section { get; } = section;

    /// <summary>The cells of a row that begin in the body; side labels that begin in the heading rows are not among them.</summary>
    public IEnumerable<FormCell> CellsOf(int row) => draft.Grid.CellsOf(row).Where(cell => cell.Row >= Section.BodyRow);

    public FormCell? HeadingOf(string field) => Section.Find(field)?.Heading;

    public IEnumerable<FormCell> CellsUnder(int row, string field) => CellsOf(row).Where(cell => ColumnOf(cell)?.Field == field);

    /// <summary>
    /// The cell of a field in a row: null when the form has no such column or the row no cell under it. Where a column has several cells,
    /// the last printed one is the field's own; those before it are its extra texts. Of several figures none is the field's own.
    /// </summary>
    public FormCell? Cell(int row, string field)
    {
        var cells = CellsUnder(row, field).ToList();
        return cells.LastOrDefault(cell => !cell.IsEmpty) ?? cells.LastOrDefault();
    }

    /// <summary>The cell of a level in a row; the label above a blank one in which its group goes on.</summary>
    public FormCell? LevelCell(int row, string field)
    {
        var cell = Cell(row, field);
        return cell is { IsEmpty: true } ? _begun.Value.GetValueOrDefault(cell, cell) : cell;
    }

    /// <summary>The unit of a row's bare figures: that of the column of units, else of the heading over the figures (年度指标值（%）).</summary>
    public string? UnitOf(int row, string field) => Cell(row, "unit") is { } unit ? (ColumnsOfCell.HoldsSeveral(Section, unit) ? null : unit.Text)
        : (HeadingOf(field) is { } heading ? HeadingText.Qualifiers(heading.Text).FirstOrDefault(Units.IsKnown) : null);

    public Field? Text(int row, string field) => Cell(row, field) is { } cell ? draft.Text(cell) : null;

    /// <summary>All texts of a row under one heading, as one: the reason in one cell, and in the next what was done about it.</summary>
    public Field? Texts(int row, string field)
    {
        if (CellsUnder(row, field).Where(cell => !cell.IsEmpty).ToList() is not { Count: > 1 } cells) return Text(row, field);
        var texts = cells.Select(draft.Text).OfType<Field>().ToList();
        if (texts.Count < cells.Count) return texts.FirstOrDefault();
        var printed = LineJoiner.Join(texts.Select(text => text.Printed));
        return texts[0] with { Printed = printed, Value = new TextReading(printed), More = [.. texts.SelectMany(text => text.More.Prepend(text.Place)).Skip(1)] };
    }

    public Field? Read(int row, string field, Func<string, Interpretation> reader)
    {
        var overBoth = CellsOf(row).FirstOrDefault(cell => (PointFields.Contains(field) && IsOverPoints(cell)) || IsOverFigures(cell, field));
        if ((overBoth ?? Cell(row, field)) is not { } cell) return null;
        if (!_fields.TryGetValue(cell, out var read)) _fields.Add(cell, read = draft.Read(cell, overBoth is not null || AreSeveral(row, field, reader) ? Interpretation.Unreadable : reader(cell.Text)));
        return read;
    }

    /// <summary>One text under the headings of weight and score: which of the two it is, or whether it is both, is not printed.</summary>
    public bool IsOverPoints(FormCell cell) => !BlankText.IsBlankLike(cell.Text) && PointFields.All(field => IsUnder(field, cell));

    /// <summary>One text under the headings of two figures, in a table that draws no line between these: which of the two it is was not to be told.</summary>
    private bool IsOverFigures(FormCell cell, string field) => cell.IsInferred && !BlankText.IsBlankLike(cell.Text) && FigureFields.Contains(field) && IsUnder(field, cell) && FigureFields.Count(other => IsUnder(other, cell)) > 1;

    private bool IsUnder(string field, FormCell cell) => Section.Find(field) is { } column && column.Shared(cell) == column.End - column.Start;

    /// <summary>One heading over two figures of a row, as over those of two sources or two scorers: which of them it means is not printed.</summary>
    private bool AreSeveral(int row, string field, Func<string, Interpretation> reader)
    {
        var printed = CellsUnder(row, field).Where(cell => !cell.IsEmpty).ToList();
        return printed.Count > 1 && printed.Count(cell => reader(cell.Text).Value is NumberReading or QuantityReading) > 1;
    }

    /// <summary>Texts of a row that the contract has no field for: columns kept as extra, columns whose heading is not known (reported once), second texts of a column. A cell over several rows is one of each of them.</summary>
    public IEnumerable<ExtraField> Extra(int row)
    {
        foreach (var cell in CellsOf(row).Where(cell => !cell.IsEmpty && (!draft.IsTaken(cell) || _extra.Contains(cell))))
        {
            if (ColumnOf(cell) is not { } column || column.Field == Column.Block) continue;
            if (column.Field is null && _reported.Add(column)) ReportUnknown(column, cell);
            _extra.Add(cell);
            if (draft.Text(cell) is { } text) yield return new ExtraField(HeadingText.Fold(column.Name ?? ""), text);
        }
    }

    private void ReportUnknown(Column column, FormCell cell)
    {
        draft.Report(ProblemKind.UnknownHeading, column.Heading is { IsEmpty: false } heading ? heading : cell);
        if (column.Contested is { } field && Section.Find(field) is { Heading: { } read } owner && _reported.Add(owner)) draft.Report(ProblemKind.ContestedHeading, read);
    }

    /// <summary>Asked for once for each field of each row, so it is kept.</summary>
    private Column? ColumnOf(FormCell cell)
    {
        if (!_columns.TryGetValue(cell, out var column)) _columns.Add(cell, column = Section.ColumnOf(cell));
        return column;
    }
}
