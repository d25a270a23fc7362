namespace Selfeval.Model.Evaluations;

/// <summary>Which part of the form a printed weight such as "(50分)" speaks for.</summary>
public enum WeightOf
{
    Execution,
    Indicators,
    Output,
    Benefit,
    Satisfaction,
    Cost,
    Other,
}

/// <summary>A weight printed in a title, heading or level label and not in a cell of its own.</summary>
/// <param name="Label">The text that carries it, for example 产出指标(50分).</param>
public sealed record StatedWeight(WeightOf Of, decimal Value, string Label, Place Place);

/// <summary>Where the money of a funding line comes from.</summary>
public enum FundingSource
{
    Total,
    CurrentYear,
    CarryOver,
    Other,
    Central,
    Local,
    SpecialAccount,
    UnitOwn,
    GovernmentFund,
    ByUse,
}

/// <summary>One row of the funds block. Amounts in the unit of their field; a null column is one that the form does not have.</summary>
public sealed record FundingLine(Field Label, FundingSource Source)
{
    public Field? InitialBudget { get; init; }

    public Field? FullYearBudget { get; init; }

    public Field? Executed { get; init; }

    /// <summary>The money that the line prints: budgets and what was spent.</summary>
    public IEnumerable<Field> Amounts => new[] { InitialBudget, FullYearBudget, Executed }.OfType<Field>();

    public Field? Weight { get; init; }

    public Field? ExecutionRate { get; init; }

    public Field? Score { get; init; }

    public Field? Reason { get; init; }

    public IReadOnlyList<ExtraField> Extra { get; init; } = [];
}

/// <summary>The goal block: what was planned and what was reached, as whole paragraphs.</summary>
public sealed record Goal(Field? Planned, Field? Actual);

/// <summary>One row of the indicator table. Level cells repeat (same Field, same place) on every row they span.</summary>
/// <param name="Parent">Index of the parent row in the form's indicators: its sub-rows are never scored twice.</param>
/// <param name="Placeholder">A row with nothing but a level or a placeholder (……, 指标2：): kept, never scored.</param>
public sealed record Indicator(int? Parent, bool Placeholder)
{
    public Field? Block { get; init; }

    public Field? Level1 { get; init; }

    public Field? Level2 { get; init; }

    public Field? Level3 { get; init; }

    public Field? Target { get; init; }

    public Field? Actual { get; init; }

    public Field? Weight { get; init; }

    public Field? Score { get; init; }

    public Field? Reason { get; init; }

    public Field? Method { get; init; }

    public IReadOnlyList<ExtraField> Extra { get; init; } = [];
}

/// <summary>The total row.</summary>
public sealed record Total(Field? Weight, Field? Score, Field? Grade);

/// <summary>A value kept under its printed heading because the contract has no field for it, or because the heading is not known.</summary>
public sealed record ExtraField(string Heading, Field Text);

/// <summary>Why something could not be read. A problem is about our reading, never about the office's figures.</summary>
public enum ProblemKind
{
    UnknownHeading,
    Unreadable,
    UndecodableText,
    OrphanText,
    ScannedPage,
    FormNotUnderstood,

    /// <summary>A table of indicators that is called otherwise (监控表, 申报表, 评分表): no self-evaluation.</summary>
    OtherForm,
    DamagedFile,
    AmountUnitUnknown,

    /// <summary>No year of the form is printed, and the name of its project has one: a person has to tell whether it is the same.</summary>
    FiscalYearUnknown,
    RowIncomplete,

    /// <summary>A row that another page of the form prints too, word for word: a page put in twice, a row typed once more, or two rows.</summary>
    RowPrintedTwice,

    /// <summary>A page that prints what the page before prints, word for word: it is read once. Or a form that prints what an earlier one of the file prints: both are kept, and the later is told at its name.</summary>
    PagePrintedTwice,

    /// <summary>Parts on both sides of a page break were read as one cell, and may be two.</summary>
    UncertainJoin,

    /// <summary>Cells at a page break were left apart, and may be parts of one.</summary>
    UncertainSplit,

    /// <summary>Labels of levels above blank cells that are not merged with them: how far each reaches is not drawn.</summary>
    UncertainGroup,
    AlignedTable,
    ColumnsNotRead,
    CutOffText,

    /// <summary>The texts of neighbouring cells run into each other.</summary>
    RunTogetherText,

    /// <summary>
    /// A heading that was read, beside another one that may mean the same; or a second year, or a second value under the same label of the head, that is not the one read:
    /// which of the two is meant is not printed.
    /// </summary>
    ContestedHeading,

    /// <summary>The form stands on pages that are pictures.</summary>
    ReadByOcr,

    /// <summary>OCR is not sure of a field.</summary>
    LowConfidence,

    /// <summary>A figure read by OCR fails a check that its next likely reading would pass.</summary>
    PossibleMisreading,
}

/// <summary>Something of the form that could not be read, with the raw text and its place.</summary>
public sealed record Problem(ProblemKind Kind, string Text, Place Place);

/// <summary>Conservation: visible glyphs inside the form's area, and those that ended in a cell, heading, note or problem.</summary>
public sealed record GlyphCount(int InForm, int Accounted);

/// <summary>One self-evaluation form, typed, every value with its place.</summary>
public sealed record SelfEvaluation
{
    public Field? Title { get; init; }

    public Field? FiscalYear { get; init; }

    public Field? ProjectName { get; init; }

    public Field? SupervisingDepartment { get; init; }

    public Field? ImplementingUnit { get; init; }

    public Field? AmountUnit { get; init; }

    public Field? HeaderScore { get; init; }

    /// <summary>1-based numbers of the pages the form is printed on.</summary>
    public required IReadOnlyList<int> Pages { get; init; }

    public required GlyphCount Glyphs { get; init; }

    public IReadOnlyList<StatedWeight> StatedWeights { get; init; } = [];

    public IReadOnlyList<FundingLine> FundingLines { get; init; } = [];

    public Goal Goal { get; init; } = new(null, null);

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public Total Total { get; init; } = new(null, null, null);

    public IReadOnlyList<ExtraField> Extra { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
