using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Model.Ocr;

/// <summary>What the arithmetic makes of figures read by OCR.</summary>
public class OcrReviewTests
{
    [Fact]
    public void A_second_reading_that_makes_the_sum_true_is_offered_and_the_first_stays()
    {
        var (form, outcomes) = Review(Form(["30", "26", "40"], total: "100", others: new() { [1] = ["20", "30"] }));
        var offered = Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.PossibleMisreading);
        Assert.Equal("26 (30 ? A2)", offered.Text);
        Assert.Equal("26", form.Indicators[1].Score!.Printed);
        Assert.Equal("score not read for certain", Assert.Single(outcomes, outcome => outcome.Rule.Id == "A2").Reason);
    }

    [Theory]
    [InlineData("26.")]
    [InlineData("Z6")]
    [InlineData("26,00")]
    [InlineData("28")]
    public void A_second_reading_that_is_no_figure_or_the_same_or_mends_nothing_hides_no_contradiction(string other)
    {
        var (form, outcomes) = Review(Form(["30", "26", "40"], total: "100", others: new() { [1] = [other] }));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.PossibleMisreading);
        Assert.Equal(OutcomeKind.Failed, Assert.Single(outcomes, outcome => outcome.Rule.Id == "A2").Kind);
    }

    /// <summary>282.12 is the sum of the budgets; 252.41 and 6.60 are not 260.51, and with 232.41 neither.</summary>
    [Theory]
    [InlineData("232.41", OutcomeKind.Failed)]
    [InlineData("253.91", OutcomeKind.NotApplicable)]
    public void A_second_reading_in_one_column_of_the_funds_mends_that_column_and_is_not_held_to_by_another(string other, OutcomeKind kind)
    {
        var (_, outcomes) = Review(Funds(other));
        Assert.Contains(outcomes, outcome => outcome.Rule.Id == "A6" && outcome.Kind == kind && outcome.Cells.Any(cell => cell.Printed == "252.41"));
    }

    [Fact]
    public void A_finding_on_figures_that_are_not_in_doubt_says_that_they_were_read_by_ocr()
    {
        var (_, outcomes) = Review(Form(["30", "26", "40"], total: "100"));
        Assert.Contains(outcomes, outcome => outcome is { Rule.Id: "A2", Kind: OutcomeKind.Failed } && outcome.Message!.En.Contains("possibly a misreading", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_in_doubt_is_a_problem_unless_a_sum_bears_it_out()
    {
        var wrong = Review(Form(["30", "26", "40"], total: "100", confidence: 0.7)).Form;
        Assert.Contains(wrong.Problems, problem => problem.Kind == ProblemKind.LowConfidence && problem.Text == "26");
        var right = Review(Form(["30", "30", "40"], total: "100", confidence: 0.7)).Form;
        Assert.DoesNotContain(right.Problems, problem => problem.Kind == ProblemKind.LowConfidence);
    }

    [Fact]
    public void A_figure_in_doubt_that_begins_with_noughts_is_a_problem_though_a_sum_bears_its_value_out()
    {
        var form = Review(Form(["60", "00", "40"], total: "100", confidence: 0.3)).Form;
        Assert.Equal("00", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.LowConfidence).Text);
    }

    [Fact]
    public void A_figure_that_begins_with_a_dash_is_in_doubt_however_sure_ocr_is()
    {
        var form = Review(Form(["30", "-26", "40"], total: "100")).Form;
        Assert.Equal("-26", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.LowConfidence).Text);
    }

    [Fact]
    public void A_form_that_no_ocr_has_read_is_left_as_it_is()
    {
        var form = Form(["30", "26", "40"], total: "100");
        form = EveryField.Of(form, field => field with { Ocr = null });
        var outcomes = RuleBook.Check(form, RuleProfiles.Choose(form).Profile);
        var (reviewed, same) = OcrReview.Of(form, outcomes, _ => throw new InvalidOperationException("nothing is to be tried"));
        Assert.Same(form, reviewed);
        Assert.Same(outcomes, same);
    }

    private static (SelfEvaluation Form, IReadOnlyList<Outcome> Outcomes) Review(SelfEvaluation form)
    {
        var profile = RuleProfiles.Choose(form).Profile;
        IReadOnlyList<Outcome> Check(SelfEvaluation read) => RuleBook.Check(read, profile);
        return OcrReview.Of(form, Check(form), Check);
    }

    private static SelfEvaluation Form(string[] scores, string total, double confidence = 0.99, Dictionary<int, string[]>? others = null) => new()
    {
        Pages = [1],
        Glyphs = new GlyphCount(0, 0),
        Indicators = [.. scores.Select((score, i) => new Indicator(null, Placeholder: false)
        {
            Level3 = Read("指标" + i, new TextReading("指标" + i), 100 + (20 * i), 40, new OcrMark(0.99, [])),
            Score = Read(score, new NumberReading(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)), 100 + (20 * i), 300, new OcrMark(confidence, others?.GetValueOrDefault(i) ?? [])),
        })],
        Total = new Total(null, Read(total, new NumberReading(100), 400, 300, new OcrMark(0.99, [])), null),
    };

    private static SelfEvaluation Funds(string other)
    {
        (FundingSource Source, string Label, string Budget, string Executed)[] lines =
            [(FundingSource.Total, "年度资金总额", "282.12", "260.51"), (FundingSource.CurrentYear, "当年财政拨款", "253.91", "252.41"), (FundingSource.CarryOver, "上年结转资金", "28.21", "6.60"), (FundingSource.Other, "其他资金", "0.00", "0.00")];
        return new()
        {
            Pages = [1],
            Glyphs = new GlyphCount(0, 0),
            FundingLines = [.. lines.Select((line, i) => new FundingLine(Read(line.Label, new TextReading(line.Label), 100 + (20 * i), 40, new OcrMark(0.99, [])), line.Source)
            {
                FullYearBudget = Amount(line.Budget, 100 + (20 * i), 200),
                Executed = Amount(line.Executed, 100 + (20 * i), 300, line.Executed == "252.41" ? [other] : []),
            })],
        };
    }

    private static Field Amount(string printed, double top, double left, params string[] others) =>
        Read(printed, new NumberReading(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture)), top, left, new OcrMark(0.99, others)) with { Unit = "万元" };

    private static Field Read(string printed, Reading value, double top, double left, OcrMark mark) =>
        new(printed, value, null, new Place(1, new Box(left, top, left + 40, top + 15))) { Ocr = mark };
}
