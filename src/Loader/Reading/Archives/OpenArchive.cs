using System.IO.Compression;

namespace Selfeval.Loader.Reading.Archives;

/// <summary>An archive open for reading. Entries are taken by their number.</summary>
internal sealed class OpenArchive : IDisposable
{
    private static readonly EntryNameEncoding Names = new();

    private readonly ZipArchive _zip;

    private OpenArchive(Stream stream, long packed)
    {
        PackedLength = packed;
        try
        {
            _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Names);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public long PackedLength { get; }

    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    public static OpenArchive At(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new OpenArchive(stream, stream.Length);
    }

    /// <summary>An archive that is an entry of this one: unpacked into a temporary file that has no name any more when its first byte is written.</summary>
    public OpenArchive Inner(int index)
    {
        var entry = Entry(index);
        var stream = Nameless();
        try
        {
            using (var content = entry.Open()) Copy(content, stream, entry.Length);
            stream.Position = 0;
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        return new OpenArchive(stream, entry.Length);
    }

    /// <summary>The whole content of an entry, held against its declared length and checksum.</summary>
    public byte[] ReadAll(int index)
    {
        var entry = Entry(index);
        if (entry.Length > FileReading.MaxBytes) throw new InvalidDataException($"more than {FileReading.MaxBytes >> 20} MiB");
        var content = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(content);
        return Crc32.Of(content) == entry.Crc32 ? content : throw new InvalidDataException("the checksum does not fit its content");
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry Entry(int index) => index < Entries.Count ? Entries[index] : throw new InvalidDataException("the archive has changed meanwhile");

    private static FileStream Nameless()
    {
        var path = Path.Combine(Path.GetTempPath(), "selfeval-" + Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        // Elsewhere the system keeps an open file without a name, and a killed program leaves nothing behind.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return stream;
    }

    private static void Copy(Stream from, Stream to, long length)
    {
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0;)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) throw new EndOfStreamException("the archive ends too early");
            to.Write(buffer, 0, read);
            left -= read;
        }
    }
}
