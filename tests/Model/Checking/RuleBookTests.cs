using CsCheck;
using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Tests.Model.Values;

namespace Selfeval.Tests.Model.Checking;

public class RuleBookTests
{
    private static readonly long Cases = LongRun.Cases;

    [Theory]
    [InlineData("A2", OutcomeKind.Failed, true)]
    [InlineData("A2", OutcomeKind.Explained, true)]
    [InlineData("A2", OutcomeKind.Passed, false)]
    [InlineData("A2", OutcomeKind.NotApplicable, false)]
    [InlineData("D2", OutcomeKind.Failed, false)]
    public void A_finding_is_failed_or_explained_and_not_about_our_own_reading(string rule, OutcomeKind kind, bool expected) =>
        Assert.Equal(expected, new Outcome(RuleBook.Find(rule)!, kind, new Subject("total", null)).IsFinding);

    [Fact]
    public void The_book_has_each_rule_of_the_list_once()
    {
        string[] expected = [.. Numbered('A', 11), .. Numbered('B', 21), .. Numbered('C', 16), .. Numbered('D', 4)];
        Assert.Equal(expected, RuleBook.Rules.Select(rule => rule.Id));
        Assert.Equal("2026.1", RuleBook.Version);
        Assert.Equal("A4", RuleBook.Find("A4")!.Id);
        Assert.Null(RuleBook.Find("A99"));
    }

    [Fact]
    public void Severity_follows_the_kind_with_the_two_exceptions_of_the_list()
    {
        foreach (var rule in RuleBook.Rules)
        {
            var byKind = rule.Kind switch { RuleKind.Arithmetic => Severity.Error, RuleKind.ByRule => Severity.Warning, _ => Severity.Info };
            Assert.Equal(rule.Id switch { "B1" => Severity.Error, "C10" => Severity.Warning, _ => byKind }, rule.Severity);
            Assert.All([rule.Title, rule.Formula, rule.Source], text => Assert.False(string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En)));
        }
    }

    [Fact]
    public void An_empty_form_is_not_applicable_for_every_rule_and_says_why()
    {
        var form = new SelfEvaluation { Pages = [1], Glyphs = new GlyphCount(0, 0) };
        var outcomes = RuleBook.Check(form, RuleProfiles.Choose(form).Profile);
        Assert.Equal(RuleBook.Rules.Select(rule => rule.Id), outcomes.Select(outcome => outcome.Rule.Id).Distinct());
        Assert.DoesNotContain(outcomes, outcome => outcome.Kind is OutcomeKind.Failed or OutcomeKind.Explained);
        Assert.Equal("no_scores", RuleProfiles.Choose(form).Profile.Id);
    }

    [Fact]
    public void Whatever_is_printed_every_rule_answers_with_evidence_or_a_reason() =>
        Gen.Select(AnyCell.Array[0, 40], Gen.Int[0, 7]).Sample(
            (cells, profile) =>
            {
                var form = RandomForms.Of(cells);
                var outcomes = RuleBook.Check(form, RuleProfiles.All[profile]);
                Assert.Equal(RuleBook.Rules.Count, outcomes.Select(outcome => outcome.Rule.Id).Distinct().Count());
                Assert.All(outcomes, AssertComplete);
                var doubtful = RuleBook.Check(InDoubt(form), RuleProfiles.All[profile]);
                Assert.All(doubtful, AssertComplete);
                Assert.DoesNotContain(doubtful, outcome => outcome.IsFinding && outcome.Cells.Count > 0);
                _ = RuleProfiles.Choose(form);
            },
            iter: Cases);

    private static readonly string[] Cells =
    [
        "", "—", "/", "0", "100", "10", "9.91", "99.14%", "≥8次", "18次", "及时", "达成预期指标", "2021年12月", "7,00.0,77", "-5", "(5.3)", "≥95%",
        "9999999999999999999999999999", "0.0000000000000000000000000001", "79228162514264337593543950335", "≤5300元/户", "5-10人", "±10%", "=0起", "8万人",
        "八次", "无", "……", "指标2：", "优",
    ];

    private static readonly Gen<string> AnyCell = Gen.OneOf(Gen.Int[0, Cells.Length - 1].Select(n => Cells[n]), PrintedTexts.Any);

    private static void AssertComplete(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.NotApplicable:
                Assert.True(NotApplicableReasons.Knows(outcome.Reason!), $"the reason '{outcome.Reason}' has no Chinese");
                break;
            case OutcomeKind.Failed or OutcomeKind.Explained:
                Assert.False(string.IsNullOrEmpty(outcome.Message?.Zh) || string.IsNullOrEmpty(outcome.Message.En));
                Assert.True(outcome.Cells.Count > 0 || outcome.Rule.Id == "C3", $"{outcome.Rule.Id} without evidence");
                Assert.Equal(outcome.Kind == OutcomeKind.Explained, outcome.ExplainedBy is not null);
                if (outcome.Kind == OutcomeKind.Explained) Assert.Equal(Severity.Info, outcome.Severity);
                break;
        }
    }

    /// <summary>The form, and OCR is sure of none of its fields.</summary>
    private static SelfEvaluation InDoubt(SelfEvaluation form) => form with
    {
        Problems = [.. NamedField.Of(form).Select(named => named.Field).DistinctBy(field => field.Place).Select(field => new Problem(ProblemKind.LowConfidence, field.Printed, field.Place))],
    };

    private static IEnumerable<string> Numbered(char letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");
}
