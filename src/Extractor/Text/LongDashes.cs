namespace Selfeval.Extractor.Text;

/// <summary>Dashes of two and three em (U+2E3A, U+2E3B), as which browsers write —— and ——— where the font has one outline for them: the dashes that were typed.</summary>
internal static class LongDashes
{
    public static string Split(string text) => text switch
    {
        "\u2E3A" => "——",
        "\u2E3B" => "———",
        _ => text,
    };
}
