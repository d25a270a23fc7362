using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Corpus;

/// <summary>A form of random layout, drawn as a PDF and read back, is the same form.</summary>
public class RandomFormProperties
{
    private static readonly Gen<RulingStyle> Styles = Gen.Int[0, Enum.GetValues<RulingStyle>().Length - 1].Select(i => (RulingStyle)i);

    /// <summary>A font is made for each form: one that is cut down keeps what was drawn.</summary>
    private static readonly Gen<Lettering> Letterings =
        from font in Gen.Int[0, 2]
        from size in Gen.Int[13, 24]
        select new Lettering(font switch { 0 => new UnicodeFont(), 1 => new GbkFont(), _ => new SubsetFont() }, size / 2.0);

    [Fact]
    public void A_drawn_form_is_read_back_as_the_same_form() =>
        Gen.Select(RandomForm.WithHeadAgain, Styles, Letterings).Sample(
            (form, style, lettering) =>
            {
                var read = Assert.Single(FormReader.Read(Extractor.Corpus.Read(BrokenPdf.Draw(form.Text, style, lettering))).Forms);
                Assert.Equal(string.Join('\n', Expected(form)), string.Join('\n', Actual(read, form)));
                Assert.Equal(read.Glyphs.InForm, read.Glyphs.Accounted);
            },
            iter: Math.Max(300, Check.Iter),
            print: drawn => $"{drawn.Item2} {drawn.Item3}\n{drawn.Item1.Text}");

    /// <summary>
    /// By up to a third of a column, which is narrower where a line moves into it: rows that were pasted below others, or a line that was dragged. Double lines two to
    /// four points apart lie within each other, and of lines just so far apart a gap at a joint leaves too little: those are left out.
    /// </summary>
    [Fact]
    public void Rows_out_of_line_with_those_above_them_are_read_like_these() =>
        Gen.Select(RandomForm.Any.Where(form => !form.Text.Contains("---", StringComparison.Ordinal)), Styles, Gen.Select(Gen.Int[1, 30], Gen.OneOf(Gen.Int[-12, -5], Gen.Int[-1, 1], Gen.Int[5, 16]), (from, by) => new ShiftedRows(from, by))).Sample(
            (form, style, shifted) =>
            {
                var drawn = BrokenPdf.Draw(form.Text, style, new Lettering(new UnicodeFont(), TableDrawing.TextSize), shifted);
                var read = Assert.Single(FormReader.Read(Extractor.Corpus.Read(drawn)).Forms);
                Assert.Equal(string.Join('\n', Expected(form)), string.Join('\n', Actual(read, form)));
                Assert.Equal(read.Glyphs.InForm, read.Glyphs.Accounted);
            },
            iter: Math.Max(300, Check.Iter),
            print: drawn => $"{drawn.Item2} {drawn.Item3}\n{drawn.Item1.Text}");

    private static IEnumerable<string> Expected(RandomForm form) =>
    [
        $"{form.ProjectName} {form.Department} 2021 {form.Planned}",
        .. form.Funds.Select(line => string.Join(' ', line.Where(cell => cell.Length > 0))),
        .. form.Indicators.Select(row => row.ToString()),
    ];

    private static IEnumerable<string> Actual(SelfEvaluation read, RandomForm form) =>
    [
        $"{read.ProjectName?.Printed} {read.SupervisingDepartment?.Printed} {read.FiscalYear?.Printed} {read.Goal.Planned?.Printed}",
        .. read.FundingLines.Select((line, i) => Funds(line, form.Funds.ElementAtOrDefault(i) ?? [])),
        .. read.Indicators.Select(row => new DrawnIndicator(
            row.Level1?.Printed ?? "", row.Level2?.Printed ?? "", row.Level3?.Printed ?? "", row.Target?.Printed, row.Actual?.Printed, row.Weight?.Printed, row.Score?.Printed, row.Reason?.Printed).ToString()),
    ];

    /// <summary>The label and the amounts in the order of the form's own columns.</summary>
    private static string Funds(FundingLine line, IReadOnlyList<string> expected)
    {
        Field?[] fields = expected.Count switch
        {
            4 => [line.FullYearBudget, line.Executed, line.ExecutionRate],
            6 => [line.FullYearBudget, line.Executed, line.Weight, line.ExecutionRate, line.Score],
            _ => [line.InitialBudget, line.FullYearBudget, line.Executed, line.Weight, line.ExecutionRate, line.Score],
        };
        return string.Join(' ', fields.Prepend(line.Label).Select(field => field?.Printed ?? "null").Where(text => text.Length > 0));
    }
}
