namespace Selfeval.Extractor.Reading.Streams;

/// <summary>
/// The deflated bytes of a zlib stream, behind its header. Whoever inflates them asks for more only while the data has not ended, so that what was asked for tells where it ended, if it did: .NET
/// takes data that breaks off for data that ends.
/// </summary>
internal sealed class FlateData(ReadOnlyMemory<byte> zlib) : Stream
{
    private const int Header = 2;

    /// <summary>The checksum (RFC 1950, 2.2) and line ends that the length of the stream may count in: handed out byte by byte, lest what follows the data is taken with it.</summary>
    private const int Tail = 16;

    private const int ChecksumLength = 4;

    private int _at = Math.Min(Header, zlib.Length);

    /// <summary>More was asked for than there is: the data has no end.</summary>
    public bool IsCutOff { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => zlib.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    /// <summary>
    /// The checksum contradicts the data. Changed data changes both halves of it: where only one byte differs, or none is written, the checksum itself is at fault, and what lies
    /// far behind the data is no checksum.
    /// </summary>
    public bool Contradicts(uint checksum)
    {
        var rest = zlib.Span[_at..];
        if (rest.Length is < ChecksumLength or > Tail || rest[..ChecksumLength].IndexOfAnyExcept((byte)0) < 0) return false;
        var differing = 0;
        for (var i = 0; i < ChecksumLength; i++)
        {
            if (rest[i] != (byte)(checksum >> (8 * (ChecksumLength - 1 - i)))) differing++;
        }

        return differing > 1;
    }

    public override int Read(Span<byte> buffer)
    {
        var left = zlib.Length - _at;
        IsCutOff |= left == 0 && buffer.Length > 0;
        var count = Math.Min(buffer.Length, left > Tail ? left - Tail : Math.Min(1, left));
        zlib.Span.Slice(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
