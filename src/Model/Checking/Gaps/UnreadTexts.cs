using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking.Gaps;

/// <summary>Texts of a row under headings that nobody knows: what another column of the row lacks may be told there.</summary>
internal static class UnreadTexts
{
    public const string MayTell = "a text under an unknown heading may tell it";

    /// <summary>The text's heading is not known, may head either of two fields, heads the field a second time, or tells how a row was carried out, which may be its reason.</summary>
    public static bool MayHold(IEnumerable<ExtraField> extras, HeadingSection section, string field) => extras.Any(extra => !BlankText.IsNoReason(extra.Text.Printed) && MayHead(section, extra.Heading, field));

    private static bool MayHead(HeadingSection section, string heading, string field) =>
        (HeadingBook.Field(section, heading) ?? HeadingForms.Field(section, heading)) is var known && (known is null or "result_note" or "weight_or_score" || known == field);
}
