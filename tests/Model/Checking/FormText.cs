using System.Globalization;
using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// A form in a few lines, for rule cases. One line a row, cells between bars; ~ is a column that the form does not have,
/// ^ the same cell as in the row above, and cells left out at the end are columns that the form does not have.
/// <code>
/// year: 2021        title: 财政项目支出绩效自评表        unit: 万元        profile: national        file: 2021年度自评表.pdf
/// funds: total | 年度资金总额 | initial | full-year | executed | weight | rate | score | reason
/// row: level1 | level2 | level3 | target | actual | weight | score | reason | method        (sub: a sub-row; placeholder: a placeholder)
/// task: block | level3 | target | actual | weight | score
/// total: weight | score | grade     header: 94    stated: execution | 20 | 预算执行情况(20分)    goal: planned | actual    extra: heading | text    part: heading | amount
/// (without a profile it is the national one, by default)
/// doubt: indicators[0].score        (OCR is not sure of that field)        unread: indicators[0].score        (what it prints is no value)
/// </code>
/// </summary>
public sealed class FormText
{
    private readonly FormBuilder _build;
    private readonly Dictionary<string, string> _single = [];
    private readonly List<FundingLine> _lines = [];
    private readonly List<Indicator> _rows = [];
    private readonly List<StatedWeight> _stated = [];
    private readonly List<ExtraField> _extra = [];
    private readonly List<Problem> _problems = [];
    private readonly List<(string Path, ProblemKind Kind)> _told = [];
    private Total _total = new(null, null, null);
    private Goal _goal = new(null, null);
    private int? _parent;

    private FormText(IReadOnlyList<(string Key, string Text)> lines)
    {
        foreach (var (key, text) in lines.Where(line => line.Key is "year" or "unit" or "title" or "profile" or "header" or "department" or "unit name" or "project" or "file")) _single[key] = text;
        _build = new FormBuilder(_single.TryGetValue("year", out var year) ? int.Parse(year, CultureInfo.InvariantCulture) : null, Unit);
        foreach (var (key, text) in lines) Read(key, text.Split('|').Select(cell => cell.Trim()).ToArray());
    }

    /// <summary>万元 unless the case says otherwise; an empty one is not printed.</summary>
    private string? Unit => _single.GetValueOrDefault("unit", "万元") is { Length: > 0 } unit ? unit : null;

    public RuleProfile Profile => RuleProfiles.Named(_single.GetValueOrDefault("profile", "national"))!;

    /// <summary>The profile that the case names; else the one that a form without any sign gets.</summary>
    private ChosenProfile Chosen => _single.ContainsKey("profile") ? ChosenProfile.Given(Profile) : RuleProfiles.Default;

    /// <summary>The name of the form's file, where the case gives one.</summary>
    public string? FileName => _single.GetValueOrDefault("file");

    public static (SelfEvaluation Form, RuleProfile Profile) Parse(string text)
    {
        var read = Read(text);
        return (read.Doubted(), read.Profile);
    }

    /// <summary>Every outcome of the rule book on the form.</summary>
    public static IReadOnlyList<Outcome> Check(string text)
    {
        var read = Read(text);
        return RuleBook.Check(read.Doubted(), read.Chosen, read.FileName);
    }

    private static FormText Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
            .Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        return new FormText(lines);
    }

    /// <summary>The contract's snake_case name of a source.</summary>
    public static FundingSource Source(string name) =>
        Enum.Parse<FundingSource>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private SelfEvaluation Doubted()
    {
        var form = Form();
        var told = NamedField.Of(form).SelectMany(named => _told.Where(each => each.Path == named.Path).Select(each => new Problem(each.Kind, named.Field.Printed, named.Field.Place)));
        return form with { Problems = [.. form.Problems, .. told] };
    }

    private SelfEvaluation Form() => new()
    {
        Pages = [1],
        Glyphs = new GlyphCount(0, 0),
        Title = Single("title"),
        FiscalYear = Single("year"),
        SupervisingDepartment = Single("department"),
        ImplementingUnit = Single("unit name"),
        ProjectName = Single("project"),
        AmountUnit = Unit is { } unit ? _build.Text(unit) : null,
        HeaderScore = _single.TryGetValue("header", out var header) ? _build.Score(header) : null,
        StatedWeights = _stated,
        FundingLines = _lines,
        Goal = _goal,
        Indicators = _rows,
        Total = _total,
        Extra = _extra,
        Problems = _problems,
    };

    private void Read(string key, string[] cells)
    {
        switch (key)
        {
            case "funds": _lines.Add(Line(cells)); break;
            case "row": _parent = _rows.Count; _rows.Add(Row(cells, null, placeholder: false)); break;
            case "task": _rows.Add(Row(["~", "~", .. cells[1..]], null, placeholder: false) with { Block = _build.Text(cells[0]) }); break;
            case "sub": _rows.Add(Row(cells, _parent, placeholder: false)); break;
            case "placeholder": _rows.Add(Row(cells, null, placeholder: true)); break;
            case "total": _total = new Total(Cell(cells, 0, _build.Score), Cell(cells, 1, _build.Score), Cell(cells, 2, _build.Text)); break;
            case "goal": _goal = new Goal(Cell(cells, 0, _build.Text), Cell(cells, 1, _build.Text)); break;
            case "extra": _extra.Add(new ExtraField(cells[0], _build.Text(cells[1]))); break;
            case "part": _extra.Add(new ExtraField(cells[0], _build.Amount(cells[1]))); break;
            case "problem": _problems.Add(new Problem(Enum.Parse<ProblemKind>(cells[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), cells[1], _build.NextPlace())); break;
            case "doubt": _told.AddRange(cells.Select(path => (path, ProblemKind.LowConfidence))); break;
            case "unread": _told.AddRange(cells.Select(path => (path, ProblemKind.Unreadable))); break;
            case "stated": _stated.Add(new StatedWeight(Enum.Parse<WeightOf>(cells[0], ignoreCase: true), decimal.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], _build.NextPlace())); break;
            default: if (!_single.ContainsKey(key)) throw new FormatException($"unknown key {key}"); break;
        }
    }

    private FundingLine Line(string[] cells)
    {
        var above = _lines.LastOrDefault();
        var budget = Cell(cells, 3, _build.Amount, above?.FullYearBudget);
        var executed = Cell(cells, 4, _build.Amount, above?.Executed);
        return new FundingLine(_build.Text(cells[1]), Source(cells[0]))
        {
            InitialBudget = Cell(cells, 2, _build.Amount, above?.InitialBudget),
            FullYearBudget = budget,
            Executed = executed,
            Weight = Cell(cells, 5, _build.Score, above?.Weight),
            ExecutionRate = Cell(cells, 6, printed => _build.Rate(printed, executed, budget), above?.ExecutionRate),
            Score = Cell(cells, 7, _build.Score, above?.Score),
            Reason = Cell(cells, 8, _build.Text, above?.Reason),
        };
    }

    private Indicator Row(string[] cells, int? parent, bool placeholder)
    {
        var above = _rows.LastOrDefault();
        var level2 = Cell(cells, 1, _build.Text, above?.Level2);
        var name = Cell(cells, 2, _build.Text, above?.Level3);
        var weight = Cell(cells, 5, _build.Score, above?.Weight);
        return new Indicator(parent, placeholder)
        {
            Level1 = Cell(cells, 0, _build.Text, above?.Level1),
            Level2 = level2,
            Level3 = name,
            Target = Cell(cells, 3, printed => _build.Target(printed, level2?.Printed, name?.Printed), above?.Target),
            Actual = Cell(cells, 4, _build.Actual, above?.Actual),
            Weight = weight,
            Score = Cell(cells, 6, printed => _build.ScoreOutOf(printed, weight), above?.Score),
            Reason = Cell(cells, 7, _build.Text, above?.Reason),
            Method = Cell(cells, 8, _build.Text, above?.Method),
        };
    }

    private static Field? Cell(string[] cells, int column, Func<string, Field> read, Field? above = null) =>
        column >= cells.Length || cells[column] == "~" ? null : cells[column] == "^" ? above : read(cells[column]);

    private Field? Single(string key) => _single.TryGetValue(key, out var printed) ? _build.Text(printed) : null;
}
