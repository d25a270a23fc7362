using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Makes fields as the mapping does: each at a place of its own, read by the reader of its column.</summary>
public sealed class FormBuilder(int? fiscalYear, string? amountUnit)
{
    private int _cells;

    public Field Text(string printed) => Place(printed, new Interpretation(new TextReading(printed), null, IsUnreadable: false));

    public Field Amount(string printed)
    {
        var read = ValueReader.Amount(printed);
        return Place(printed, read with { Unit = read.Unit ?? amountUnit });
    }

    public Field Score(string printed) => Place(printed, ValueReader.Score(printed));

    public Field ScoreOutOf(string printed, Field? weight) => Place(printed, ValueReader.ScoreOutOf(printed, weight?.Number));

    public Field Rate(string printed, Field? executed, Field? budget) =>
        Place(printed, ValueReader.Rate(printed, executed?.Number, budget?.Number));

    public Field Target(string printed, string? level2, string? name) =>
        Place(printed, ValueReader.Target(printed, DirectionWords.Assumed(name, level2?.Contains("成本", StringComparison.Ordinal) == true), fiscalYear));

    public Field Actual(string printed) => Place(printed, ValueReader.Actual(printed, fiscalYear));

    public Place NextPlace()
    {
        _cells++;
        return new Place(1, new Box(_cells, _cells, _cells + 1, _cells + 1));
    }

    private Field Place(string printed, Interpretation read) => new(printed, read.Value, read.Unit, NextPlace());
}
