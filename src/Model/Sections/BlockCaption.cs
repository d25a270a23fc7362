using System.Text.RegularExpressions;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// The caption of a form's further table, which names what the table holds in the words of forms, numbered or not: 表2 预算执行情况, 三、绩效指标完成情况表, 【基本信息】. The names of offices and projects are none of
/// these words.
/// </summary>
internal static class BlockCaption
{
    /// <summary>The longest names of blocks (年度绩效目标及绩效指标自评完成情况明细表) have some 20 characters, and a number and the year before them.</summary>
    private const int Longest = 40;

    /// <summary>
    /// The text is put together of the words of forms alone, and one of them is that of a block or of the evaluation. A label or a heading (总分, 得分, 项目概况), neither numbered nor in brackets, may have lost its cell.
    /// </summary>
    public static bool Is(string printed) => !MayBeOfCell(printed) && (NamesBlock(printed) || SpeaksOfEvaluation(printed)) && Words(printed) is { Success: true } words && words.Groups["name"].Length + words.Groups["other"].Length == 0;

    private static bool MayBeOfCell(string printed) => HeadingBook.IsKnown(printed) && !HeadingText.IsNumbered(printed) && HeadingText.Fold(printed) is not ['(', ..] && !LabelText.IsBlock(printed);

    /// <summary>One of its words is that of a block, whatever the others are.</summary>
    public static bool NamesBlock(string printed) => printed.Length <= Longest && Vocabulary.Pattern("block_word").IsMatch(Caption(printed));

    /// <summary>
    /// What stands before the first of these words, behind the number and the year, where a title prints the name of an office or a project; or behind a first one that the name itself begins with (财政局项目自评表). Empty
    /// where neither does. What stands behind 自评 is no name.
    /// </summary>
    public static string NameIn(string printed) => Words(printed).Groups is var words && words["name"].Length > 0 ? words["name"].Value : SpeaksOfEvaluation(words["other"].Value) ? words["other"].Value : "";

    private static bool SpeaksOfEvaluation(string text) => text.Length <= Longest && text.Contains(Vocabulary.SelfEvaluated, StringComparison.Ordinal);

    private static Match Words(string printed) => Vocabulary.Pattern("caption_words").Match(Caption(printed));

    /// <summary>Folded, without what stands in brackets; where all of it does, that.</summary>
    private static string Caption(string printed) => HeadingText.Core(printed) is { Length: > 0 } core ? core : HeadingText.Fold(printed).Trim('(', ')');
}
