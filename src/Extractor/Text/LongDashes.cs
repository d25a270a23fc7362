namespace Selfeval.Extractor.Text;

/// <summary>Dashes of two and three em (U+2E3A, U+2E3B), as which browsers write —— and ——— where the font has one outline for them: the dashes that were typed.</summary>
internal static class LongDashes
{
    private const char TwoEm = '\u2E3A';
    private const char ThreeEm = '\u2E3B';

    public static bool Contains(int code) => code is TwoEm or ThreeEm;

    public static string Split(string text) => text switch
    {
        [TwoEm] => "——",
        [ThreeEm] => "———",
        _ => text,
    };
}
