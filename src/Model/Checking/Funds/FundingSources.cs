using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Funds;

/// <summary>The rows that make up the total of the funds block (rules of comparison, 8).</summary>
internal sealed class FundingSources
{
    public FundingSources(IReadOnlyList<FundingLine> lines, FundingLine total)
    {
        All = lines.Where(line => !ReferenceEquals(line, total) && line.Source is not (FundingSource.ByUse or FundingSource.Total)).ToList();
        // Beside uses (基本支出, 项目支出) what is other is another use.
        if (All.All(line => line.Source == FundingSource.Other) && lines.Any(line => line.Source == FundingSource.ByUse)) All = [];
        if (All.Count == 0) All = OfficeUses(lines.Where(line => !ReferenceEquals(line, total)).ToList());
        var outer = All.Where((line, index) => !BeginsAgain(line, index)).ToList();
        var mayBeNested = All.Where(MayBeNested).ToList();
        Readings = outer.Count == All.Count && mayBeNested.Count == 0
            ? [All]
            : [All, outer, All.Except(mayBeNested).ToList(), outer.Except(mayBeNested).ToList()];
        MayLackOne = lines.Any(line => line.Source == FundingSource.ByUse && HeadingBook.Field(HeadingSection.FundRow, line.Label.Printed) is null);
    }

    /// <summary>A row's label tells neither a source nor a use: it may be one of those that make up the total.</summary>
    public bool MayLackOne { get; }

    /// <summary>Every source row; of an office that names none, its two uses.</summary>
    public IReadOnlyList<FundingLine> All { get; }

    /// <summary>The sets of rows that may be meant to add up: several where the labels leave the nesting open.</summary>
    public IReadOnlyList<IReadOnlyList<FundingLine>> Readings { get; }

    /// <summary>The rows are meant to make up the total; a single 其中 row is only a part of it, and so is one of a single origin (公益金).</summary>
    public bool AreComplete => All.Count >= 2 || (All is [{ Source: FundingSource.Other, Label: var label }] && Vocabulary.Matches("other_funds", label.Printed));

    /// <summary>The two uses that an office's whole budget is divided into, where they are all that stands below its total; none of other rows by use, of which the form may leave some out.</summary>
    private static IReadOnlyList<FundingLine> OfficeUses(List<FundingLine> parts) =>
        Vocabulary.Of("office_uses") is var uses && parts.Count == uses.Count && uses.All(use => parts.Exists(part => part.Label.Printed.Contains(use, StringComparison.Ordinal))) ? parts : [];

    /// <summary>A second 其中 opens a breakdown of the row above it, or is printed on every source row.</summary>
    private static bool BeginsAgain(FundingLine line, int index) =>
        index > 0 && Vocabulary.Of("of_which").Any(word => PrintedText.Fold(line.Label.Printed).StartsWith(word, StringComparison.Ordinal));

    /// <summary>Central and local money, government funds, lottery funds and what other regions give can be sources of their own or parts of this year's appropriation.</summary>
    private bool MayBeNested(FundingLine line) =>
        (line.Source is FundingSource.Central or FundingSource.Local or FundingSource.GovernmentFund || (line.Source == FundingSource.Other && Vocabulary.Matches("public_funds", line.Label.Printed)))
        && All.TakeWhile(other => !ReferenceEquals(other, line)).Any(other => other.Source == FundingSource.CurrentYear);
}
