using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Ocr;

/// <summary>
/// Targets and actual values in which OCR read letters for what a figure is printed with (<c>W18个</c> for ≥18个, <c>O.05</c>): as words they would say something that nobody
/// printed. They are not read, and told at their place.
/// </summary>
internal static partial class SpoiltFigures
{
    public static SelfEvaluation Apply(SelfEvaluation form)
    {
        var spoilt = FormFields.Of(form).Select(pair => pair.Field).Where(field => field is { Ocr: not null, Value: WordsReading } && Is(field.Printed)).DistinctBy(field => field.Place).ToList();
        if (spoilt.Count == 0) return form;
        var places = spoilt.Select(field => field.Place).ToHashSet();
        var unread = EveryField.Of(form, field => field.Value is WordsReading && places.Contains(field.Place) ? field with { Value = null } : field);
        return unread with { Problems = [.. unread.Problems, .. spoilt.Select(field => new Problem(ProblemKind.Unreadable, field.Printed, field.Place))] };
    }

    /// <summary>A quantity once the letters before it are gone and those among its digits are noughts.</summary>
    private static bool Is(string printed)
    {
        var folded = PrintedText.Fold(printed);
        var figure = LettersForSign().Replace(LetterForNought().Replace(folded, "0"), "");
        return figure != folded && QuantityGrammar.Read(figure) is not null;
    }

    [GeneratedRegex("(?<=[0-9.])[Oo]|[Oo](?=[0-9.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LetterForNought();

    /// <summary>A sign of comparison is as wide as one letter, or two narrow ones.</summary>
    [GeneratedRegex("^[A-Za-z]{1,2}(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LettersForSign();
}
