namespace Selfeval.Auditor.Reading;

/// <summary>A rule with how often it was looked at, and with what result.</summary>
public sealed record RuleRow
{
    public string RuleId { get; init; } = "";
    public int Version { get; init; }
    public string Kind { get; init; } = "";
    public string Severity { get; init; } = "";
    public string TitleZh { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string FormulaZh { get; init; } = "";
    public string FormulaEn { get; init; } = "";
    public string SourceZh { get; init; } = "";
    public string SourceEn { get; init; } = "";
    public long Forms { get; init; }
    public long Applied { get; init; }
    public long Passed { get; init; }
    public long Explained { get; init; }
    public long Failed { get; init; }
    public long NotApplicable { get; init; }

    /// <summary>What fails is a finding; of the quality of the reading it is a problem, told with the form.</summary>
    public bool MakesFindings => Kind != "quality";
}
