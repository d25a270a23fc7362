using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Selfeval.Extractor.Scans;

/// <summary>
/// Reads pictures of single lines with the recognition model of PP-OCRv4. One for a process: the model takes some 60 MB, and is loaded when the
/// first scan needs it.
/// </summary>
internal sealed class Recognizer : IDisposable
{
    /// <summary>The model's input is a line of this height, in pixels.</summary>
    public const int LineHeight = 48;

    /// <summary>The model gives one answer for so many columns of its input.</summary>
    public const int ColumnsPerStep = 8;

    private static readonly Lazy<Recognizer> Loaded = new(() => new Recognizer());

    private readonly InferenceSession _session;
    private readonly CtcDecoder _decoder;
    private readonly string _input;

    private Recognizer()
    {
        using var options = new SessionOptions
        {
            // One thread a process: the importer runs one process for each core.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            // Every line has its own width: patterns and arenas would keep the memory of all of them.
            EnableMemoryPattern = false,
            EnableCpuMemArena = false,
        };
        _session = new InferenceSession(OcrModels.Recognition, options);
        _input = _session.InputMetadata.Keys.First();
        _decoder = new CtcDecoder([.. File.ReadAllLines(OcrModels.Characters).Select(Printed), " "]);
    }

    public static Recognizer Instance => Loaded.Value;

    /// <param name="line">Dark on light, <see cref="LineHeight"/> pixels high, its width a multiple of <see cref="ColumnsPerStep"/>.</param>
    public RecognizedLine Read(GrayImage line)
    {
        var plane = line.Width * line.Height;
        var values = new float[3 * plane];
        for (var i = 0; i < plane; i++) values[i] = (line.Pixels[i] / 127.5f) - 1;
        values.AsSpan(0, plane).CopyTo(values.AsSpan(plane));
        values.AsSpan(0, plane).CopyTo(values.AsSpan(2 * plane));
        using var results = _session.Run([NamedOnnxValue.CreateFromTensor(_input, new DenseTensor<float>(values, [1, 3, line.Height, line.Width]))]);
        var output = (DenseTensor<float>)results[0].AsTensor<float>();
        return _decoder.Decode(output.Buffer.Span, output.Dimensions[2]);
    }

    /// <summary>The dictionary has the stroke 丶, which nobody prints, beside the comma that it looks like.</summary>
    private static string Printed(string character) => character == "\u4E36" ? "\u3001" : character;

    public void Dispose() => _session.Dispose();
}
