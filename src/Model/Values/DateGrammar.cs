using System.Globalization;
using Parlot.Fluent;

namespace Selfeval.Model.Values;

/// <summary>The days that a printed date or period allows; the first is known even where only the last one counts as a deadline.</summary>
internal sealed record PrintedPeriod(DateOnly First, DateOnly Last);

/// <summary>One end of a printed period; 0 stands for a part that is not printed.</summary>
/// <param name="MonthsInto">Months of the year that a part such as 上半年 or 第三季度 covers, as first and last; null for none.</param>
internal sealed record DatePoint(int Year, int Month, int Day, (int First, int Last)? MonthsInto = null)
{
    /// <summary>Last day of 上旬, of 初, which is no longer, and of 中旬.</summary>
    public int LatestDay { get; init; }
}

/// <summary>
/// Dates and periods over folded text: 2021年12月31日, 2023年12月, 12月底之前, 2021年底, 1-12月, 2022年全年, 2021-12-31.
/// A point in time before which something must be done is taken at its latest, so that nobody is late by our reading.
/// </summary>
internal static class DateGrammar
{
    /// <summary>Stands for the year behind the form's.</summary>
    private const int NextYear = -1;

    private static readonly Parser<int> Year = OneOf(Number(4, 4).AndSkip(Words("年度", "年")), Words("次年", "翌年").Then(NextYear));
    private static readonly Parser<int> Month = Number(1, 2).AndSkip(Words("月份", "月"));
    private static readonly Parser<int> Day = Number(1, 2).AndSkip(Words("日", "号"));

    private static readonly Parser<int> DayOfMonthPart = OneOf(
        Words("上旬", "初").Then(10), Literals.Text("中旬").Then(20), Words("下旬", "底", "末").Then(0));

    /// <summary>Said of the form's year where none stands before it.</summary>
    private static readonly Parser<(int, int)> PartAlone = OneOf(
        Literals.Text("上半年").Then((1, 6)), Literals.Text("下半年").Then((7, 12)),
        ZeroOrOne(Literals.Text("第")).SkipAnd(Literals.AnyOf("一二三四1234", 1, 1)).AndSkip(Literals.Text("季度"))
            .Then(span => Quarter(span.Span[0])).AndSkip(ZeroOrOne(Words("末", "底", "内"))));

    private static readonly Parser<(int, int)> YearPart = OneOf(PartAlone, Words("全年", "底", "末", "内").Then((1, 12)));

    private static readonly Parser<DatePoint> Point = OneOf(
        Year.And(Month).And(Day).Then(p => new DatePoint(p.Item1, p.Item2, p.Item3)),
        Year.And(Month).And(DayOfMonthPart).Then(p => new DatePoint(p.Item1, p.Item2, 0) { LatestDay = p.Item3 }),
        Year.And(Month).Then(p => new DatePoint(p.Item1, p.Item2, 0)),
        Year.And(YearPart).Then(p => new DatePoint(p.Item1, 0, 0, p.Item2)),
        Year.Then(year => new DatePoint(year, 0, 0)),
        Month.And(Day).Then(p => new DatePoint(0, p.Item1, p.Item2)),
        Month.And(DayOfMonthPart).Then(p => new DatePoint(0, p.Item1, 0) { LatestDay = p.Item2 }),
        Month.Then(month => new DatePoint(0, month, 0)),
        Words("年底", "年末", "年内").Then(new DatePoint(0, 0, 0, (1, 12))),
        PartAlone.Then(part => new DatePoint(0, 0, 0, part)),
        Separated('-'), Separated('/'), Separated('.'), YearMonth('-'), YearMonth('/'), YearMonth('.'));

    private static readonly Parser<string> Dash = Words("-", "~", "至", "到");

    /// <summary>1-12月, 2021年1-12月, 2021-2022年底: the first end leaves its word to the second.</summary>
    private static readonly Parser<DatePoint> ShortStart = OneOf(
        Year.And(Number(1, 2)).Then(p => new DatePoint(p.Item1, p.Item2, 0)),
        Number(4, 4).Then(year => new DatePoint(year, 0, 0)),
        Number(1, 2).Then(month => new DatePoint(0, month, 0)));

    private static readonly Parser<string> Before = Words("截至", "截止", "不晚于", "不迟于", "于", "≤", "<=", "=");

    /// <summary>底前, 前全部完成, 竣工验收: what is to be done by then.</summary>
    private static readonly Parser<bool> After = ZeroOrOne(Words("(含)", "(含当日)", "(含当天)")).SkipAnd(ZeroOrOne(Words("之前", "以前", "前", "止"))).AndSkip(ZeroOrOne(Words("全部", "全面")))
        .AndSkip(ZeroOrOne(Words("完成验收", "完工验收", "竣工验收", "完成", "完工", "竣工", "建成", "验收", "办结", "交付", "通车"))).Then(true);

    private static readonly Parser<(DatePoint First, DatePoint Last)> Period =
        ZeroOrOne(Before).SkipAnd(OneOf(
                Point.AndSkip(Dash).And(Point).Then(p => (p.Item1, p.Item2)),
                ShortStart.AndSkip(Dash).And(Point).When((_, p) => SameGrain(p.Item1, p.Item2)).Then(p => (p.Item1, p.Item2)),
                Point.Then(point => (point, point))))
            .AndSkip(After).AndSkip(ZeroOrOne(Literals.Char('。'))).Eof();

    /// <summary>False when the text is no date at all. A date without a year, and no fiscal year to take it from, is one with a null period.</summary>
    public static bool TryRead(string folded, int? fiscalYear, out PrintedPeriod? period)
    {
        period = null;
        if (!Period.TryParse(folded, out var ends)) return false;
        if (fiscalYear is null && (ends.First.Year == NextYear || ends.Last.Year == NextYear)) return true;
        var year = Resolved(ends.First.Year) ?? (ends.Last.Year == NextYear ? null : Printed(ends.Last.Year)) ?? fiscalYear ?? 0;
        if (year == 0) return true;
        var first = FirstDay(ends.First with { Year = year });
        var last = LastDay(ends.Last with { Year = Resolved(ends.Last.Year) ?? year });
        if (first is null || last is null || first > last) return false;
        period = new PrintedPeriod(first.Value, last.Value);
        return true;

        int? Resolved(int printed) => printed == NextYear ? fiscalYear + 1 : Printed(printed);
    }

    /// <summary>The word that the first end lacks is one that the second has: 5-6月15日 leaves open what the 5 is.</summary>
    private static bool SameGrain(DatePoint start, DatePoint end) => start.Month != 0 ? end.Month != 0 && end.Day == 0 : end.Year != 0;

    private static DateOnly? FirstDay(DatePoint point) =>
        Date(point.Year, Printed(point.Month) ?? point.MonthsInto?.First ?? 1, Printed(point.Day) ?? 1);

    private static int? Printed(int part) => part == 0 ? null : part;

    private static DateOnly? LastDay(DatePoint point)
    {
        var month = Printed(point.Month) ?? point.MonthsInto?.Last ?? 12;
        if ((Printed(point.Day) ?? Printed(point.LatestDay)) is { } day) return Date(point.Year, month, day);
        return Date(point.Year, month, 1) is { } first ? first.AddMonths(1).AddDays(-1) : null;
    }

    /// <summary>Only in years that a form of this century can speak of; 8400年 is no date.</summary>
    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1949 and <= 2099 && month <= 12 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static (int, int) Quarter(char printed)
    {
        var quarter = "一二三四".IndexOf(printed) is var index and >= 0 ? index + 1 : printed - '0';
        return ((quarter * 3) - 2, quarter * 3);
    }

    private static Parser<DatePoint> Separated(char sign) =>
        Number(4, 4).AndSkip(Literals.Char(sign)).And(Number(1, 2)).AndSkip(Literals.Char(sign)).And(Number(1, 2))
            .Then(p => new DatePoint(p.Item1, p.Item2, p.Item3));

    /// <summary>2021.12; alone it may be a number, which the reader of values decides.</summary>
    private static Parser<DatePoint> YearMonth(char sign) =>
        Number(4, 4).AndSkip(Literals.Char(sign)).And(Number(1, 2)).AndSkip(ZeroOrOne(Literals.Char('月'))).Then(p => new DatePoint(p.Item1, p.Item2, 0));

    /// <summary>Above 0: there is no day, month or year of that number.</summary>
    private static Parser<int> Number(int least, int most) =>
        Literals.Pattern(char.IsAsciiDigit, least, most).Then(span => int.Parse(span.Span, CultureInfo.InvariantCulture)).When((_, number) => number > 0);

    private static Parser<string> Words(params string[] words) => OneOf(words.Select(word => Literals.Text(word)).ToArray());
}
