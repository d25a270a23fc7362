namespace Selfeval.Tests.Auditor;

public class DemoTests
{
    internal static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "docs", "demo");

    [Fact]
    public void The_demo_forms_of_the_docs_are_those_that_are_drawn()
    {
        var files = DemoForms.All.ToDictionary(demo => demo.FileName, DemoForms.Draw);
        files.Add("manifest.csv", System.Text.Encoding.UTF8.GetBytes(DemoForms.Manifest()));
        if (Environment.GetEnvironmentVariable("SELFEVAL_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder);
            foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        }

        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(Folder, file.Key))));
        Assert.Equal(files.Count, Directory.EnumerateFiles(Folder).Count());
    }
}
