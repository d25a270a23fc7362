using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Selfeval.Tests.Conventions;

/// <summary>Who may know whom: Model ← Extractor, Model ← Auditor, all three ← Loader, and each library behind its own door.</summary>
public partial class DependencyTests
{
    private static readonly string Source = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "src");

    [Theory]
    [InlineData("Model", "")]
    [InlineData("Extractor", "Model")]
    [InlineData("Auditor", "Model")]
    [InlineData("Loader", "Auditor,Extractor,Model")]
    public void A_project_refers_only_to_those_below_it(string project, string allowed)
    {
        var references = XDocument.Load(Path.Combine(Source, project, project + ".csproj"))
            .Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), references.Order());
    }

    [Theory]
    [InlineData("UglyToad", "Extractor/")]
    [InlineData("Microsoft.Recognizers", "Model/Values/ChineseNumerals.cs")]
    [InlineData("Npgsql", "Loader/Database/")]
    [InlineData("Dapper", "Loader/Database/,Auditor/Reading/")]
    [InlineData("ClosedXML", "Auditor/Export/")]
    [InlineData("Microsoft.AspNetCore", "Auditor/")]
    [InlineData("DbUp", "Loader/Database/")]
    [InlineData("CsvHelper", "Loader/Reading/Manifests/")]
    [InlineData("Spectre", "Loader/Output/")]
    [InlineData("OpenTelemetry", "Loader/Observing/")]
    [InlineData("System.CommandLine", "Loader/Commands/,Loader/Program.cs")]
    public void A_library_is_used_only_behind_its_door(string library, string doors)
    {
        var users = Files("*.cs").Where(file => File.ReadLines(file).Any(line => line.StartsWith($"using {library}", StringComparison.Ordinal)));
        Assert.All(users, file => Assert.Contains(doors.Split(','), door => Relative(file).StartsWith(door, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_compiled_model_knows_no_pdf_no_database_and_no_console()
    {
        var names = typeof(Selfeval.Model.Pages.Page).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(names, name => name.Contains("PdfPig", StringComparison.Ordinal) || name is "Npgsql" or "Dapper" or "System.Console");
    }

    [Fact]
    public void Sql_stands_in_sql_files()
    {
        var statements = Files("*.cs").Where(file => Statement().IsMatch(File.ReadAllText(file)));
        Assert.Empty(statements.Select(Relative));
    }

    [Fact]
    public void Money_weights_scores_and_rates_are_decimal()
    {
        var binary = Files("*.cs").Where(file => BinaryMoney().IsMatch(File.ReadAllText(file)));
        Assert.Empty(binary.Select(Relative));
    }

    [Fact]
    public void No_class_is_called_a_helper_and_no_file_grows_over_three_hundred_lines()
    {
        Assert.DoesNotContain(Files("*.cs").Select(Path.GetFileNameWithoutExtension), name => Vague().IsMatch(name!));
        Assert.Empty(Files("*.cs").Where(file => File.ReadLines(file).Count() > 300).Select(Relative));
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Where(file => !Relative(file).Split('/').Intersect(["bin", "obj", "vendor"]).Any());

    private static string Relative(string file) => Path.GetRelativePath(Source, file).Replace('\\', '/');

    [GeneratedRegex(@"""\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE (TABLE|ROLE|VIEW))\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(double|float)\??\s+\w*([Ss]core|[Ww]eight|[Aa]mount|[Bb]udget|[Rr]ate|[Mm]oney)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BinaryMoney();

    [GeneratedRegex("(Utils?|Helpers?|Manager)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Vague();
}
