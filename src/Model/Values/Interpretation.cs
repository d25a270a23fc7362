using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>
/// What a value reader makes of a printed text. Three cases: read (<see cref="Value"/> set), blank-like (both null and not unreadable),
/// unreadable (the text is something, but not what the column asks for: the raw text is kept and reported, never guessed at).
/// </summary>
public sealed record Interpretation(Reading? Value, string? Unit, bool IsUnreadable)
{
    public static readonly Interpretation Blank = new(null, null, false);

    public static readonly Interpretation Unreadable = new(null, null, true);
}
