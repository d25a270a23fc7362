using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Tests.Corpus;

/// <summary>
/// The reference form in fonts whose codes tell no text, or not all of it: nothing or a problem is read, never a wrong value that looks right. What is right at a place is told by the same
/// pages in a font that decodes, which are read without a fault.
/// </summary>
public class DamagedTextTests
{
    private static readonly Lazy<ILookup<(string Name, int Page, double Left, double Top), string>> Truth =
        new(() => Assert.Single(Read("raw_idh")) is var form ? NamedField.Of(form).ToLookup(Key, named => named.Field.Printed) : null!);

    [Theory]
    [InlineData("raw_idh_noembed_ident")]
    [InlineData("raw_idh_bogus_tu")]
    [InlineData("raw_idh_notu_nocmap")]
    [InlineData("raw_idh_fffd_tu")]
    public void Text_that_does_not_decode_is_no_wrong_field_without_a_problem_at_its_place(string file) =>
        Assert.All(Read(file), form => Assert.Empty(NamedField.Of(form)
            .Where(named => named.Field.Printed.Length > 0 && !IsRight(named) && !IsTold(form, named.Field))
            .Select(named => $"{named.Path}: {named.Field.Printed}")));

    private static IReadOnlyList<SelfEvaluation> Read(string file) => FormReader.Read(Extractor.Corpus.Pages(file)).Forms;

    /// <summary>Below a heading that does not decode a text is kept without a name: it is right if it is that of its place.</summary>
    private static bool IsRight(NamedField named) => named.Name.StartsWith("extra", StringComparison.Ordinal)
        ? Truth.Value.Any(right => right.Key with { Name = "" } == Key(named) with { Name = "" } && right.Contains(named.Field.Printed))
        : Truth.Value[Key(named)].Contains(named.Field.Printed);

    /// <summary>A field is the same if it has the same name and its cell begins at the same place.</summary>
    private static (string Name, int Page, double Left, double Top) Key(NamedField named) =>
        (named.Name, named.Field.Place.Page, Math.Round(named.Field.Place.Box.Left), Math.Round(named.Field.Place.Box.Top));

    private static bool IsTold(SelfEvaluation form, Field field) => field.More.Prepend(field.Place).Any(place =>
        form.Problems.Any(problem => problem.Place.Page == place.Page && problem.Place.Box.Contains(place.Box.CenterX, place.Box.CenterY)));
}
