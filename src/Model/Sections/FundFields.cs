namespace Selfeval.Model.Sections;

/// <summary>The fields of a funding line, as the dictionary of headings names them.</summary>
internal static class FundFields
{
    /// <summary>What a source was to give, and gave.</summary>
    public static readonly IReadOnlyList<string> Amounts = ["initial_budget", "full_year_budget", "executed"];

    /// <summary>The amounts, and what they are to one another.</summary>
    public static readonly IReadOnlyList<string> AmountsAndRate = [.. Amounts, "execution_rate"];

    /// <summary>How the execution is scored: of the total, wherever the amounts of the sources stand.</summary>
    public static readonly IReadOnlyList<string> Points = ["execution_rate", "weight", "score"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [.. Amounts, .. Points];
}
