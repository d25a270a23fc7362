using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>What every layout of the funds block reads alike: an amount in the form's unit, and the source that a label names.</summary>
internal static class FundAmount
{
    /// <summary>
    /// An amount is in the unit of its own cell, else of the nearest heading that prints one: the label of its row (其他资金（元）), the heading of its column (全年执行数（元）); else of the form.
    /// </summary>
    public static Interpretation Read(EvaluationDraft draft, string printed, params IEnumerable<string?> headings)
    {
        var reading = ValueReader.Amount(printed);
        if (reading.Value is null || (reading.Unit is not null && !HasSignAlone(printed))) return reading;
        return reading with { Unit = headings.OfType<string>().Select(AmountUnitFinder.OfHeading).FirstOrDefault(unit => unit is not null) ?? draft.AmountUnit?.Printed ?? reading.Unit };
    }

    /// <summary>The sign says what money it is, as a spreadsheet puts it before any amount; in what unit it is counted the heading says, where one does: ¥186.00 below 万元.</summary>
    private static bool HasSignAlone(string printed) => printed.Any(c => c is '¥' or '￥') && !printed.Any(char.IsLetter);

    /// <summary>The source that the dictionary writes so.</summary>
    public static FundingSource Named(string word) => Enum.Parse<FundingSource>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>
    /// The source that a label names; among rows of sources it may leave out that these are funds (中央, 自治区), or name places (地（市）、县资金). A label that is none of these is reported, and its
    /// source told by the words in it, but for those of a project's name.
    /// </summary>
    public static FundingSource Source(EvaluationDraft draft, Field label, FormCell? cell)
    {
        if (KnownSource(label.Printed) is { } known) return known;
        if (cell is not null) draft.Report(ProblemKind.UnknownHeading, cell);
        return (NamesProject(label.Printed) ? null : FundSourceWords.Source(label.Printed)) ?? FundingSource.ByUse;
    }

    /// <summary>Below 任务名称 a label that is no source is the name of a task, for which it was spent.</summary>
    public static FundingSource OfTask(Field label) => KnownSource(label.Printed) ?? FundingSource.ByUse;

    /// <summary>The label names a source, or the sum.</summary>
    public static bool IsKnown(string label) => KnownSource(label) is not null;

    private static FundingSource? KnownSource(string label)
    {
        if (HeadingBook.Field(HeadingSection.FundRow, label) is { } known) return Named(known);
        if ((HeadingBook.FieldOfWhole(HeadingSection.FundRow, HeadingText.Core(label) + Vocabulary.Funds) ?? HeadingForms.Field(HeadingSection.FundRow, label)) is { } place) return Named(place);
        // 按收入性质分： heads the rows below it.
        return Vocabulary.Pattern("funds_by_nature").IsMatch(HeadingText.Core(label).TrimEnd(':')) ? FundingSource.ByUse : null;
    }

    /// <summary>子项目2：乡镇充电站: 乡镇 is where it stands, and not who paid for it.</summary>
    private static bool NamesProject(string label) => Vocabulary.Pattern("numbered_project").IsMatch(HeadingText.Fold(label));
}
