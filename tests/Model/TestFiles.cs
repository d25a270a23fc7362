using System.Runtime.CompilerServices;

namespace Selfeval.Tests.Model;

/// <summary>Test data is read, and golden files are written, where it is kept in the repository.</summary>
public static class TestFiles
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string here = "") =>
        System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(here))!;
}
