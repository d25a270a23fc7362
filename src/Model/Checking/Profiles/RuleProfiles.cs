using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>A profile and what in the form led to it.</summary>
public sealed record ChosenProfile(RuleProfile Profile, Bilingual Reason)
{
    private static readonly Bilingual NoSign = new("表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules");

    /// <summary>Nothing on the form led to it. Known by its reason, which is what is kept with a stored form.</summary>
    public bool IsDefault => Reason == NoSign;

    /// <summary>The profile that somebody named.</summary>
    public static ChosenProfile Given(RuleProfile profile) => new(profile, new Bilingual("由用户指定", "given by the user"));

    internal static ChosenProfile ByDefault(RuleProfile profile) => new(profile, NoSign);
}

/// <summary>The profiles that come with the program.</summary>
public static class RuleProfiles
{
    private const string LastResort = "national";

    public static IReadOnlyList<RuleProfile> All { get; } = EmbeddedText.Names("Checking.Profiles.")
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
        .Select(name => RuleProfile.Parse(EmbeddedText.Read(name)))
        .OrderBy(profile => profile.Order).ToList();

    /// <summary>What a form gets that prints no sign of any profile.</summary>
    public static ChosenProfile Default { get; } = ChosenProfile.ByDefault(Named(LastResort)!);

    /// <summary>Null where no profile has this id.</summary>
    public static RuleProfile? Named(string id) => All.FirstOrDefault(profile => profile.Id == id);

    /// <summary>The first profile one of whose signs the form prints; else the national one.</summary>
    public static ChosenProfile Choose(SelfEvaluation form)
    {
        var printed = new PrintedSigns(form);
        foreach (var profile in All)
        {
            foreach (var sign in profile.Signs)
            {
                if (printed.Meets(sign) is { } reason) return new ChosenProfile(profile, reason);
            }
        }

        return Default;
    }
}

/// <summary>What a form prints that tells its profile.</summary>
internal sealed class PrintedSigns
{
    /// <summary>Characters of the longest names of places that an office begins with, but for those of some autonomous areas, whose short name tells: 新疆维吾尔自治区, 阿坝藏族羌族自治州.</summary>
    private const int LongestPlace = 10;

    private readonly SelfEvaluation _form;
    private readonly string _title;
    private readonly string _names;
    private readonly string _notes;
    private readonly decimal? _executionWeight;
    private readonly decimal? _indicatorWeight;

    public PrintedSigns(SelfEvaluation form)
    {
        _form = form;
        _title = Fold(form.Title);
        _names = _title + Fold(form.SupervisingDepartment) + RegionalUnit(form);
        _notes = string.Concat(form.Extra.Select(extra => PrintedText.Fold(extra.Heading + extra.Text.Printed)));
        _executionWeight = new ExecutionLine(form).Weight;
        var blocks = form.StatedWeights.Where(weight => weight.Of == WeightOf.Indicators).ToList();
        _indicatorWeight = blocks.Count > 0 ? blocks.Sum(weight => weight.Value) : null;
    }

    /// <summary>Null where the sign is not printed; else what was found, in both languages.</summary>
    public Bilingual? Meets(ProfileSign sign)
    {
        var found = new List<Bilingual?>();
        Words(found, sign.Title, _title, new Bilingual("标题含", "title says"));
        Words(found, sign.Names, _names, new Bilingual("标题或单位名称含", "title or office says"));
        Words(found, sign.Notes, _notes, new Bilingual("表注含", "a note says"));
        foreach (var word in sign.Level1.Take(1)) found.Add(Level1(sign.Level1));
        if (sign.ExecutionWeight is { } execution) found.Add(Weight(execution, _executionWeight, new Bilingual(
            "预算执行分值为",
            "execution weight is")));
        if (sign.IndicatorWeight is { } block) found.Add(Weight(block, _indicatorWeight, new Bilingual(
            "绩效指标分值为",
            "indicator block weight is")));
        if (sign.FromYear is { } year) found.Add(FromYear(year));
        if (sign.NoWeightColumn) found.Add(NoWeightColumn());
        if (sign.NoScores) found.Add(NoScores());
        if (found.Count == 0 || found.Any(part => part is null)) return null;
        return new Bilingual(string.Join("；", found.Select(part => part!.Zh)), string.Join("; ", found.Select(part => part!.En)));
    }

    private static void Words(List<Bilingual?> found, IReadOnlyList<string> words, string text, Bilingual where)
    {
        if (words.Count == 0) return;
        var word = words.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal));
        found.Add(word is null ? null : new Bilingual($"{where.Zh}“{word}”", $"{where.En} {word}"));
    }

    private Bilingual? Level1(IReadOnlyList<string> words)
    {
        var word = words.FirstOrDefault(w => _form.Indicators.Any(row => Fold(row.Level1).StartsWith(w, StringComparison.Ordinal)));
        return word is null ? null : new Bilingual($"一级指标含“{word}”", $"a level-1 label is {word}");
    }

    private static Bilingual? Weight(decimal wanted, decimal? printed, Bilingual what) =>
        printed == wanted ? new Bilingual($"{what.Zh}{Figures.Text(wanted)}", $"{what.En} {Figures.Text(wanted)}") : null;

    private Bilingual? FromYear(int year) =>
        _form.FiscalYear is { } field && int.TryParse(field.Printed, out var printed) && printed >= year
            ? new Bilingual($"年度为{field.Printed}", $"year is {field.Printed}")
            : null;

    private Bilingual? NoWeightColumn() => _form.Indicators.Any(row => row.Score is not null) && _form.Indicators.All(row => row.Weight is null)
        ? new Bilingual("指标无分值列", "the indicators have no column of weights") : null;

    private Bilingual? NoScores()
    {
        var scored = _form.Indicators.Any(row => row.Weight is not null || row.Score is not null)
            || _form.Total.Score is not null || _form.Total.Weight is not null || _form.HeaderScore is not null
            || _form.FundingLines.Any(line => line.Weight is not null || line.Score is not null)
            || Unread().Any(extra => Vocabulary.Matches("points", extra.Heading));
        return scored ? null : new Bilingual("表中没有分值和得分", "the form prints no weights and no scores");
    }

    /// <summary>Texts under headings that were not understood: weights and scores in one column (分值/得分) are printed all the same.</summary>
    private IEnumerable<ExtraField> Unread() =>
        [.. _form.Extra, .. _form.Indicators.SelectMany(row => row.Extra), .. _form.FundingLines.SelectMany(line => line.Extra)];

    /// <summary>
    /// The unit, where its name can tell the region whose rules hold: a ministry's own unit follows the rules of the ministry wherever it stands (成都地质调查中心), and an office of a
    /// province or a town (四川省农业农村厅) those of its region, though a ministry gives the money.
    /// </summary>
    private static string RegionalUnit(SelfEvaluation form)
    {
        var unit = Fold(form.ImplementingUnit);
        return (IsCentral(Fold(form.SupervisingDepartment)) || Vocabulary.Matches("central_form", form.Title?.Printed)) && (IsCentral(unit) || !unit.Take(LongestPlace).Any(c => c is '省' or '市' or '县' or '区' or '州')) ? "" : unit;
    }

    /// <summary>A number of the office may stand before its name: [161]中国气象局.</summary>
    private static bool IsCentral(string office) =>
        office[(office.IndexOf(']', StringComparison.Ordinal) + 1)..] is var name && Vocabulary.Of("central_office").Any(word => name.StartsWith(word, StringComparison.Ordinal));

    private static string Fold(Field? field) => field is null ? "" : PrintedText.Fold(field.Printed);
}
