using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>What is missing when files need OCR and got none: the line that installs it.</summary>
internal static class OcrHint
{
    public static void Say(Session session, int filesInNeed)
    {
        if (filesInNeed > 0 && !OcrModels.AreInstalled) session.Say("ocr.no_models", OcrModels.InstallLine);
    }

    public static bool IsNeeded(DocumentResult? result) => result?.Status == DocumentStatus.NeedsOcr;
}
