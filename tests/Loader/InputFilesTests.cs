using Selfeval.Loader.Reading;

namespace Selfeval.Tests.Loader;

public class InputFilesTests
{
    [Fact]
    public void Folders_are_searched_to_the_bottom_in_a_stable_order_and_other_files_are_listed_as_skipped()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.pdf", "a/c.PDF", "a/notes.docx", "a/deep/d.pdf", ".hidden.pdf" }) folder.Add(name, "x");

        var inputs = InputFiles.Find([folder.Path]);
        Assert.Equal(["a/c.PDF", "a/deep/d.pdf", "b.pdf"], inputs.Files.Select(file => Path.GetRelativePath(folder.Path, file.Path)));
        Assert.Equal([0, 1, 2], inputs.Files.Select(file => file.Position));
        Assert.Equal([".hidden.pdf", "a/notes.docx"], inputs.Skipped.Select(path => Path.GetRelativePath(folder.Path, path)));
        Assert.Empty(inputs.Failures);
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Add("a.pdf", "x");
        Assert.Single(InputFiles.Find([path, folder.Path, path]).Files);
    }

    [Fact]
    public void A_folder_without_PDFs_and_a_path_that_is_not_there_are_failures_with_a_reason()
    {
        using var folder = new TemporaryFolder();
        folder.Add("notes.txt", "x");
        var inputs = InputFiles.Find([folder.Path, Path.Combine(folder.Path, "missing.pdf")]);
        Assert.Equal(["no_pdf_in_folder", "no_such_path"], inputs.Failures.Select(failure => failure.Kind));
    }

    [Fact]
    public void A_linked_folder_is_not_followed_in_a_circle()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a/x.pdf", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "loop"), folder.Path);
        Assert.Single(InputFiles.Find([folder.Path]).Files);
    }
}
