using System.Text.Json;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Corpus;

/// <summary>A form as names and printed texts, from its truth or as it was read: the fields of the form itself, of its fund lines, of its indicator rows.</summary>
internal sealed record FormFields(Entry Form, IReadOnlyList<Entry> Lines, IReadOnlyList<Entry> Rows)
{
    private static readonly string[] HeadNames =
        ["title", "fiscal_year", "project_name", "supervising_department", "implementing_unit", "amount_unit"];

    private static readonly string[] LineNames =
        ["label", "source", "initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"];

    private static readonly string[] RowNames = ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"];

    public static FormFields Truth(string id)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.CorpusFolder, "forms", id + ".json")));
        var root = json.RootElement;
        var names = HeadNames.Select(name => (name, Text(root, name)))
            .Concat([("goal.planned", Text(root.GetProperty("goal"), "planned")), ("goal.actual", Text(root.GetProperty("goal"), "actual"))])
            .Concat(new[] { "weight", "score", "grade" }.Select(name => ("total." + name, Text(root.GetProperty("total"), name))));
        return new FormFields(
            Entry.Of(names),
            Entries(root, "funding_lines", LineNames),
            Entries(root, "indicators", RowNames))
        { Alternatives = AlternativesOf(root) };
    }

    public static FormFields Read(SelfEvaluation form) => new(
        Entry.Of([
            ("title", form.Title?.Printed), ("fiscal_year", form.FiscalYear?.Printed), ("project_name", form.ProjectName?.Printed),
            ("supervising_department", form.SupervisingDepartment?.Printed), ("implementing_unit", form.ImplementingUnit?.Printed),
            ("amount_unit", form.AmountUnit?.Printed), ("goal.planned", form.Goal.Planned?.Printed), ("goal.actual", form.Goal.Actual?.Printed),
            ("total.weight", form.Total.Weight?.Printed), ("total.score", form.Total.Score?.Printed), ("total.grade", form.Total.Grade?.Printed),
        ]),
        form.FundingLines.Select(Line).ToList(),
        form.Indicators.Select(Row).ToList());

    /// <summary>Other readings that count as right, by the path of their field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string?>> Alternatives { get; private init; } = new Dictionary<string, IReadOnlyList<string?>>();

    private static Entry Line(FundingLine line) => Entry.Of([
        ("label", line.Label.Printed), ("source", JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Source.ToString())),
        ("initial_budget", line.InitialBudget?.Printed), ("full_year_budget", line.FullYearBudget?.Printed), ("executed", line.Executed?.Printed),
        ("weight", line.Weight?.Printed), ("execution_rate", line.ExecutionRate?.Printed), ("score", line.Score?.Printed),
    ]);

    private static Entry Row(Indicator row) => Entry.Of([
        ("level1", row.Level1?.Printed), ("level2", row.Level2?.Printed), ("level3", row.Level3?.Printed), ("target", row.Target?.Printed),
        ("actual", row.Actual?.Printed), ("weight", row.Weight?.Printed), ("score", row.Score?.Printed), ("reason", row.Reason?.Printed),
    ]);

    private static List<Entry> Entries(JsonElement root, string list, string[] names) => root.GetProperty(list).EnumerateArray()
        .Select(entry => Entry.Of(names.Select(name => (name, Text(entry, name)))) with { IsOptional = entry.TryGetProperty("optional", out _) }).ToList();

    private static Dictionary<string, IReadOnlyList<string?>> AlternativesOf(JsonElement root) => !root.TryGetProperty("alternatives", out var all)
        ? []
        : all.EnumerateObject().ToDictionary(one => one.Name, one => (IReadOnlyList<string?>)[.. one.Value.EnumerateArray().Select(value => value.GetString())]);

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}

/// <summary>Fields by name, as they are compared. An optional entry may be left out by the reader (a row that prints nothing of its own).</summary>
internal sealed record Entry(IReadOnlyDictionary<string, string?> Fields)
{
    public bool IsOptional { get; init; }

    public string? this[string name] => Fields[name];

    public bool IsBlank => Fields.Where(pair => pair.Key is not ("level1" or "level2" or "source")).All(pair => IsNothing(pair.Value));

    public static Entry Of(IEnumerable<(string Name, string? Printed)> fields) =>
        new(fields.ToDictionary(field => field.Name, field => PrintedText.Comparable(field.Name, field.Printed)));

    /// <summary>Null, dots, or the number of an indicator without a name: rows of such are no extra rows.</summary>
    private static bool IsNothing(string? text) => text is null || text.All(c => c is '.' or '…') || (text.StartsWith("指标", StringComparison.Ordinal) && text[2..].All(c => char.IsDigit(c) || c == ':'));
}
