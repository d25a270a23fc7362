using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>
/// Forms that are drawn as several tables have a caption above each, which may read like a title (绩效指标自评表) or like the name of a table of another matter (项目资金情况表). It begins no other
/// form where the table below it holds what the form has not yet, prints no head of its own, and the caption says nothing of another project, office or year.
/// </summary>
internal static class CaptionedTable
{
    /// <summary>Shorter texts in brackets say which part it is, or of what kind (续表, 第一批, 业务类); the names of offices and projects are longer.</summary>
    private const int ShortestName = 4;

    /// <param name="form">The form that is open.</param>
    /// <param name="between">The lines between its last table and this one.</param>
    public static bool IsNextOf(OpenForm form, IReadOnlyList<PlacedLine> between, Table table)
    {
        // What each page prints at its head or foot is no caption.
        var lines = between.Where(line => !line.IsRunning).Select(line => line.Line.Text).ToList();
        var captions = lines.FindAll(IsCaption);
        return captions.Count > 0 && FormStart.Rows(table).Count == 0 && (form.Blocks.LackAllOf(table) || form.Blocks.GoOnWithIndicators(table))
            && captions.TrueForAll(caption => MayBeOf(form, caption)) && !lines.Exists(line => NamesOtherProject(form, line));
    }

    private static bool IsCaption(string text) => FormTitle.Is(text) || ChapterHeading.NamesTable(text) || ChapterHeading.KindOf(text) is not null || BlockCaption.Is(text);

    /// <summary>Once a form has its indicators, a title that names no block is that of the next.</summary>
    private static bool MayBeOf(OpenForm form, string caption) =>
        (BlockCaption.NamesBlock(caption) || (!form.Blocks.HaveIndicators && (FormTitle.Is(caption) || BlockCaption.Is(caption)))) && !FormTitle.NamesOther(caption)
        && BlockCaption.NameIn(caption) is var name && (name.Length == 0 || form.Prints(name))
        && HeadingText.Qualifiers(caption).All(text => BlockCaption.NameIn(text) is var inBrackets && (inBrackets.Length < ShortestName || form.Prints(inBrackets)))
        && (FormTitle.Year(caption) is not { } year || form.Prints(year) || !form.Above.Any(line => FormTitle.Year(line.Line.Text) is not null));

    /// <summary>The head of the next form may be lines of text: 项目名称：乙 主管部门：丙.</summary>
    private static bool NamesOtherProject(OpenForm form, string line) =>
        LabelText.SplitAtColon(line) is { Value.Length: > 0 } pair && HeadingBook.Is(HeadingSection.Header, "project_name", pair.Label) && !form.Prints(pair.Value.Split(' ')[0]);
}
