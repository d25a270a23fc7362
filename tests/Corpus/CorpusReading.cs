using Selfeval.Extractor;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Tests.Corpus;

/// <summary>A file of the corpus as it was read, once for all tests.</summary>
internal sealed record CorpusReading(CorpusFile File, IReadOnlyList<Compared> Fields, IReadOnlyList<SelfEvaluation> Forms, IReadOnlyList<string> Vanished)
{
    private static readonly IReadOnlyDictionary<string, Lazy<CorpusReading>> Readings =
        CorpusFile.All.ToDictionary(file => file.File, file => new Lazy<CorpusReading>(() => Read(file)));

    public static CorpusReading Of(string file) => Readings[file].Value;

    private static CorpusReading Read(CorpusFile file)
    {
        using var pdf = PdfFile.Open(System.IO.File.ReadAllBytes(Path.Combine(Golden.CorpusFolder, file.File)), ExtractionLimits.Default);
        var pages = pdf.Pages().ToList();
        var reading = FormReader.Read(pages);
        var forms = reading.Forms.Select(FormFields.Read).ToList();
        var compared = file.Forms.SelectMany((id, i) => FormComparison.Compare(FormFields.Truth(id), forms.ElementAtOrDefault(i)));
        return new CorpusReading(file, compared.ToList(), reading.Forms, VanishedTexts.Of(pages, reading.Forms).ToList());
    }
}
