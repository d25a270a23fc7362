namespace Selfeval.Tests.Corpus;

/// <summary>How one field of the truth came out.</summary>
internal enum Verdict
{
    Ok,

    /// <summary>Printed, and not read.</summary>
    Missing,

    /// <summary>Read as something else, or read where nothing is printed: the worst outcome.</summary>
    Wrong,
}

/// <summary>One field compared. <paramref name="Field"/> is its name without the row it stands in: the rows of a table are counted together.</summary>
internal sealed record Compared(string Where, string Field, Verdict Verdict, string? Truth, string? Read)
{
    public override string ToString() => $"{Verdict}: {Where} {Field}: truth '{Truth}', read '{Read}'";
}

/// <summary>Compares a form as it was read with its truth, field by field; rows are aligned first, so that one lost row does not shift all others.</summary>
internal static class FormComparison
{
    public static IReadOnlyList<Compared> Compare(FormFields truth, FormFields? read)
    {
        var found = new List<Compared>();
        found.AddRange(Fields("form", "", truth.Form, read?.Form, truth));
        found.AddRange(Rows("funding_lines", truth.Lines, read?.Lines ?? [], truth, LineLikeness));
        found.AddRange(Rows("indicators", truth.Rows, read?.Rows ?? [], truth, RowLikeness));
        return found;
    }

    private static IEnumerable<Compared> Rows(
        string list, IReadOnlyList<Entry> truth, IReadOnlyList<Entry> read, FormFields form, Func<Entry, Entry, double> likeness)
    {
        var pairs = Alignment.Of(truth, read, likeness);
        for (var i = 0; i < truth.Count; i++)
        {
            var partner = pairs.TryGetValue(i, out var j) ? read[j] : null;
            if (partner is null && truth[i].IsOptional) continue;
            foreach (var one in Fields($"{list}[{i}]", list + ".", truth[i], partner, form)) yield return one;
        }

        foreach (var extra in read.Where((entry, j) => !pairs.ContainsValue(j) && !entry.IsBlank))
            yield return new Compared(list, list + ".extra", Verdict.Wrong, null, string.Join(" | ", extra.Fields.Values));
    }

    private static IEnumerable<Compared> Fields(string where, string prefix, Entry truth, Entry? read, FormFields form)
    {
        foreach (var (name, wanted) in truth.Fields)
        {
            var got = read?[name];
            var path = where == "form" ? name : $"{where}.{name}";
            var isRight = wanted == got
                || (form.Alternatives.TryGetValue(path, out var others) && others.Any(other => PrintedText.Comparable(name, other) == got));
            if (isRight && wanted is null && got is null) continue;
            yield return new Compared(path, prefix + name, isRight ? Verdict.Ok : got is null ? Verdict.Missing : Verdict.Wrong, wanted, got);
        }
    }

    private static double LineLikeness(Entry truth, Entry read) =>
        (3 * Likeness(truth["label"], read["label"])) + Equal(truth, read, "source", "initial_budget", "full_year_budget", "executed");

    private static double RowLikeness(Entry truth, Entry read)
    {
        var name = truth["level3"] is null && read["level3"] is null ? 0.6 : 3 * Likeness(truth["level3"], read["level3"]);
        return name + Equal(truth, read, "level1", "level2", "target", "actual", "weight", "score");
    }

    private static double Equal(Entry truth, Entry read, params string[] names) =>
        names.Count(name => truth[name] is not null && truth[name] == read[name]) / 2.0;

    /// <summary>Shared pairs of neighbouring characters (Dice), 0 to 1; a text inside the other counts as much as two thirds.</summary>
    private static double Likeness(string? one, string? other)
    {
        if (one is null || other is null) return 0;
        if (one == other) return 1;
        var (left, right) = (Pairs(one), Pairs(other));
        var dice = left.Count + right.Count == 0 ? 0 : 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) ? Math.Max(dice, 2 / 3.0) : dice;
    }

    private static HashSet<string> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).ToHashSet();
}
