using System.Text.Json;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Model.Checking;

/// <summary>The reference forms of the corpus as self-evaluations, with what must and must not be found in them.</summary>
public sealed record TruthForm(string Id, SelfEvaluation Form, IReadOnlyList<(string Rule, string Subject)> Expected, IReadOnlyList<string> MustNotFind)
{
    public static TruthForm Load(string id)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.CorpusFolder, "forms", id + ".json")));
        var root = json.RootElement;
        return new TruthForm(
            id,
            FormOf(root),
            root.GetProperty("expected_findings").EnumerateArray().Select(e => (e.GetProperty("rule").GetString()!, e.GetProperty("subject").GetString()!)).ToList(),
            root.GetProperty("must_not_find").EnumerateArray().Select(e => e.GetString()!).ToList());
    }

    private static SelfEvaluation FormOf(JsonElement root)
    {
        var year = root.GetProperty("fiscal_year").GetInt32();
        var build = new FormBuilder(year, root.GetProperty("amount_unit").GetString());
        var total = root.GetProperty("total");
        return new SelfEvaluation
        {
            Pages = [1],
            Glyphs = new GlyphCount(0, 0),
            Title = build.Text(Printed(root, "title")),
            FiscalYear = build.Text($"{year}"),
            ProjectName = build.Text(Printed(root, "project_name")),
            SupervisingDepartment = build.Text(Printed(root, "supervising_department")),
            ImplementingUnit = build.Text(Printed(root, "implementing_unit")),
            AmountUnit = build.Text(Printed(root, "amount_unit")),
            FundingLines = root.GetProperty("funding_lines").EnumerateArray().Select(line => Line(build, line)).ToList(),
            Goal = new Goal(build.Text(Printed(root.GetProperty("goal"), "planned")), build.Text(Printed(root.GetProperty("goal"), "actual"))),
            Indicators = root.GetProperty("indicators").EnumerateArray().Select(row => Row(build, row)).ToList(),
            Total = new Total(build.Score(Printed(total, "weight")), build.Score(Printed(total, "score")), null),
        };
    }

    private static FundingLine Line(FormBuilder build, JsonElement line)
    {
        var (budget, executed) = (build.Amount(Printed(line, "full_year_budget")), build.Amount(Printed(line, "executed")));
        return new FundingLine(build.Text(Printed(line, "label")), FormText.Source(Printed(line, "source")))
        {
            InitialBudget = build.Amount(Printed(line, "initial_budget")),
            FullYearBudget = budget,
            Executed = executed,
            Weight = build.Score(Printed(line, "weight")),
            ExecutionRate = build.Rate(Printed(line, "execution_rate"), executed, budget),
            Score = build.Score(Printed(line, "score")),
        };
    }

    private static Indicator Row(FormBuilder build, JsonElement row) => new(null, Placeholder: false)
    {
        Level1 = build.Text(Printed(row, "level1")),
        Level2 = build.Text(Printed(row, "level2")),
        Level3 = build.Text(Printed(row, "level3")),
        Target = build.Target(Printed(row, "target"), Printed(row, "level2"), Printed(row, "level3")),
        Actual = build.Actual(Printed(row, "actual")),
        Weight = build.Score(Printed(row, "weight")),
        Score = build.Score(Printed(row, "score")),
        Reason = build.Text(Printed(row, "reason")),
    };

    /// <summary>In these files null stands for an empty cell as well.</summary>
    private static string Printed(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";
}
