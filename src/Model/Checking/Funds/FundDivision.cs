using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking.Funds;

/// <summary>The amounts of the parts that the funds are divided into, by where they come from or by what they are for, printed below the total without a word of which of its amounts they are part.</summary>
internal sealed record FundDivision(IReadOnlyList<Field> Parts)
{
    /// <summary>The divisions that print two amounts or more: a single one may be no more than the greatest part.</summary>
    public static IEnumerable<FundDivision> Of(SelfEvaluation form, FundingLine total) => form.Extra
        .Where(extra => extra.Text.Number is not null && Stands(form, total, extra.Text.Place))
        .Select(extra => (Source: HeadingBook.FieldOfWhole(HeadingSection.FundRow, extra.Heading), extra.Text))
        .Where(part => part.Source is not null and not "total")
        .GroupBy(part => part.Source == "by_use", part => part.Text)
        .Where(division => division.Count() > 1)
        .Select(division => new FundDivision([.. division]));

    /// <summary>Below the total, and above what follows the funds.</summary>
    private static bool Stands(SelfEvaluation form, FundingLine total, Place place) =>
        total.Label.Place.IsBefore(place) && new[] { form.Goal.Planned, form.Goal.Actual, form.Indicators.Count > 0 ? form.Indicators[0].Level3 : null }.OfType<Field>().All(behind => place.IsBefore(behind.Place));
}
