using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Indicators;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>
/// The evaluation while it is being read from its form. Whatever a mapper uses it takes from here, so that at the end everything that
/// nobody took is known and reported: nothing is lost in silence.
/// </summary>
internal sealed class EvaluationDraft(FormGrid grid)
{
    private readonly HashSet<FormCell> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TextLine> _takenLines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Field> _head = [];
    private readonly Dictionary<string, string> _labels = [];
    private readonly SeveralFigures _severalFigures = new(grid);
    private readonly Dictionary<FormCell, Field?> _texts = new(ReferenceEqualityComparer.Instance);

    public FormGrid Grid { get; } = grid;

    public List<StatedWeight> StatedWeights { get; } = [];

    public List<FundingLine> FundingLines { get; } = [];

    public Goal Goal { get; set; } = new(null, null);

    public List<Indicator> Indicators { get; } = [];

    public Total Total { get; set; } = new(null, null, null);

    /// <summary>The label of the row of sums that was read.</summary>
    public FormCell? TotalLabel { get; set; }

    public List<ExtraField> Extra { get; } = [];

    public List<Problem> Problems { get; } = [];

    public Field? AmountUnit { get; set; }

    /// <summary>A department under a label that says neither that it supervises the project nor that it carries it out, with this label.</summary>
    public ExtraField? Department { get; set; }

    /// <summary>总分 in the head, with this label: the score, or what it could be.</summary>
    public ExtraField? Points { get; set; }

    /// <summary>Labels of the execution's points or rate, each with what stands beside it.</summary>
    public List<(FormCell Label, FormCell Value)> ExecutionPairs { get; } = [];

    /// <summary>A field of the form's head (<c>title</c>, <c>project_name</c>, …), or null.</summary>
    public Field? Head(string name) => _head.GetValueOrDefault(name);

    /// <summary>Under which label a field of the head was set; null where it was not, or stands under none.</summary>
    public string? LabelOf(string name) => _labels.GetValueOrDefault(name);

    /// <summary>Sets a field of the head that stands under a label, in the place of another one if need be.</summary>
    public void SetHead(string name, string label, Field field) => (_head[name], _labels[name]) = (field, label);

    /// <summary>Sets a field of the head; false when it is set already.</summary>
    public bool SetHead(string name, Field field) => _head.TryAdd(name, field);

    /// <summary>Sets the year; a second one that is another year is told.</summary>
    public void SetYear(Field year)
    {
        if (!SetHead("fiscal_year", year) && Head("fiscal_year")!.Number != year.Number) Problems.Add(new Problem(ProblemKind.ContestedHeading, year.Printed, year.Place));
    }

    /// <summary>Sets the goal that was set or the one that was reached; false where it is told already, or there is no such goal.</summary>
    public bool SetGoal(string? goal, Field field)
    {
        if (goal == "planned" && Goal.Planned is null) Goal = Goal with { Planned = field };
        else if (goal == "actual" && Goal.Actual is null) Goal = Goal with { Actual = field };
        else return false;
        return true;
    }

    public int? FiscalYear => Head("fiscal_year")?.Number is { } year ? (int)year : null;

    /// <summary>Its lines are figures of their own, and no number wrapped (<see cref="SeveralFigures"/>).</summary>
    public bool HoldsSeveralFigures(FormCell cell) => _severalFigures.StandIn(cell);

    public void Take(FormCell cell) => _taken.Add(cell);

    /// <summary>Prose that stands among headings heads nothing: it stays with what nobody took, and is told.</summary>
    public void TakeHeadings(Section section)
    {
        foreach (var heading in section.Headings(Grid).Where(heading => section.ColumnOf(heading)?.Field is not null || !IsProse(heading))) Take(heading);
    }

    private static bool IsProse(FormCell cell) => !HeadingBook.IsKnown(cell.Text) && cell.Text.Any(c => c is '。' or '；');

    public bool IsTaken(FormCell cell) => _taken.Contains(cell);

    public bool IsTaken(PlacedLine line) => _takenLines.Contains(line.Line);

    public void Take(PlacedLine line) => _takenLines.Add(line.Line);

    public int TakenGlyphs => _taken.Sum(cell => cell.Glyphs) + _takenLines.Sum(line => line.Glyphs);

    public void Report(ProblemKind kind, FormCell cell) => Report(kind, cell, cell.Text);

    public void Report(ProblemKind kind, FormCell cell, string text) => Problems.Add(new Problem(kind, text, cell.Place));

    /// <summary>The rows that were read may not be those of the form: told at its name, and at what shows it.</summary>
    public void DoubtExtent(IEnumerable<Field> signs)
    {
        foreach (var field in signs.Prepend(Head("project_name")).OfType<Field>().DistinctBy(field => field.Place))
            Problems.Add(new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place));
    }

    /// <summary>A cell that says no value: its text, or its figures apart, as they stand on its lines.</summary>
    public void ReportUnreadable(FormCell cell)
    {
        var text = SeveralMeasures.StandIn(cell) ? SeveralMeasures.Apart(cell)
            : HoldsSeveralFigures(cell) ? FiguresApart([.. cell.Parts.SelectMany(part => part.Lines).Select(line => line.Text)]) : cell.Text;
        Problems.Add(new Problem(ProblemKind.Unreadable, text, cell.Place));
    }

    /// <summary>1 / 5（完成）: the lines joined as a text is, but for where figures meet.</summary>
    private static string FiguresApart(IReadOnlyList<string> lines) =>
        lines.Skip(1).Aggregate(lines[0], (text, line) => text is [.., >= '0' and <= '9'] && line is [>= '0' and <= '9', ..] ? $"{text} / {line}" : LineJoiner.Join([text, line]));

    /// <summary>The cell as a text field; null (and a problem) where its glyphs cannot be decoded. The same cell gives the same field.</summary>
    public Field? Text(FormCell cell)
    {
        if (_texts.TryGetValue(cell, out var known)) return known;
        var field = Read(cell, new Interpretation(BlankText.IsBlankLike(cell.Text) ? null : new TextReading(cell.Text), null, IsUnreadable: false));
        _texts.Add(cell, field);
        return field;
    }

    /// <summary>A part of the text of a cell, as words.</summary>
    public static Field PartOf(FormCell cell, string printed) => new(printed, new TextReading(printed), null, cell.Place) { More = cell.More };

    /// <summary>The cell with a reading of its text; an unreadable one keeps its text and is reported.</summary>
    public Field? Read(FormCell cell, Interpretation reading)
    {
        Take(cell);
        if (!cell.IsDecodable)
        {
            Report(ProblemKind.UndecodableText, cell);
            return null;
        }

        if (reading.Value is NumberReading or QuantityReading && HoldsSeveralFigures(cell)) reading = Interpretation.Unreadable;
        // That the cell holds several texts is told by itself.
        if (SeveralTexts.AreWoven(cell)) reading = Interpretation.Blank;
        if (reading.IsUnreadable) ReportUnreadable(cell);
        return new Field(cell.Text, reading.Value, reading.Unit, cell.Place) { More = cell.More };
    }

    public void AddExtra(string heading, Field? field)
    {
        if (field is not null) Extra.Add(new ExtraField(heading, field));
    }
}
