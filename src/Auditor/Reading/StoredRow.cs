using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Auditor.Reading;

/// <summary>A row of the database that holds fields of a form: the reading, the printed text, page and box in columns that begin with the field's name.</summary>
public sealed class StoredRow(IDictionary<string, object?> columns)
{
    public string? Text(string column) => columns[column] as string;

    public int? Whole(string column) => columns[column] as int?;

    public decimal? Number(string column) => columns[column] as decimal?;

    public bool Flag(string column) => columns[column] is true;

    public Guid? Id(string column) => columns[column] as Guid?;

    public DateTimeOffset? Time(string column) => columns[column] switch
    {
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTimeOffset time => time,
        _ => null,
    };

    public int[] Ints(string column) => columns[column] as int[] ?? [];

    /// <summary>Null where the form has no such field.</summary>
    public Place? Place(string name)
    {
        if (Whole((name == "" ? "" : name + "_") + "page") is not { } page) return null;
        var box = name == "" ? "box" : name;
        return new Place(page, new Box(Point(box, "left"), Point(box, "top"), Point(box, "right"), Point(box, "bottom")));
    }

    public Field? TextField(string name) =>
        Text(name) is { } printed && Place(name) is { } place ? new Field(printed, new TextReading(printed), null, place) : null;

    public Field? NumberField(string name) => NumberField(name, null);

    public Field? RateField(string name) => NumberField(name, Text(name + "_unit"));

    public Field? ValueField(string name) => Text(name + "_printed") is { } printed && Place(name) is { } place
        ? new Field(printed, Reading(name), Text(name + "_unit"), place)
        : null;

    private Field? NumberField(string name, string? unit) => Text(name + "_printed") is { } printed && Place(name) is { } place
        ? new Field(printed, Number(name) is { } number ? new NumberReading(number) : null, unit, place)
        : null;

    private Model.Evaluations.Reading? Reading(string name) => Text(name + "_kind") switch
    {
        "number" when Number(name + "_number") is { } number =>
            new QuantityReading(Comparison(Text(name + "_operator")), number, Text(name + "_unit"), Flag(name + "_operator_inferred")),
        "range" => new RangeReading(Number(name + "_low"), Number(name + "_high"), Text(name + "_unit")),
        "date" when columns[name + "_date"] is { } day => new DateReading(day is DateTime time ? DateOnly.FromDateTime(time) : (DateOnly)day),
        "text" => new WordsReading(Text(name + "_text") ?? ""),
        _ => null,
    };

    private static Comparison? Comparison(string? sign) => sign switch
    {
        "=" => Model.Evaluations.Comparison.Equal,
        "≥" => Model.Evaluations.Comparison.AtLeast,
        "≤" => Model.Evaluations.Comparison.AtMost,
        ">" => Model.Evaluations.Comparison.More,
        "<" => Model.Evaluations.Comparison.Less,
        _ => null,
    };

    private double Point(string name, string side) => columns[$"{name}_{side}"] is float point ? point : 0;
}
