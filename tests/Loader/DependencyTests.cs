using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Selfeval.Tests.Loader;

/// <summary>What the compiler cannot check: which folder may name what.</summary>
public partial class DependencyTests
{
    [Fact]
    public void The_database_libraries_are_named_only_in_the_folder_Database() => Assert.DoesNotContain(
        Sources(), file => !file.Contains("/Database/", StringComparison.Ordinal) && DatabaseLibrary().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void SQL_stands_only_in_sql_files() => Assert.DoesNotContain(Sources(), file => Statement().IsMatch(File.ReadAllText(file)));

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Loader"));

    [GeneratedRegex(@"\b(Npgsql|Dapper)\.?|using (Npgsql|Dapper|DbUp)", RegexOptions.ExplicitCapture)]
    private static partial Regex DatabaseLibrary();

    [GeneratedRegex("\"\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|COPY|SET ROLE)\\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();
}
