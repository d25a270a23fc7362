using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>The reading of a target or actual, spread over typed columns.</summary>
internal sealed record ValueColumns(string? Kind)
{
    public string? Operator { get; init; }

    public bool? OperatorInferred { get; init; }

    public decimal? Number { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Unit { get; init; }

    public DateOnly? Date { get; init; }

    public string? Words { get; init; }

    public static ValueColumns Of(Model.Evaluations.Reading? reading) => reading switch
    {
        QuantityReading q => new ValueColumns("number")
        {
            Operator = Sign(q.Operator),
            OperatorInferred = q.OperatorInferred,
            Number = q.Number,
            Unit = q.Unit,
        },
        NumberReading n => new ValueColumns("number") { Number = n.Value },
        RangeReading r => new ValueColumns("range") { Low = r.Low, High = r.High, Unit = r.Unit },
        DateReading d => new ValueColumns("date") { Date = d.Latest },
        WordsReading w => new ValueColumns("text") { Words = w.Text },
        TextReading t => new ValueColumns("text") { Words = t.Text },
        _ => new ValueColumns(Kind: null),
    };

    private static string? Sign(Comparison? comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.More => ">",
        Comparison.Less => "<",
        _ => null,
    };
}
