namespace Selfeval.Model.Checking;

/// <summary>The fixed words of a rule page in one language.</summary>
internal sealed record PageWords(string Language, Func<Bilingual, string> Of)
{
    public static readonly PageWords Zh = new("中文", text => text.Zh)
    {
        KindLabel = "类别",
        FormulaLabel = "要求",
        SourceLabel = "来源",
        ComparisonLabel = "如何比较",
        ParametersLabel = "规则集参数",
        ProfileLabel = "规则集",
        ExampleLabel = "示例",
        ReasonsLabel = "何时不适用",
        HistoryLabel = "沿革",
        FirstVersion = "首次收入",
        Unverified = "（原文未核）",
        Blank = "（空）",
        NotConsulted = "（仅引文件名称和文号，条文原文未能查阅）",
    };

    public static readonly PageWords En = new("English", text => text.En)
    {
        KindLabel = "Kind",
        FormulaLabel = "Requirement",
        SourceLabel = "Source",
        ComparisonLabel = "How it is compared",
        ParametersLabel = "Profile parameters",
        ProfileLabel = "profile",
        ExampleLabel = "Example",
        ReasonsLabel = "When it does not apply",
        HistoryLabel = "History",
        FirstVersion = "first version",
        Unverified = " (unverified)",
        Blank = "(blank)",
        NotConsulted = " (cited by name and number only: the text itself could not be consulted)",
    };

    public required string KindLabel { get; init; }

    public required string FormulaLabel { get; init; }

    public required string SourceLabel { get; init; }

    public required string ComparisonLabel { get; init; }

    public required string ParametersLabel { get; init; }

    public required string ProfileLabel { get; init; }

    public required string ExampleLabel { get; init; }

    public required string ReasonsLabel { get; init; }

    public required string HistoryLabel { get; init; }

    public required string FirstVersion { get; init; }

    public required string Blank { get; init; }

    public required string Unverified { get; init; }

    public required string NotConsulted { get; init; }

    public string Pick(string zh, string en) => Of(new Bilingual(zh, en));

    public string Kind(RuleKind kind) => kind switch
    {
        RuleKind.Arithmetic => Pick("算术（与规则无关）", "arithmetic, whatever the rules"),
        RuleKind.ByRule => Pick("按规则集", "by the rule profile"),
        RuleKind.Suspicion => Pick("疑点，供人工核对", "suspicion, for a person to look at"),
        _ => Pick("读数质量，不是差错", "quality of the reading, never an error of the office"),
    };

    public string Severity(Severity severity) => severity switch
    {
        Checking.Severity.Error => Pick("差错", "error"),
        Checking.Severity.Warning => Pick("警示", "warning"),
        _ => Pick("提示", "info"),
    };
}
