using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>
/// Whether tables in which no form was understood may print one all the same: an office may head its columns in words of its own, a form may be of another kind (one that is filled in
/// within the year), and on a page that is hard to read for OCR the words that a form is known by are lost first, its bold headings and its title.
/// </summary>
internal static class UnreadForm
{
    /// <summary>One row may begin with a word of a form by chance (数量, the heading of a column).</summary>
    private const int FewestRows = 2;

    /// <summary>The shortest forms (head, three sources of funds, a goal, five indicators) print twice as many texts, of which some are lost.</summary>
    private const int FewestTexts = 40;

    /// <summary>Characters of the longest printed label of a level: 服务对象满意度指标（10分）.</summary>
    private const int LongestLevel = 16;

    /// <summary>Where so many of the texts have a character that OCR could not make out, nothing is known of what the table is about.</summary>
    private const double ShareUndecodable = 0.5;

    public static bool MayBe(IReadOnlyList<FormPart> parts) =>
        (parts.Any(part => part.IsReadByOcr) && IsIllegible(parts)) || parts.Any(part => HeadsTwoBlocks(part.Table)) || (parts.Any(HasWordOfLevel) && (parts.Sum(part => FormEvidence.RowsOfForm(part.Table)) >= FewestRows || parts.Any(HasRowOfLevels)) && !IsOfOtherMatter(parts));

    /// <summary>Looked for first: most tables of a report have none, and need not be put together to see that.</summary>
    private static bool HasWordOfLevel(FormPart part) => part.Table.Cells.Any(cell => cell.Lines.Count > 0 && cell.Lines.Sum(line => line.Text.Length) <= LongestLevel && LevelWords.IsLevel(cell.Text));

    /// <summary>The words of two levels beside one another, with figures in their row: 效益指标 | 数量指标 | 增产粮食 | ≥5吨.</summary>
    private static bool HasRowOfLevels(FormPart part) => part.Table.PrintedRows.Any(row =>
        row is [var first, var second, ..] && LevelWords.Level1(first.Text) is not null && LevelWords.Level2(second.Text) is not null && row.Any(cell => cell.Text.Any(char.IsDigit)));

    /// <summary>
    /// What is left of a form's columns when those with its names are cut off, or on pages of their own: a heading of funds that were spent or scored, and below their rows another that tells what the indicators reached, or why not. A
    /// list of projects has all of its headings above its first row; what heads its rows again on the next page says the same.
    /// </summary>
    private static bool HeadsTwoBlocks(Table table)
    {
        var rows = table.PrintedRows.ToList();
        var funds = rows.FindIndex(row => row.Any(cell => HeadingBook.FieldOfWhole(HeadingSection.Funds, cell.Text) is "executed" or "execution_rate" or "score"));
        return funds >= 0 && rows.Skip(funds + 2).Any(row => row.Any(cell => HeadingBook.FieldOfWhole(HeadingSection.Indicator, cell.Text) is "actual" or "score" or "reason" && !rows[funds].Exists(above => above.Text == cell.Text)));
    }

    private static bool IsIllegible(IReadOnlyList<FormPart> parts)
    {
        var texts = parts.SelectMany(part => part.Table.Cells).Where(cell => cell.Lines.Count > 0).ToList();
        return texts.Count >= FewestTexts && texts.Count(cell => cell.Lines.Any(line => !line.IsDecodable)) >= ShareUndecodable * texts.Count;
    }

    /// <summary>The headings of its indicators are understood, all of them, and tell nothing that was reached: a declaration of goals. Of a table that is cut at a side the columns beyond may tell it.</summary>
    private static bool IsOfOtherMatter(IReadOnlyList<FormPart> parts)
    {
        if (parts.Any(part => CutAtSide.Is(part.Table))) return false;
        var indicators = SectionFinder.Find(GridStitcher.Stitch(parts)).Where(section => section is { Kind: SectionKind.Indicators, HeadingRows: > 0 }).ToList();
        return indicators.Count > 0 && indicators.SelectMany(section => section.Columns).All(column => column.Field is not (null or "actual" or "score"));
    }
}
