using Selfeval.Extractor;
using Selfeval.Model.Mapping;

namespace Selfeval.Tests.Corpus;

/// <summary>Every file of the corpus, read once for all tests.</summary>
internal sealed record CorpusReading(CorpusFile File, IReadOnlyList<Compared> Fields, int FormsRead)
{
    private static readonly Lazy<IReadOnlyDictionary<string, CorpusReading>> Readings = new(() =>
        CorpusFile.All.AsParallel().Select(Read).ToDictionary(reading => reading.File.File));

    public static IReadOnlyDictionary<string, CorpusReading> All => Readings.Value;

    public int Count(Verdict verdict) => Fields.Count(field => field.Verdict == verdict);

    private static CorpusReading Read(CorpusFile file)
    {
        using var pdf = PdfFile.Open(System.IO.File.ReadAllBytes(Path.Combine(Golden.CorpusFolder, file.File)), ExtractionLimits.Default);
        var forms = FormReader.Read(pdf.Pages()).Forms.Select(FormFields.Read).ToList();
        var compared = file.Forms.SelectMany((id, i) => FormComparison.Compare(FormFields.Truth(id), forms.ElementAtOrDefault(i)));
        return new CorpusReading(file, compared.ToList(), forms.Count);
    }
}
