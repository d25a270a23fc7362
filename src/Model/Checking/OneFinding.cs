namespace Selfeval.Model.Checking;

/// <summary>What a form does the same way in several rows or classes is put to its office once.</summary>
internal static class OneFinding
{
    /// <summary>The outcomes as they are, with those that failed as one, which rests on the cells of all of them. One that is in doubt is none of them.</summary>
    public static IEnumerable<Outcome> Of(FormUnderCheck form, IEnumerable<Outcome> outcomes, Func<IReadOnlyList<Outcome>, Outcome> together)
    {
        var settled = outcomes.Select(form.Settled).ToLookup(outcome => outcome.Kind == OutcomeKind.Failed);
        var failed = settled[true].ToList();
        return failed.Count == 0 ? settled[false] : settled[false].Append(together(failed) with { Cells = [.. failed.SelectMany(outcome => outcome.Cells)] });
    }
}
