using System.Globalization;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>Writes N distinct forms into a folder, a thousand in each subfolder, the producers taking turns.</summary>
internal static class BulkFolder
{
    public const string Argument = "bulk-files";

    public static void Write(string folder, int first, int count)
    {
        for (var thousand = first / 1000; thousand <= (first + count - 1) / 1000; thousand++) Directory.CreateDirectory(Folder(folder, thousand));
        Parallel.For(first, first + count, number => File.WriteAllBytes(
            Path.Combine(Folder(folder, number / 1000), number.ToString("D6", CultureInfo.InvariantCulture) + ".pdf"),
            ProducerStyle.All[number % ProducerStyle.All.Count].Draw(number)));
    }

    private static string Folder(string folder, int thousand) => Path.Combine(folder, thousand.ToString("D4", CultureInfo.InvariantCulture));
}
