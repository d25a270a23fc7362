using CsCheck;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Corpus;

/// <summary>However a page shows a form turned, what is read of it and found in it is the same, but for the boxes.</summary>
public class TurnedFormProperties
{
    private static readonly Gen<RulingStyle> Styles = Gen.Int[0, Enum.GetValues<RulingStyle>().Length - 1].Select(i => (RulingStyle)i);

    /// <summary>Every turn but that of a page that is drawn as it is shown.</summary>
    private static readonly Gen<PageTurning> Turnings = Gen.Int[1, 15].Select(i => new PageTurning(i / 4, i % 4));

    /// <summary>What the Model makes of the pages of the corpus, of every producer.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_form_of_the_corpus_reads_turned_as_it_reads_upright(string file)
    {
        var pages = Extractor.Corpus.Read(Extractor.Corpus.Bytes(file));
        if (!pages.TrueForAll(page => page.Turn.IsUpright)) return;
        UnplacedReading.AssertSameTurned(pages);
    }

    [Fact]
    public void A_random_form_reads_turned_as_it_reads_upright() =>
        Gen.Select(RandomForm.WithHeadAgain, Styles, Turnings).Sample(
            (form, style, turn) => Assert.Equal(
                UnplacedReading.Of(Extractor.Corpus.Read(BrokenPdf.Draw(form.Text, style))),
                UnplacedReading.Of(Extractor.Corpus.Read(BrokenPdf.Drawing(form.Text, style).Turned(turn).ToBytes()))),
            iter: Check.Iter,
            print: drawn => $"{drawn.Item2} {drawn.Item3}\n{drawn.Item1.Text}");

    [Fact]
    public void A_random_form_without_rulings_reads_turned_as_it_reads_upright() =>
        Gen.Select(RandomForm.WithHeadAgain, UnruledStyle.Any, Turnings).Sample(
            (form, style, turn) => Assert.Equal(
                UnplacedReading.Of(Extractor.Corpus.Read(UnruledDrawing.Draw(form.Text, style))),
                UnplacedReading.Of(Extractor.Corpus.Read(UnruledDrawing.Drawing(form.Text, style).Turned(turn).ToBytes()))),
            iter: Check.Iter,
            print: drawn => $"{drawn.Item2} {drawn.Item3}\n{drawn.Item1.Text}");

    public static TheoryData<string> Files() => new(CorpusFile.All.Select(file => file.File));
}
