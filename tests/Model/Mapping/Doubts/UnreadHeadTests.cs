using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Scans of forms whose title or year OCR did not make out.</summary>
public class UnreadHeadTests
{
    private const string Form = "| 项目名称 | 甲 | < | < | < | < | < | < |\n" + Indicators + "| 总分 | < | < | < | < | 50 | 49 | |\n";

    [Fact]
    public void What_stands_above_the_table_of_a_scan_without_a_title_is_told() =>
        Assert.Equal(["顶目支田绩放自坪衣 2O23"], Orphans("顶目支田绩放自坪衣\n2O23\n" + Form, PageText.ReadByOcr));

    [Fact]
    public void So_is_a_year_under_a_title_that_was_read() =>
        Assert.Equal(["(2O23年虔)"], Orphans("项目支出绩效自评表\n(2O23年虔)\n" + Form, PageText.ReadByOcr));

    [Fact]
    public void A_year_with_it_is_not_told_again() =>
        Assert.Equal(["项日支出绩放自坪衣 2023年度工作"], Orphans("项日支出绩放自坪衣\n2023年度工作\n" + Form, PageText.ReadByOcr));

    [Fact]
    public void With_a_title_and_a_year_nothing_is_missed() =>
        Assert.Empty(Orphans("某某局\n项目支出绩效自评表\n（2023年度）\n" + Form, PageText.ReadByOcr));

    [Fact]
    public void Where_the_page_has_its_text_another_line_above_is_not_the_forms() =>
        Assert.Empty(Orphans("某某局工作情况\n" + Form, PageText.Decodable));

    private static List<string> Orphans(string page, PageText text) =>
        [.. Assert.Single(FormReader.Read(DrawnPages.Draw(page).Select(drawn => drawn with { Text = text })).Forms).Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text)];
}
