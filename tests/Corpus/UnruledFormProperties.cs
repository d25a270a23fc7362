using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Corpus;

/// <summary>A form of random layout that draws no line, or none between its columns, is read and marked as inferred, or said to be unread.</summary>
public class UnruledFormProperties(ITestOutputHelper output)
{
    [Fact]
    public void A_form_without_rulings_is_marked_as_inferred_or_told_to_be_unread_and_hardly_ever_read_wrong()
    {
        var (forms, whole, wrong) = Read(UnruledStyle.Any);
        // Nothing read at all would be right in every field. Of 3,000 forms 2,477 were read whole; of 300 seven tenths are five standard deviations away.
        Assert.True(whole * 10 > forms * 7, $"{whole} of {forms} forms were read whole");
        // Alignment is a guess, and all of these stand in forms that say so: of 3,000 forms four had a wrong field where no problem is told. Six of 300, which no run
        // has at that rate, would make the mark worthless.
        Assert.True(wrong.Count * 60 <= forms, string.Join("\n\n", wrong.Take(5)));
    }

    [Fact]
    public void A_form_with_lines_between_its_rows_alone_is_mostly_read_whole()
    {
        var (forms, whole, wrong) = Read(UnruledStyle.Any.Select(style => style with { AreRowsRuled = true }));
        // Of 3,000 forms 2,906 were read whole, and none had a wrong field where no problem is told.
        Assert.True(whole * 10 > forms * 9, $"{whole} of {forms} forms were read whole");
        Assert.True(wrong.Count * 150 <= forms, string.Join("\n\n", wrong.Take(5)));
    }

    [Fact]
    public void A_form_whose_rows_stand_as_close_as_lines_is_hardly_ever_read_wrong()
    {
        var (forms, whole, wrong) = Read(UnruledStyle.Close);
        // Of 3,000 forms 2,400 were read whole and 11 had a wrong field where no problem is told.
        // Nothing read at all would be right in every field: two thirds of 300 are five standard deviations away.
        Assert.True(whole * 3 > forms * 2, $"{whole} of {forms} forms were read whole");
        Assert.True(wrong.Count * 60 <= forms, string.Join("\n\n", wrong.Take(5)));
    }

    private (int Forms, int Whole, List<string> Wrong) Read(Gen<UnruledStyle> styles)
    {
        var (forms, whole, none, halves, wrong) = (0, 0, 0, 0, new List<string>());
        Gen.Select(RandomForm.WithHeadAgain, styles).Sample(
            (form, any) =>
            {
                // A text at the top of its cell is printed on the page where the cell begins.
                var style = form.Cut == CutLabel.Below ? any with { IsTop = false, AreLabelsTop = false } : any;
                var reading = FormReader.Read(Extractor.Corpus.Read(UnruledDrawing.Draw(form.Text, style)));
                forms++;
                Assert.All(reading.Forms, part => Assert.Equal(part.Glyphs.InForm, part.Glyphs.Accounted));
                if (reading.Forms.Count == 0)
                {
                    none++;
                    Assert.Contains(reading.Problems, problem => problem.Kind == ProblemKind.FormNotUnderstood);
                    return;
                }

                if (reading.Forms.Count > 1)
                {
                    // Its head is printed again, and where the rows between are not all read nothing tells that both are one form.
                    halves++;
                    Assert.All(reading.Forms, half => Assert.Contains(half.Problems, problem => problem.Kind == ProblemKind.UncertainSplit));
                    return;
                }

                var read = reading.Forms[0];
                Assert.Contains(read.Problems, problem => problem.Kind == ProblemKind.AlignedTable);
                var found = Wrong(form, read).ToList();
                if (found.Count == 0 && read.Indicators.Count == form.Indicators.Count && read.FundingLines.Count == form.Funds.Count) whole++;
                if (found.Count > 0) wrong.Add($"{style}\n{string.Join('\n', found)}\n{form.Text}");
            },
            iter: Math.Max(300, Check.Iter),
            threads: 1,
            print: drawn => $"{drawn.Item2}\n{drawn.Item1.Text}");
        output.WriteLine($"{forms} forms: {whole} whole, {none} not read, {halves} as two, {wrong.Count} with a wrong field\n{string.Join("\n\n", wrong.Take(5))}");
        return (forms, whole, wrong);
    }

    /// <summary>Rows under a name that is not printed, and values other than the printed ones; null is not read.</summary>
    private static IEnumerable<string> Wrong(RandomForm form, SelfEvaluation read)
    {
        if (read.ProjectName is { } name && name.Printed != form.ProjectName) yield return $"project {name.Printed}";
        if (read.Goal.Planned is { } planned && planned.Printed != form.Planned && !planned.More.Prepend(planned.Place).Any(place => IsTold(read, place))) yield return $"goal {planned.Printed}";
        foreach (var difference in WrongFunds(form, read)) yield return difference;
        foreach (var row in read.Indicators)
        {
            // Two rows may have the same name: the one that agrees in most counts.
            var found = form.Indicators.Where(indicator => indicator.Level3 == row.Level3?.Printed).Select(expected => Wrong(expected, row, read).ToList()).MinBy(differences => differences.Count);
            foreach (var difference in found ?? [$"no row {row.Level3?.Printed}"]) yield return difference;
        }
    }

    /// <summary>Lines of funds with a label or figures other than the printed ones, and labels that are gone from a form of which all lines were read, where no problem tells it.</summary>
    private static IEnumerable<string> WrongFunds(RandomForm form, SelfEvaluation read)
    {
        foreach (var line in read.FundingLines.Where(line => !IsTold(read, line.Label.Place)))
        {
            string[] figures = [.. line.Amounts.Concat(new[] { line.Weight, line.ExecutionRate, line.Score }.OfType<Field>()).Select(figure => figure.Printed).Where(printed => printed.Length > 0)];
            if (!form.Funds.Any(expected => expected[0] == line.Label.Printed && figures.All(expected.Contains))) yield return $"funds {line.Label.Printed} {string.Join(' ', figures)}";
        }

        if (read.FundingLines.Count != form.Funds.Count) yield break;
        var said = read.FundingLines.Select(line => line.Label.Printed).Concat(read.Problems.Where(problem => problem.Kind != ProblemKind.AlignedTable).Select(problem => problem.Text)).ToList();
        foreach (var label in form.Funds.Select(line => line[0]).Where(label => !said.Exists(text => text.Contains(label, StringComparison.Ordinal)))) yield return $"funds without {label}";
    }

    private static IEnumerable<string> Wrong(DrawnIndicator expected, Indicator row, SelfEvaluation read)
    {
        if (IsTold(read, row.Level3!.Place)) yield break;
        (string Field, Field? Value)[] fields = [("level1", row.Level1), ("level2", row.Level2), ("target", row.Target), ("actual", row.Actual), ("weight", row.Weight), ("score", row.Score), ("reason", row.Reason)];
        foreach (var (field, value) in fields.Where(item => item.Value is { Printed.Length: > 0 } && item.Value.Printed != expected.Of(item.Field)))
            yield return $"{row.Level3!.Printed} {field}: {value!.Printed} for {expected.Of(field)}";
        foreach (var (field, value) in fields.Where(item => item.Field is "level1" or "level2" && item.Value is not { Printed.Length: > 0 }))
            yield return $"{row.Level3!.Printed} {field}: empty for {expected.Of(field)}";
    }

    /// <summary>A problem lies in the row of the text; that a table is inferred lies over all of it, and says nothing of one row.</summary>
    private static bool IsTold(SelfEvaluation read, Place text) => read.Problems.Any(problem => problem.Kind != ProblemKind.AlignedTable
        && problem.Place.Page == text.Page && problem.Place.Box.Top < text.Box.Bottom && problem.Place.Box.Bottom > text.Box.Top);
}
