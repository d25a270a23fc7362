using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Forms out of any cells, in order of the columns; every third cell is left out, as a column that the form does not have.</summary>
public static class RandomForms
{
    public static SelfEvaluation Of(IReadOnlyList<string> cells)
    {
        var build = new FormBuilder(2021, "万元");
        var next = 0;
        Field? Take(Func<string, Field> read)
        {
            if (next >= cells.Count || (next + cells[next].Length) % 3 == 2) { next++; return null; }
            return read(cells[next++]);
        }

        var rows = new List<Indicator>();
        while (next < cells.Count - 8) rows.Add(Row(build, Take, rows.Count));
        return new SelfEvaluation
        {
            Pages = [1],
            Glyphs = new GlyphCount(0, 0),
            Title = Take(build.Text),
            FiscalYear = Take(build.Text),
            HeaderScore = Take(build.Score),
            FundingLines = [Line(build, Take, FundingSource.Total), Line(build, Take, FundingSource.CurrentYear)],
            Goal = new Goal(Take(build.Text), Take(build.Text)),
            Indicators = rows,
            Total = new Total(Take(build.Score), Take(build.Score), Take(build.Text)),
        };
    }

    private static FundingLine Line(FormBuilder build, Func<Func<string, Field>, Field?> take, FundingSource source)
    {
        var (budget, executed) = (take(build.Amount), take(build.Amount));
        return new FundingLine(build.Text("行"), source)
        {
            InitialBudget = take(build.Amount),
            FullYearBudget = budget,
            Executed = executed,
            Weight = take(build.Score),
            ExecutionRate = take(printed => build.Rate(printed, executed, budget)),
            Score = take(build.Score),
            Reason = take(build.Text),
        };
    }

    private static Indicator Row(FormBuilder build, Func<Func<string, Field>, Field?> take, int index) => new(index > 2 && index % 4 == 0 ? index - 1 : null, index % 7 == 6)
    {
        Level1 = build.Text(index % 2 == 0 ? "产出指标" : "效益指标"),
        Level2 = build.Text(index % 3 == 0 ? "成本指标" : "数量指标"),
        Level3 = take(build.Text),
        Target = take(printed => build.Target(printed, index % 3 == 0 ? "成本指标" : "数量指标", name: null)),
        Actual = take(build.Actual),
        Weight = take(build.Score),
        Score = take(build.Score),
        Reason = take(build.Text),
    };
}
