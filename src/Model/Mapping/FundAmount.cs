using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>What every layout of the funds block reads alike: an amount in the form's unit, and the source that a label names.</summary>
internal static class FundAmount
{
    public static Interpretation Read(EvaluationDraft draft, string printed)
    {
        var reading = ValueReader.Amount(printed);
        return reading.Value is null ? reading : reading with { Unit = reading.Unit ?? draft.AmountUnit?.Printed };
    }

    /// <summary>The source that a label names. A label that the dictionary does not have is reported, and its source told by the words in it.</summary>
    public static FundingSource Source(EvaluationDraft draft, Field label, FormCell? cell)
    {
        if (HeadingBook.Field(HeadingSection.FundRow, label.Printed) is { } known)
            return Enum.Parse<FundingSource>(known.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        if (cell is not null) draft.Report(ProblemKind.UnknownHeading, cell);
        return FundSourceWords.Source(label.Printed) ?? FundingSource.ByUse;
    }
}
