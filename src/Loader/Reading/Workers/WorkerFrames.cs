using System.Buffers.Binary;
using System.Text.Json;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>Messages on a pipe: four bytes of length, then so much JSON. (Lines of text would be decoded and searched twice.)</summary>
internal static class WorkerFrames
{
    private const int Head = sizeof(int);

    /// <summary>No result of a file of <see cref="FileReading.MaxBytes"/> comes near this: what claims more is no frame of ours.</summary>
    private const int MostBytes = 1 << 30;

    public static async Task WriteAsync<T>(Stream pipe, T message, CancellationToken cancel)
    {
        using var frame = new MemoryStream();
        frame.SetLength(Head);
        frame.Position = Head;
        JsonSerializer.Serialize(frame, message, WorkerJson.Options);
        BinaryPrimitives.WriteInt32LittleEndian(frame.GetBuffer(), (int)frame.Length - Head);
        await pipe.WriteAsync(frame.GetBuffer().AsMemory(0, (int)frame.Length), cancel);
        await pipe.FlushAsync(cancel);
    }

    /// <summary>Null at the end of the pipe; a pipe that ends within a frame is an <see cref="EndOfStreamException"/>.</summary>
    public static async Task<T?> ReadAsync<T>(Stream pipe, CancellationToken cancel)
        where T : class
    {
        var head = new byte[Head];
        if (await pipe.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancel) < Head) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is <= 0 or > MostBytes) throw new InvalidDataException("no frame");
        var frame = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await pipe.ReadExactlyAsync(frame.AsMemory(0, length), cancel);
            return JsonSerializer.Deserialize<T>(frame.AsSpan(0, length), WorkerJson.Options)!;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(frame);
        }
    }
}
