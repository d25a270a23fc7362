using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Ocr;

/// <summary>The fields read by OCR that are not to be relied on as they stand: each is a problem of the form, with what else it may say.</summary>
internal static class Doubts
{
    /// <summary>One wrong digit makes another figure: what holds figures must be surer than prose, which a reader mends.</summary>
    private const double SureText = 0.7;

    /// <summary>A text of which so much is digits was a figure with a sign or unit that OCR did not know (V95%).</summary>
    private const double MostlyDigits = 0.4;

    /// <param name="confirmed">The places of figures that the form's own arithmetic bears out.</param>
    public static IEnumerable<Problem> Of(SelfEvaluation form, HashSet<Place> confirmed)
    {
        var signs = form.Indicators.Any(row => row.Target?.Value is QuantityReading { OperatorInferred: false });
        return FormFields.Of(form)
            .DistinctBy(pair => pair.Field.Place)
            .Where(pair => pair.Field.Ocr is not null && (IsUnsure(pair.Field) || LacksSign(pair, signs) || BeginsWithDash(pair.Field)) && !(confirmed.Contains(pair.Field.Place) && !BeginsWithNoughts(pair.Field)))
            .Select(pair => new Problem(ProblemKind.LowConfidence, IsExtra(pair.Path) ? "" : TextOf(pair.Field), pair.Field.Place));
    }

    private static bool IsUnsure(Field field) => field.Ocr!.Confidence < (HoldsFigures(field) ? OcrLine.Sure : SureText) || IsSpoiltFigure(field);

    /// <summary>Where other targets of the form print a sign, one without may have lost it.</summary>
    private static bool LacksSign((string Path, Field Field) pair, bool signs) =>
        signs && pair.Field.Value is QuantityReading { OperatorInferred: true } && pair.Path.EndsWith(".target", StringComparison.Ordinal);

    /// <summary>Forms print next to no negative figures; scribbles, folds and what is left of rulings look like the sign of one.</summary>
    private static bool BeginsWithDash(Field field) => field.Printed.Length > 1 && BlankText.IsDash(field.Printed[..1]) && field.Printed.Any(char.IsDigit);

    /// <summary>Nobody prints 00 or 007: sums bear out the value of the figure, not that it stands there so.</summary>
    private static bool BeginsWithNoughts(Field field) => PrintedText.Fold(field.Printed) is ['0', >= '0' and <= '9', ..];

    /// <summary>Digits, or other readings that have some: a dropped digit leaves none behind.</summary>
    private static bool HoldsFigures(Field field) =>
        field.Value is NumberReading or QuantityReading or RangeReading or DateReading || field.Printed.Any(char.IsDigit) || field.Ocr!.Others.Any(other => other.Any(char.IsDigit));

    private static bool IsSpoiltFigure(Field field) =>
        field.Value is WordsReading && field.Printed.Count(char.IsDigit) >= MostlyDigits * field.Printed.Length;

    /// <summary>What the form prints beside its fields may be a person's name, which not everybody may read: the place tells enough.</summary>
    private static bool IsExtra(string path) => path.Contains("extra[", StringComparison.Ordinal);

    private static string TextOf(Field field) => field.Ocr!.Others.Count == 0 ? field.Printed : $"{field.Printed} ({string.Join(" / ", field.Ocr.Others)} ?)";
}
