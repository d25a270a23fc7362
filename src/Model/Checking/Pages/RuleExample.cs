namespace Selfeval.Model.Checking;

/// <summary>A cell of an example: its role and what it prints.</summary>
public sealed record ExampleCell(string Role, string Printed);

/// <summary>What a finding of a rule looks like, and why the rule may not apply: <c>examples.tsv</c>, which a test keeps equal to the rule's cases.</summary>
public sealed record RuleExample(Bilingual? Message, IReadOnlyList<ExampleCell> Cells, IReadOnlyList<Bilingual> Reasons)
{
    private static readonly ILookup<string, string[]> Rows = EmbeddedText.Rows("Checking.Pages.examples.tsv").ToLookup(row => row[0], StringComparer.Ordinal);

    public static RuleExample Of(string id) => new(
        Rows[id].Where(row => row[1] == "message").Select(row => new Bilingual(row[2], row[3])).FirstOrDefault(),
        Rows[id].Where(row => row[1] == "cell").Select(row => new ExampleCell(row[2], row[3])).ToList(),
        Rows[id].Where(row => row[1] == "reason").Select(row => new Bilingual(NotApplicableReasons.InChinese(row[2]), row[2])).ToList());
}
