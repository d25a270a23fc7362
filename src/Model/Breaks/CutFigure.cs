using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Breaks;

/// <summary>A figure that a page break cuts between its digits.</summary>
internal static class CutFigure
{
    /// <summary>The upper text is no number before the lower one ends it: 17. | 1.</summary>
    public static bool IsOneOnlyTogether(string upper, string lower) => ValueReader.Score(upper).IsUnreadable && ValueReader.Score(upper + lower) is { IsUnreadable: false, Value: not null };

    /// <summary>The last digits of a figure that fills its line, in a row that prints no label: 1,246. | 35.</summary>
    public static bool GoesOn(FormCell figure, FormCell rest) => !figure.IsEmpty && figure.FillsItsLastLine && EndsWith(figure, rest);

    /// <summary>Digits behind which the figure has its digits in order.</summary>
    public static bool EndsWith(FormCell figure, FormCell rest) => rest.Text.All(c => char.IsDigit(c) || c is '.' or '%') && Vocabulary.Pattern("figure_in_order").IsMatch(PrintedText.Fold(figure.Text + rest.Text));
}
