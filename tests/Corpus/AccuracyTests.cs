namespace Selfeval.Tests.Corpus;

/// <summary>The whole way from PDF to fields, over every born-digital file of the corpus (see <c>corpus/README.md</c>).</summary>
public class AccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files() => [.. CorpusFile.All.Select(file => file.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_form_of_a_file_is_found_and_no_other(string file) =>
        Assert.Equal(CorpusReading.Of(file).File.Forms.Count, CorpusReading.Of(file).Forms.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_field_is_silently_wrong(string file) =>
        Assert.Empty(CorpusReading.Of(file).Fields.Where(field => field.Verdict == Verdict.Wrong).Select(field => field.ToString()));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_field_is_missing_but_those_that_the_manifest_explains(string file)
    {
        var missing = CorpusReading.Of(file).Fields.Where(field => field.Verdict == Verdict.Missing).ToList();
        Assert.True(missing.Count == CorpusReading.Of(file).File.Missing, string.Join('\n', missing));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_glyph_of_a_form_ends_in_one_place(string file) => Assert.All(CorpusReading.Of(file).Forms, form => Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted));

    /// <summary>The count above knows that a cell was taken, and not what became of it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void No_figure_of_a_forms_tables_vanishes(string file) => Assert.Empty(CorpusReading.Of(file).Vanished);

    [Fact]
    public void The_accuracy_table_is_printed() => output.WriteLine(AccuracyTable.Of([.. CorpusFile.All.Select(file => CorpusReading.Of(file.File))]));
}
