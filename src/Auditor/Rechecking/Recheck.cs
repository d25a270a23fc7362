using System.Text.Json;
using System.Text.Json.Serialization;
using Selfeval.Auditor.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Mapping;

namespace Selfeval.Auditor.Rechecking;

/// <summary>An outcome that corrected readings change. The words are those of the contract; null where a rule says nothing of the subject.</summary>
public sealed record ChangedOutcome(
    [property: JsonPropertyName("rule")] string Rule,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("before")] string? Before,
    [property: JsonPropertyName("after")] string? After)
{
    /// <summary>A finding of the printed form that the corrected reading takes away.</summary>
    public bool Settles => IsFinding(Before) && !IsFinding(After);

    public bool Raises => !IsFinding(Before) && IsFinding(After);

    private static bool IsFinding(string? outcome) => outcome is "failed" or "explained";
}

/// <summary>A form checked once more, with the corrected readings in force.</summary>
public sealed record Recheck(IReadOnlyList<ChangedOutcome> Changes, IReadOnlyList<Outcome> Findings)
{
    /// <summary>Null where the form was checked under a profile of somebody's own, which this program does not hold.</summary>
    public static Recheck? Of(StoredForm stored, IReadOnlyList<Correction> corrections)
    {
        if (RuleProfiles.Named(stored.Profile) is not { } profile) return null;
        var chosen = new ChosenProfile(profile, new Bilingual(stored.ProfileZh, stored.ProfileEn));
        var before = RuleBook.Check(stored.Form, chosen, stored.FileName);
        var after = RuleBook.Check(CorrectedForm.With(stored.Form, corrections), chosen, stored.FileName);
        return new Recheck(Changed(before, after), [.. after.Where(outcome => outcome.IsFinding)]);
    }

    public string Json() => JsonSerializer.Serialize(Changes);

    private static List<ChangedOutcome> Changed(IReadOnlyList<Outcome> before, IReadOnlyList<Outcome> after)
    {
        var (was, now) = (Worst(before), Worst(after));
        return
        [
            .. was.Keys.Union(now.Keys)
                .Select(key => new ChangedOutcome(key.Rule, key.Subject, was.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(change => change.Before != change.After && (change.Settles || change.Raises || (change.Before, change.After) is ("failed", "explained") or ("explained", "failed")))
                .OrderBy(change => change.Rule, StringComparer.Ordinal).ThenBy(change => change.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>A rule may look at one subject several times: what counts is the worst.</summary>
    private static Dictionary<(string Rule, string Subject), string> Worst(IReadOnlyList<Outcome> outcomes) => outcomes
        .GroupBy(outcome => (outcome.Rule.Id, outcome.Subject.Row))
        .ToDictionary(group => (group.Key.Id, group.Key.Row), group => Model.Contract.SnakeCase.Of(group.Select(outcome => outcome.Kind).MaxBy(Weight)));

    private static int Weight(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Failed => 3,
        OutcomeKind.Explained => 2,
        OutcomeKind.Passed => 1,
        _ => 0,
    };
}
