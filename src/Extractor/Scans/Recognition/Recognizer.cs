using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Recognition;

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

    /// <summary>Of paper that was made white; anything darker than this is ink or its soft edge.</summary>
    private const byte LightestInk = 160;

    private static readonly Lazy<Recognizer> Loaded = new(() => new Recognizer());

    private readonly InferenceSession _session;
    private readonly CtcDecoder _decoder;
    private readonly string _input;

    private Recognizer()
    {
        using var options = Options();
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
        return _decoder.Decode(output.Buffer.Span, output.Dimensions[2], Inked(line));
    }

    /// <summary>How a model is run.</summary>
    public static SessionOptions Options() => new()
    {
        // One thread a process: the importer runs one process for each core.
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        // Every line and page has its own size: patterns and arenas would keep the memory of all of them.
        EnableMemoryPattern = false,
        EnableCpuMemArena = false,
    };

    /// <summary>The steps from the first to the last column with ink, and one more on either side, where the model may say what it saw.</summary>
    private static Range Inked(GrayImage line)
    {
        int first = line.Width, last = 0;
        for (var y = 0; y < line.Height; y++)
        {
            var row = line.Row(y);
            if (row.IndexOfAnyInRange((byte)0, LightestInk) is >= 0 and var from) first = Math.Min(first, from);
            last = Math.Max(last, row.LastIndexOfAnyInRange((byte)0, LightestInk));
        }

        return Math.Max(0, (Math.Min(first, last) / ColumnsPerStep) - 1)..Math.Min(line.Width / ColumnsPerStep, (last / ColumnsPerStep) + 2);
    }

    /// <summary>The dictionary has the stroke 丶, which nobody prints, beside the comma that it looks like.</summary>
    private static string Printed(string character) => character == "\u4E36" ? "\u3001" : character;

    public void Dispose() => _session.Dispose();
}
