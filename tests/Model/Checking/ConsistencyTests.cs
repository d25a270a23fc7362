using System.Collections.Concurrent;
using System.Diagnostics;
using CsCheck;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Generated forms: nothing is found where everything is right, and one wrong figure is found where it stands.</summary>
public class ConsistencyTests
{
    [Fact]
    public void A_consistent_form_gives_no_failure_and_a_rounded_figure_is_explained_by_the_right_name()
    {
        var (watch, explained) = (Stopwatch.StartNew(), 0L);
        ConsistentForms.Recipe.Sample(
            recipe =>
            {
                var form = ConsistentForms.Of(recipe);
                var outcomes = FormText.Check(string.Join('\n', form.Lines));
                Assert.DoesNotContain(Failures(outcomes), outcome => outcome.Rule.Kind is RuleKind.Arithmetic or RuleKind.ByRule);
                Interlocked.Add(ref explained, Explained(form, outcomes));
            },
            iter: LongRun.Cases,
            print: Text);
        Assert.True(explained > LongRun.Cases, "the generator makes hardly any figure that has to be explained");
        LongRun.Record("consistent", LongRun.Cases, 0, watch);
        LongRun.Record("explained", explained, explained, watch);
    }

    [Fact]
    public void One_figure_changed_beyond_rounding_is_found_in_its_row()
    {
        var watch = Stopwatch.StartNew();
        var found = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Gen.Select(ConsistentForms.Recipe, Gen.Int[0, WrongFigure.All.Count - 1], Gen.Int[0, 13]).Sample(
            (recipe, kind, pick) =>
            {
                var lines = ConsistentForms.Of(recipe).Lines;
                var figure = WrongFigure.All[kind];
                if (figure.Change(recipe, lines, pick) is not { } expected)
                {
                    figure = WrongFigure.Rate;
                    expected = figure.Change(recipe, lines, pick)!.Value;
                }

                var failures = Failures(FormText.Check(string.Join('\n', lines)));
                Assert.True(failures.Exists(outcome => outcome.Rule.Id == expected.Rule && outcome.Subject.Row == expected.Row), $"{figure.Name}: {expected}\n{string.Join('\n', lines)}");
                found.AddOrUpdate(figure.Name, 1, (_, times) => times + 1);
            },
            iter: LongRun.Cases);
        if (LongRun.Cases >= LongRun.Ordinary) Assert.Empty(WrongFigure.All.Select(figure => figure.Name).Except(found.Keys));
        LongRun.Record("one_wrong", LongRun.Cases, found.Values.Sum(), watch);
    }

    /// <summary>Every figure that was rounded is explained by a name that it was rounded by, and no other is explained.</summary>
    private static int Explained(ConsistentForm form, IReadOnlyList<Outcome> outcomes)
    {
        var names = outcomes.Where(outcome => outcome.Kind == OutcomeKind.Explained)
            .ToDictionary(outcome => (outcome.Rule.Id, outcome.Subject.Row), outcome => outcome.ExplainedBy);
        Assert.DoesNotContain(names, found => !form.Names.TryGetValue(found.Key, out var right) || !right.Contains(found.Value));
        Assert.DoesNotContain(form.Names, expected => !expected.Value.Contains(null) && !names.ContainsKey(expected.Key));
        return names.Count;
    }

    private static List<Outcome> Failures(IReadOnlyList<Outcome> outcomes) => outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed).ToList();

    private static string Text(FormRecipe recipe)
    {
        var lines = ConsistentForms.Of(recipe).Lines;
        return string.Join('\n', lines) + "\n" + string.Join('\n', Failures(FormText.Check(string.Join('\n', lines))).Select(OutcomeText.Of));
    }
}
