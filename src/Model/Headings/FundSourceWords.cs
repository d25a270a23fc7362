using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Headings;

/// <summary>Words inside a fund row's label that tell its source when the label as a whole is not known (<c>fund_words.tsv</c>, first match wins).</summary>
public static class FundSourceWords
{
    private static readonly IReadOnlyList<(string Word, FundingSource Source)> Words = EmbeddedText.Rows("Headings.fund_words.tsv")
        .Select(row => (row[1], Enum.Parse<FundingSource>(row[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true)))
        .ToList();

    public static FundingSource? Source(string label) =>
        Words.Where(word => label.Contains(word.Word, StringComparison.Ordinal)).Select(word => (FundingSource?)word.Source).FirstOrDefault();
}
