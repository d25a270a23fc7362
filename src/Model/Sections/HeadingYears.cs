using System.Globalization;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Tells columns of the form's year from those of the year before or of a part of it, where the same words head both and a year or the months stand above them, before them or in their brackets
/// (2022年 over 实际完成值, 2023年 over 年度指标值 and 实际完成值).
/// </summary>
internal static class HeadingYears
{
    /// <summary>No year is printed, or 本年 is: the form's own, later than those it is compared with.</summary>
    private const int Own = int.MaxValue;

    /// <summary>上年, 累计: some year before, or more than the year.</summary>
    private const int Earlier = 0;

    /// <summary>1—6月: a part of the form's year, whose value is not the year's even where the other months are all that stands beside it.</summary>
    private const int PartOfYear = 1;

    private static readonly RememberedTexts<int> Remembered = new(Find);

    /// <summary>
    /// The columns of other years kept as extra texts under both headings. Of the years in which something was reached or spent the form's own is meant, else the latest: what is
    /// planned for a later one yields too. A column whose heading is there once keeps its field, whatever the year.
    /// </summary>
    public static List<Column> Settled(FormGrid grid, int firstRow, List<Column> columns, HeadingSection section, int? fiscalYear)
    {
        var dated = WithoutParts(grid, firstRow, columns, section).ConvertAll(column => (Column: column, Field: HeadingNames.FieldOf(column, section), Year: YearOf(grid, firstRow, column)));
        if (dated.TrueForAll(column => column.Year == Own)) return dated.ConvertAll(column => column.Column);
        var years = dated.Where(column => column.Field is "actual" or "executed").Select(column => column.Year).DefaultIfEmpty(Own).ToList();
        var year = fiscalYear is { } own && years.Contains(own) && !years.Contains(Own) ? own : years.Max();
        return dated.ConvertAll(one => one.Field is { } field && dated.Exists(other => other.Field == field && other.Column != one.Column && (one.Year == PartOfYear || Nearness(other.Year) > Nearness(one.Year)))
            ? HeadingNames.AsExtra(grid, firstRow, one.Column)
            : one.Column);

        int Nearness(int other) => other == year ? Own : other < year ? other : Earlier - 1;
    }

    /// <summary>
    /// The section without the fields of columns whose own headings name another year than the form's, or than the latest of theirs where the form tells none: 2023年实际值 is nothing that was
    /// reached in 2024, and where no other column heads that, nobody knows what does.
    /// </summary>
    public static Section OfYear(Section section, int? fiscalYear)
    {
        var years = section.Columns.Where(column => column.Field is not ("extra" or Column.Block)).Select(OwnYear).OfType<int>().ToList();
        if (years.Count == 0 || years.TrueForAll(year => year == (fiscalYear ?? years[0]))) return section;
        return section with { Columns = [.. section.Columns.Select(column => column.Field is "extra" || OwnYear(column) is not { } year || year == (fiscalYear ?? years.Max()) ? column : column with { Field = null })] };
    }

    /// <summary>
    /// A row of years over the headings of the row below (2022年 over 预算数 and 执行数, 2023年 over 预算数, 执行数, 执行率): every text in it tells one, or heads or names something beside both rows.
    /// One year alone may be a title; beside a cell that reaches down it is none.
    /// </summary>
    public static bool AreOver(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => cell.RowSpan > 1 || !cell.IsEmpty).ToList();
        var years = cells.FindAll(cell => cell.RowSpan == 1);
        return years.Count > 0 && cells.Count > 1 && years.TrueForAll(cell => HeadingNames.Told(cell).Any(TellsYear));
    }

    private static int? OwnYear(Column column) => column.Heading is { } heading ? HeadingText.BehindYear(heading.Text)?.Year : null;

    /// <summary>The columns of a part of the year kept as extra texts, where another has the same of the whole year; alone, or beside other parts, they stay unknown.</summary>
    private static List<Column> WithoutParts(FormGrid grid, int firstRow, List<Column> columns, HeadingSection section) => columns.ConvertAll(column =>
        FieldOfPart(grid, firstRow, column, section) is { } field && columns.Exists(other => HeadingNames.FieldOf(other, section) == field && YearOf(grid, firstRow, other) > PartOfYear)
            ? HeadingNames.AsExtra(grid, firstRow, column)
            : column);

    /// <summary>What the part is of stands behind it (1—6月执行数), or above it (实际完成情况 over 上半年).</summary>
    private static string? FieldOfPart(FormGrid grid, int firstRow, Column column, HeadingSection section)
    {
        if (column.Heading is not { } heading || HeadingNames.FieldOf(column, section) is not null) return null;
        var match = Vocabulary.Pattern("part_of_year_heading").Match(heading.Core);
        var name = match.Success ? match.Groups["heading"].Value : Vocabulary.Pattern("part_of_year").IsMatch(heading.Core) ? HeadingNames.Above(grid, firstRow, column)?.Text : null;
        return name is null ? null : HeadingBook.FieldOfWhole(section, name);
    }

    private static int YearOf(FormGrid grid, int firstRow, Column column) => HeadingNames.Around(grid, firstRow, column).Select(Year).Append(OwnYear(column) ?? Own).Min();

    private static bool TellsYear(string told) => Year(told) != Own || Vocabulary.Pattern("own_year").IsMatch(told);

    private static int Year(string told) => Remembered.Of(told);

    private static int Find(string told)
    {
        var match = Vocabulary.Pattern("heading_year").Match(told);
        if (match.Success) return int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return Vocabulary.Pattern("earlier_year").IsMatch(told) ? Earlier : Vocabulary.Pattern("part_of_year").IsMatch(told) ? PartOfYear : Own;
    }
}
