using CsCheck;

namespace Selfeval.Tests.Drawing;

/// <summary>One indicator as it is to be printed; null where the form has no such column.</summary>
public sealed record DrawnIndicator(string Level1, string Level2, string Level3, string? Target, string? Actual, string? Weight, string? Score, string? Reason)
{
    public string? Of(string field) => field switch
    {
        "level1" => Level1,
        "level2" => Level2,
        "level3" => Level3,
        "target" => Target,
        "actual" => Actual,
        "weight" => Weight,
        "score" => Score,
        _ => Reason,
    };
}

/// <summary>
/// A form of random layout: <paramref name="Text"/> as <see cref="DrawnPages"/> writes it (page breaks included), and what it prints.
/// Invented words only; a name never begins as the labels do that end a table.
/// </summary>
internal sealed record RandomForm(string Text, string ProjectName, string Department, IReadOnlyList<DrawnIndicator> Indicators, IReadOnlyList<IReadOnlyList<string>> Funds, string Planned)
{
    /// <summary>What is printed of a merged cell that a page break cuts; null if there is no break.</summary>
    public CutLabel? Cut { get; private init; }

    private static readonly string[][] Orders =
    [
        ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"],
        ["level1", "level2", "level3", "weight", "target", "actual", "score", "reason"],
        ["level1", "level2", "level3", "target", "weight", "actual", "score", "reason"],
        ["level1", "level2", "level3", "target", "actual", "score"],
        ["level1", "level2", "level3", "target", "actual"],
        ["level1", "level2", "level3", "weight", "score", "target", "actual"],
    ];

    private static readonly Dictionary<string, string[]> Headings = new()
    {
        ["level1"] = ["一级指标"],
        ["level2"] = ["二级指标"],
        ["level3"] = ["三级指标", "指标名称"],
        ["target"] = ["年度指标值", "年初目标值", "年度指标值（A）"],
        ["actual"] = ["实际完成值", "全年完成值", "实际完成值（B）"],
        ["weight"] = ["分值", "权重"],
        ["score"] = ["得分", "自评得分"],
        ["reason"] = ["偏差原因分析及改进措施", "未完成原因及改进措施", "备注"],
    };

    private static readonly (string Level1, string[] Level2)[] Groups =
    [
        ("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]),
        ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        ("满意度指标", ["服务对象满意度指标"]),
    ];

    private static readonly string[][] FundOrders =
    [
        ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
        ["预算数", "执行数", "分值", "执行率", "得分"],
    ];

    private static readonly string[] Totals = ["年度资金总额", "合计", "总额"];

    private static readonly string[] FundLabels = ["其中：当年财政拨款", "上年结转资金", "其他资金"];

    private static readonly string[] Title = ["项目支出绩效自评表", "（2021年度）"];

    private const string Words = "培训宣传巡查采购设备课程图书道路桥梁养护检测农户村庄学校医院居民游客车辆平台系统";

    /// <summary>On one page, or two, of which the second prints the headings of the indicators again, perhaps.</summary>
    public static readonly Gen<RandomForm> Any = Gen.Int[0, 9999].Array[400].Select(dice => new Maker(dice).Make(_ => []));

    /// <summary>The same, and the second page prints any first rows of the form again, too, below its title perhaps.</summary>
    public static readonly Gen<RandomForm> WithHeadAgain = Gen.Int[0, 9999].Array[400].Select(dice => new Maker(dice).Make(maker => maker.HeadAgain()));

    /// <summary>Draws choices from a row of dice.</summary>
    private sealed class Maker(int[] dice)
    {
        private readonly List<string[]> _rows = [];
        private CutLabel? _cut;
        private int _heading;
        private int _next;

        /// <param name="again">What is printed above the headings of the second page.</param>
        public RandomForm Make(Func<Maker, IEnumerable<string>> again)
        {
            var order = Pick(Orders);
            var hasSide = Roll(2) == 0;
            var side = hasSide ? 1 : 0;
            var columns = Math.Max(order.Length + side, 9);
            var (name, department, planned) = (Word(6) + "项目", "某" + Word(2) + "局", Word(12) + "，" + Word(9) + "。");
            AddRow(columns, "项目名称", "<", name);
            AddRow(columns, "主管部门", "<", department, "<", "实施单位", "某" + Word(2) + "中心");
            var funds = AddFunds(columns);
            AddRow(columns, "年度总体目标", "预期目标", "<", "<", "实际完成情况");
            AddRow(columns, "^", planned, "<", "<", Word(10) + "。");
            _heading = _rows.Count;
            var indicators = AddIndicators(columns, order, hasSide);
            if (order.Contains("score")) AddTotal(columns, order, side);
            return new RandomForm(Broken(again), name, department, indicators, funds, planned) { Cut = _cut };
        }

        private List<IReadOnlyList<string>> AddFunds(int columns)
        {
            var order = Pick(FundOrders);
            // The name of the block stands beside all rows, or heads the labels.
            var isBeside = Roll(2) == 0;
            AddRow(columns, isBeside ? ["项目资金（万元）", "<", "", .. order] : ["项目资金（万元）", "<", "<", .. order]);
            string[] labels = [Pick(Totals), .. FundLabels];
            var lines = new List<IReadOnlyList<string>>();
            for (var line = 0; line < 1 + Roll(labels.Length); line++)
            {
                var isBlank = line > 1 && Roll(3) == 0;
                string[] cells = [.. order.Select(heading => line > 0 && heading is "分值" or "得分" ? "" : isBlank ? "" : heading.Contains('率', StringComparison.Ordinal) ? $"{Roll(100)}.{Roll(10)}%" : $"{Roll(9999)}.{Roll(9)}")];
                AddRow(columns, isBeside ? ["^", "<", labels[line], .. cells] : [labels[line], "<", "<", .. cells]);
                lines.Add([labels[line], .. cells]);
            }

            return lines;
        }

        private List<DrawnIndicator> AddIndicators(int columns, string[] order, bool hasSide)
        {
            var headings = order.Select(field => Pick(Headings[field])).ToArray();
            AddRow(columns, hasSide ? ["绩效指标", .. headings] : headings);
            var rows = new List<DrawnIndicator>();
            foreach (var (level1, level2s) in Groups.Take(1 + Roll(Groups.Length)))
            {
                foreach (var level2 in level2s.Take(1 + Roll(level2s.Length)))
                {
                    for (var i = Roll(4); i >= 0; i--) rows.Add(Indicator(order, level1, level2));
                }
            }

            for (var i = 0; i < rows.Count; i++)
            {
                string[] cells = [.. order.Select(field => i > 0 && Goes(rows[i - 1], rows[i], field) ? "^" : rows[i].Of(field)!)];
                AddRow(columns, hasSide ? ["^", .. cells] : cells);
            }

            return rows;
        }

        /// <summary>A level label spans the rows of its group.</summary>
        private static bool Goes(DrawnIndicator before, DrawnIndicator row, string field) =>
            (field == "level1" && before.Level1 == row.Level1) || (field == "level2" && before.Level1 == row.Level1 && before.Level2 == row.Level2);

        private DrawnIndicator Indicator(string[] order, string level1, string level2)
        {
            var (target, actual) = Roll(5) switch
            {
                0 => ("≥95%", $"{Roll(100)}%"),
                1 => ("提升", "提升"),
                2 => ("2021年12月底前", "2021年11月"),
                3 => ($"={1 + Roll(900)}个", $"{1 + Roll(900)}个"),
                _ => ($"≥{1 + Roll(900)}次", $"{1 + Roll(900)}次"),
            };
            string? If(string field, string text) => order.Contains(field) ? text : null;
            return new DrawnIndicator(level1, level2, Word(4 + Roll(9)), target, actual, If("weight", $"{1 + Roll(20)}"), If("score", $"{1 + Roll(20)}"), If("reason", Roll(4) == 0 ? Word(8) : ""));
        }

        private void AddTotal(int columns, string[] order, int side)
        {
            var cells = new List<string> { "总分" };
            for (var i = 1; i < order.Length + side; i++)
            {
                var field = i < side ? "" : order[i - side];
                cells.Add(field switch { "score" => "90", "weight" => "100", _ => cells.Count < 3 + side ? "<" : "" });
            }

            AddRow(columns, [.. cells]);
        }

        /// <summary>A row; its last cell goes on to the right edge.</summary>
        private void AddRow(int columns, params string[] cells) => _rows.Add([.. cells, .. Enumerable.Repeat("<", columns - cells.Length)]);

        /// <summary>Lines of the title and rows of the head.</summary>
        public IEnumerable<string> HeadAgain() => [.. Title.Take(Roll(3)), .. _rows.Take(Roll(2) == 0 ? Roll(3) : Roll(_heading + 1)).Select(Line)];

        /// <summary>The form as text, with a page break before some row of its body or none, perhaps with its heading row printed again.</summary>
        private string Broken(Func<Maker, IEnumerable<string>> again)
        {
            var text = string.Join('\n', [.. Title, .. _rows.Select(Line)]);
            if (Roll(4) == 0 || _rows.Count < _heading + 3) return text;
            var row = _heading + 2 + Roll(_rows.Count - _heading - 2);
            _cut = (CutLabel)Roll(3);
            var broken = PageBreaks.Before(text, row, _cut.Value);
            if (Roll(2) > 0) return broken;
            string[] repeated = [.. again(this), .. _rows.Skip(_heading).Take(Roll(2)).Select(Line)];
            return broken.Replace("---\n", string.Join('\n', ["---", .. repeated, ""]), StringComparison.Ordinal);
        }

        private static string Line(string[] row) => "| " + string.Join(" | ", row) + " |";

        private string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Words[Roll(Words.Length)]));

        private T Pick<T>(T[] choices) => choices[Roll(choices.Length)];

        private int Roll(int sides) => dice[_next++ % dice.Length] % sides;
    }
}
