using System.Globalization;
using Selfeval.Model.Pages;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>A text and the box that it stands in, on one page of an invented form.</summary>
internal sealed record PrintedCell(int Page, Box Box, string Text);

/// <summary>
/// The reference form with other names and figures: another project of another office in another year, with a total that is right, or in every ninth
/// form one too low. All follows from the number of the form.
/// </summary>
internal sealed class InventedForm(int number, Func<char, bool> has)
{
    private const string Characters = "市海来工作服务科学技术研发公共平台管理高质量完成窗口行政审批事项推进规范化标准提升人员政策掌握能力准确全面加强建设监督检查继续保持优秀宣传解读编制语言告知网页培训活动途径使快速了";
    private const int OfficesInDocuments = 8;

    private readonly Random _random = new(number);
    private decimal _sum;

    public IEnumerable<PrintedCell> Cells(IReadOnlyList<Page> reference)
    {
        var budget = _random.Next(10_000, 90_000_000) / 100m;
        var executed = Math.Round(budget * _random.Next(700, 1000) / 1000m, 2);
        foreach (var page in reference)
        {
            foreach (var line in page.Lines) yield return new PrintedCell(page.Number, line.Box, line.Text.Replace("2021", Year, StringComparison.Ordinal));
            foreach (var cell in page.Tables.SelectMany(table => table.Cells))
                yield return new PrintedCell(page.Number, cell.Box, Text(cell, page.Number, (budget, executed)));
        }
    }

    private string Year => (2019 + (number % 6)).ToString(CultureInfo.InvariantCulture);

    private string Text(Cell cell, int page, (decimal Budget, decimal Executed) funds) => (page, cell.Row, cell.Column) switch
    {
        (1, 0, 2) => Name(_random, 6) + "服务",
        (1, 1, 2) => "上海市" + Name(new Random(-1 - (number / OfficesInDocuments / 12)), 3) + "委员会",
        (1, 1, 6) => "上海市" + Name(new Random(-1_000_000 - (number / OfficesInDocuments)), 5) + "管理中心",
        (1, 3 or 4, 3 or 4) => funds.Budget.ToString("0.00", CultureInfo.InvariantCulture),
        (1, 3 or 4, 5) => funds.Executed.ToString("N2", CultureInfo.InvariantCulture),
        (1, 3, 7) => Math.Round(100 * funds.Executed / funds.Budget, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%",
        (1, 3, 8) => Counted(Math.Round(10 * funds.Executed / funds.Budget, 2, MidpointRounding.AwayFromZero)),
        (1, >= 10, 7) or (2, < 3, 7) => Counted(decimal.Parse(cell.Text, CultureInfo.InvariantCulture) - (_random.Next(6) == 0 ? 1 : 0)),
        (2, 3, 7) => (_sum - (number % 9 == 0 ? 1 : 0)).ToString("0.##", CultureInfo.InvariantCulture),
        (_, _, 3) when cell.RowSpan == 1 && page * 100 + cell.Row >= 110 => Name(_random, 4) + cell.Text,
        _ => cell.Text,
    };

    private string Counted(decimal score)
    {
        _sum += score;
        return score.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private string Name(Random random, int length)
    {
        var available = Characters.Where(has).ToArray();
        return string.Concat(Enumerable.Range(0, length).Select(_ => available[random.Next(available.Length)]));
    }
}
