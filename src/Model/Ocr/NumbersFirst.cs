using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Model.Ocr;

/// <summary>
/// Where a column wants a figure and what OCR read is none (<c>o</c>), the next likely reading that is one (<c>0</c>) goes first; the other is kept beside
/// it, and the field stays in doubt. A figure is never put in the place of another figure.
/// </summary>
internal static class NumbersFirst
{
    /// <summary>The confidence of a reading that was not the likeliest.</summary>
    private const double Chosen = 0.5;

    /// <summary>What OCR makes of a nought alone in its cell: no form prints one of these signs where a column wants a figure.</summary>
    private const string Noughts = "oO○〇";

    public static SelfEvaluation Apply(SelfEvaluation form)
    {
        foreach (var (path, field) in FormFields.Of(form).Where(pair => pair.Field is { Value: null, IsBlankLike: false, Ocr: not null }).DistinctBy(pair => pair.Field.Place).ToList())
        {
            if (OthersOf(field).Select(other => CorrectedForm.With(form, [new Correction(path, other)])).FirstOrDefault(tried => IsFigure(tried, path)) is not { } better) continue;
            var chosen = FormFields.Of(better).First(pair => pair.Path == path).Field.Printed;
            var mark = new OcrMark(Math.Min(field.Ocr!.Confidence, Chosen), [field.Printed, .. field.Ocr.Others.Where(other => other != chosen)]);
            form = EveryField.Of(better, other => other.Place == field.Place ? other with { Ocr = mark } : other);
            form = form with { Problems = [.. form.Problems.Where(problem => problem.Kind != ProblemKind.Unreadable || problem.Place != field.Place)] };
        }

        return form;
    }

    private static IEnumerable<string> OthersOf(Field field) => field.Printed is [var sign] && Noughts.Contains(sign, StringComparison.Ordinal) ? field.Ocr!.Others.Append("0") : field.Ocr!.Others;

    private static bool IsFigure(SelfEvaluation form, string path) =>
        FormFields.Of(form).First(pair => pair.Path == path).Field.Value is NumberReading or QuantityReading or RangeReading or DateReading;
}
