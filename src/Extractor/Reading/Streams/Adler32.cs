namespace Selfeval.Extractor.Reading.Streams;

/// <summary>The checksum of a zlib stream (RFC 1950, 8.2).</summary>
internal static class Adler32
{
    private const uint Prime = 65_521;

    /// <summary>So many bytes can be added before a sum of 32 bits overflows.</summary>
    private const int Stretch = 5_552;

    public static uint Of(ReadOnlySpan<byte> content)
    {
        var (low, high) = (1u, 0u);
        while (content.Length > 0)
        {
            var stretch = content[..Math.Min(Stretch, content.Length)];
            foreach (var value in stretch)
            {
                low += value;
                high += low;
            }

            (low, high) = (low % Prime, high % Prime);
            content = content[stretch.Length..];
        }

        return (high << 16) | low;
    }
}
