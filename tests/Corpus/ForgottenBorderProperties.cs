using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Corpus;

/// <summary>A form of random layout, some borders of which were forgotten, is read, or what is not is told.</summary>
public class ForgottenBorderProperties(ITestOutputHelper output)
{
    /// <summary>What every heading of a field has in it, whatever its wording.</summary>
    private static readonly Dictionary<string, string[]> HeadingWords = new()
    {
        ["level1"] = ["一级指标"],
        ["level2"] = ["二级指标"],
        ["level3"] = ["三级指标", "指标名称"],
        ["target"] = ["指标值", "目标值"],
        ["actual"] = ["完成值"],
        ["weight"] = ["分值", "权重"],
        ["score"] = ["得分"],
        ["reason"] = ["原因", "备注"],
    };

    private static readonly string[] FundWords = ["预算数", "执行数", "执行率", "分值", "得分"];

    [Fact]
    public void A_form_without_a_border_is_read_or_told()
    {
        var (forms, whole, silent) = (0, 0, new List<string>());
        Gen.Select(RandomForm.Any, UnruledStyle.Any, ForgottenBorder.Any).Sample(
            (form, any, forgotten) =>
            {
                // A text at the top of its cell is printed on the page where the cell begins.
                var style = (form.Cut == CutLabel.Below ? any with { IsTop = false, AreLabelsTop = false } : any) with { RuledBut = forgotten };
                var reading = FormReader.Read(Extractor.Corpus.Read(UnruledDrawing.Draw(form.Text, style)));
                Assert.All(reading.Forms, part => Assert.Equal(part.Glyphs.InForm, part.Glyphs.Accounted));
                forms++;
                var wrong = Wrong(form, reading).ToList();
                if (wrong.Count == 0) whole++;
                var untold = wrong.FindAll(difference => !difference.IsTold);
                if (untold.Count > 0) silent.Add($"{style}\n{string.Join('\n', untold)}\n{form.Text}\n{string.Join('\n', reading.Forms.SelectMany(read => read.Problems).Concat(reading.Problems).Select(problem => $"{problem.Kind} {problem.Place.Page} {problem.Text}"))}");
            },
            iter: Math.Max(300, Check.Iter),
            threads: 1,
            print: drawn => $"{drawn.Item2} {drawn.Item3}\n{drawn.Item1.Text}");
        output.WriteLine($"{forms} forms: {whole} whole, {silent.Count} with something neither read nor told\n\n{string.Join("\n\n", silent.Take(20))}");
        Assert.True(silent.Count * 20 <= forms, string.Join("\n\n", silent.Take(5)));
    }

    private sealed record Difference(string Text, bool IsTold)
    {
        public override string ToString() => Text;
    }

    private static IEnumerable<Difference> Wrong(RandomForm form, FormReading reading)
    {
        if (reading.Forms is not [var read])
        {
            yield return new Difference($"{reading.Forms.Count} forms", reading.Problems.Concat(reading.Forms.SelectMany(part => part.Problems)).Any(problem => problem.Kind is ProblemKind.FormNotUnderstood or ProblemKind.UncertainSplit));
            yield break;
        }

        (string Field, Field? Value, string Expected)[] heads = [("project", read.ProjectName, form.ProjectName), ("department", read.SupervisingDepartment, form.Department), ("goal", read.Goal.Planned, form.Planned)];
        foreach (var (field, value, expected) in heads.Where(head => head.Value?.Printed != head.Expected)) yield return new Difference($"{field} {value?.Printed ?? "null"} for {expected}", IsTold(read, expected, value) || read.Extra.Any(extra => extra.Text.Printed.Contains(expected, StringComparison.Ordinal)));
        foreach (var expected in form.Funds.Where(line => !read.FundingLines.Any(found => Holds(found, line)))) yield return new Difference($"funds {string.Join(' ', expected)}", IsFundHeadingTold(read) || expected.Where(text => text.Length > 0).Any(text => IsTold(read, text, null)));
        foreach (var expected in form.Indicators)
        {
            var found = read.Indicators.Where(row => row.Level3?.Printed == expected.Level3).Select(row => Wrong(expected, row, read).ToList()).MinBy(differences => differences.Count);
            foreach (var difference in found ?? [new Difference($"no row {expected.Level3}", IsRowTold(expected, read))]) yield return difference;
        }
    }

    /// <summary>Its name is told, or the heading of the names, or what was read with it in one text is.</summary>
    private static bool IsRowTold(DrawnIndicator expected, SelfEvaluation read) => IsHeadingTold(read, "level3") || IsTold(read, expected.Level3[..4], null)
        || read.Indicators.Any(row => row.Level3 is { } name && name.Printed.Contains(expected.Level3, StringComparison.Ordinal) && IsToldAt(read, name.Place));

    private static bool Holds(FundingLine found, IReadOnlyList<string> line)
    {
        string?[] printed = [found.Label?.Printed, found.InitialBudget?.Printed, found.FullYearBudget?.Printed, found.Executed?.Printed, found.Weight?.Printed, found.ExecutionRate?.Printed, found.Score?.Printed];
        return line.Where(text => text.Length > 0).All(printed.Contains);
    }

    private static IEnumerable<Difference> Wrong(DrawnIndicator expected, Indicator row, SelfEvaluation read)
    {
        (string Field, Field? Value)[] fields = [("level1", row.Level1), ("level2", row.Level2), ("target", row.Target), ("actual", row.Actual), ("weight", row.Weight), ("score", row.Score), ("reason", row.Reason)];
        foreach (var (field, value) in fields.Where(item => (item.Value?.Printed ?? "") != (expected.Of(item.Field) ?? "") && !(item.Field == "reason" && item.Value is { } reason && read.Indicators.Count(other => other.Reason?.Place == reason.Place) > 1)))
            yield return new Difference($"{expected.Level3} {field}: {value?.Printed ?? "null"} for {expected.Of(field)}", IsHeadingTold(read, field) || IsTold(read, expected.Of(field) ?? "", value) || IsToldAt(read, row.Level3!.Place) || (value is null && StandsUnderUnknown(read, row, expected.Of(field))));
    }

    private static bool IsFundHeadingTold(SelfEvaluation read) => read.Problems.Any(problem => problem.Kind == ProblemKind.UnknownHeading && FundWords.Any(word => problem.Text.Contains(word, StringComparison.Ordinal)));

    private static bool IsHeadingTold(SelfEvaluation read, string field) =>
        read.Problems.Any(problem => problem.Kind is ProblemKind.RunTogetherText or ProblemKind.UnknownHeading && HeadingWords[field].Any(word => problem.Text.Contains(word, StringComparison.Ordinal)));

    /// <summary>The text is kept with its row, under a heading that is told.</summary>
    private static bool StandsUnderUnknown(SelfEvaluation read, Indicator row, string? expected) => expected is not null
        && row.Extra.Any(extra => extra.Text.Printed.Contains(expected, StringComparison.Ordinal) && read.Problems.Any(problem => problem.Kind == ProblemKind.UnknownHeading && problem.Text == extra.Heading));

    /// <summary>A problem prints the text, or lies where the value was read.</summary>
    private static bool IsTold(SelfEvaluation read, string expected, Field? value) =>
        (value is null && read.Problems.Any(problem => problem.Kind == ProblemKind.RunTogetherText && problem.Text.StartsWith("绩效指标", StringComparison.Ordinal))) || (expected.Length > 1 && Told(read).Any(problem => problem.Text.Contains(expected, StringComparison.Ordinal))) || (value is not null && IsToldAt(read, value.Place));

    private static bool IsToldAt(SelfEvaluation read, Place text) => Told(read).Any(problem => problem.Place.Page == text.Page && problem.Place.Box.Top < text.Box.Bottom && problem.Place.Box.Bottom > text.Box.Top);

    /// <summary>That a table is inferred lies over all of it, and says nothing of one row.</summary>
    private static IEnumerable<Problem> Told(SelfEvaluation read) => read.Problems.Where(problem => problem.Kind != ProblemKind.AlignedTable);
}
