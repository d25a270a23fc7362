namespace Selfeval.Loader.Reading.Archives;

/// <summary>The checksum of zip entries (ISO 3309, reflected polynomial EDB88320), which the platform's archive reader does not look at.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Shifted((uint)i))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = (sum >> 8) ^ Table[(byte)sum ^ b];
        return ~sum;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
