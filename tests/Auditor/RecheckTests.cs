using Selfeval.Auditor.Reading;
using Selfeval.Auditor.Rechecking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Loader;

namespace Selfeval.Tests.Auditor;

public class RecheckTests
{
    [Fact]
    public void A_corrected_reading_is_read_like_a_printed_one_and_keeps_its_place()
    {
        var form = HandMadeForm.Form("项目").Evaluation;
        var corrected = CorrectedForm.With(form, [new Correction("indicators[1].score", "43.5"), new Correction("indicators[0].target", "≤20次"), new Correction("funding_lines[0].executed", "370")]);

        Assert.Equal(43.5m, corrected.Indicators[1].Score!.Number);
        Assert.Equal(form.Indicators[1].Score!.Place, corrected.Indicators[1].Score!.Place);
        Assert.Equal(new QuantityReading(Comparison.AtMost, 20m, "次", OperatorInferred: false), corrected.Indicators[0].Target!.Value);
        Assert.Equal((370m, "万元"), (corrected.FundingLines[0].Executed!.Number, corrected.FundingLines[0].Executed!.Unit));
        Assert.Equal(form.Indicators[0].Score, corrected.Indicators[0].Score);
    }

    [Theory]
    [InlineData("indicators[99].score")]
    [InlineData("indicators[0].nothing")]
    [InlineData("no.such.path")]
    public void A_path_that_the_form_does_not_have_changes_nothing(string path)
    {
        var form = HandMadeForm.Form("项目").Evaluation;
        Assert.Equal(FormFields.Of(form), FormFields.Of(CorrectedForm.With(form, [new Correction(path, "1")])));
    }

    [Fact]
    public void A_correction_says_which_findings_it_settles_and_which_it_raises()
    {
        var form = HandMadeForm.Form("项目").Evaluation;
        var stored = new StoredForm(Guid.Empty, new string('0', 64), 0, form) { FileName = "a.pdf", Profile = "shanghai", ProfileZh = "", ProfileEn = "" };

        // 45 + 45 + 10 are 100, the printed total; with 44 they are not.
        var raised = Recheck.Of(stored, [new Correction("indicators[1].score", "44")])!.Changes;
        Assert.Contains(raised, change => change is { Rule: "A2", Before: "passed", After: "failed", Raises: true });
        var wrong = stored with { Form = form with { Total = form.Total with { Score = form.Total.Score! with { Printed = "101", Value = new NumberReading(101m) } } } };
        Assert.Contains(Recheck.Of(wrong, [new Correction("total.score", "100")])!.Changes, change => change is { Rule: "A2", Settles: true });
        Assert.Null(Recheck.Of(stored with { Profile = "my-own" }, []));
    }
}
