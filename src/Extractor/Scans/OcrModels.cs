namespace Selfeval.Extractor.Scans;

/// <summary>Where the models that read scanned pages lie: in <c>ocr/</c> beside the program, if the build could fetch them.</summary>
public static class OcrModels
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ocr");

    public static bool AreInstalled { get; } = File.Exists(Recognition) && File.Exists(Characters);

    internal static string Recognition => Path.Combine(Folder, "ch_PP-OCRv4_rec_infer.onnx");

    /// <summary>One character a line, in the order of the model's classes.</summary>
    internal static string Characters => Path.Combine(Folder, "ppocr_keys_v1.txt");
}
