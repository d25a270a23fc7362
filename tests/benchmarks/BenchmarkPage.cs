namespace Selfeval.Benchmarks;

/// <summary><c>BENCHMARKS.md</c>: the stages first, then a section for each measurement that is run on its own. Writing one keeps the others.</summary>
internal static class BenchmarkPage
{
    public const string Argument = "section";

    public const string Bulk = "## Bulk import";

    public const string Scans = "## Scanned forms";

    public const string Mixed = "## Scans and text files in one import";

    public const string Desk = "## The desk";

    private static readonly string[] Sections = [Bulk, Scans, Mixed, Desk];

    public static string Location { get; } = Path.Combine(Inputs.Root, "BENCHMARKS.md");

    public static void WriteStages(string text) => Write(text, Kept());

    /// <param name="section">Begins with its heading, one of those above.</param>
    public static void WriteSection(string section)
    {
        var page = File.ReadAllText(Location);
        var kept = Kept();
        kept[Sections.Single(heading => section.StartsWith(heading, StringComparison.Ordinal))] = section;
        Write(page[..StartOf(page, Sections)], kept);
    }

    private static Dictionary<string, string> Kept()
    {
        var page = File.Exists(Location) ? File.ReadAllText(Location) : "";
        return Sections.Where(heading => StartOf(page, [heading]) < page.Length).ToDictionary(heading => heading, heading => SectionOf(page, heading), StringComparer.Ordinal);
    }

    private static string SectionOf(string page, string heading)
    {
        var section = page[StartOf(page, [heading])..];
        return section[..StartOf(section, [.. Sections.Where(other => other != heading)])];
    }

    private static int StartOf(string page, string[] headings) =>
        headings.Select(heading => page.IndexOf(heading, StringComparison.Ordinal)).Where(start => start >= 0).DefaultIfEmpty(page.Length).Min();

    private static void Write(string stages, Dictionary<string, string> sections) =>
        File.WriteAllText(Location, string.Join("\n\n", sections.OrderBy(section => Array.IndexOf(Sections, section.Key)).Select(section => section.Value).Prepend(stages).Select(part => part.Trim())) + "\n");
}
