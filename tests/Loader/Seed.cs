namespace Selfeval.Tests.Loader;

/// <summary>The reference form: a real document with one form in it.</summary>
internal static class Seed
{
    public static string Pdf { get; } = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "seeds", "seed-form.pdf");
}
