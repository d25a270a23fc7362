using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Points with the grade that they make behind them, in one text: 98.4（优）, 97.6分 等级：优.</summary>
internal sealed record GradedPoints(string Points, string Grade)
{
    /// <summary>Null for any other text, as for points alone.</summary>
    public static GradedPoints? In(string printed)
    {
        var match = Vocabulary.Pattern("points_with_grade").Match(HeadingText.Fold(printed));
        return match.Success ? new GradedPoints(match.Groups["points"].Value, match.Groups["grade"].Value) : null;
    }
}
