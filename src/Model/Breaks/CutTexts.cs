using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Whether the cells of two rows around a page break print halves of the same texts, told by the texts alone: a text that goes on fills its last line, and so do all texts
/// beside it that go on. Two rows of short values may look the same.
/// </summary>
internal static class CutTexts
{
    /// <summary>The signs that end no text.</summary>
    private static readonly char[] Openers = ['、', '，', ',', '（', '(', '：', ':', '和', '及', '与', '≥', '≤', '＝', '=', '-', '~', '～'];

    /// <summary>The signs that begin no text.</summary>
    private static readonly char[] Closers = ['、', '，', ',', '。', '；', ';', '（', '(', '）', ')', '：', ':', '%', '％', '～', '~'];

    private static readonly string[] OfRows = ["level3", "target", "actual", "reason"];

    /// <summary>Characters of the longest unit worth asking for: 平方公里; longer ones begin with a shorter one.</summary>
    private const int LongestUnit = 4;

    /// <summary>Width of a digit or Latin letter, in em, in the fonts of forms.</summary>
    private const double NarrowCharacter = 0.55;

    /// <summary>How sure it is that the lower row is the rest of the upper one.</summary>
    public static Certainty AreIn(FormGrid grid, IReadOnlyList<FormCell> lower)
    {
        var pairs = lower.Select(cell => (Upper: grid.At(cell.Row - 1, cell.Column), Lower: cell)).ToList();
        if (pairs.Count == 0 || !pairs.TrueForAll(pair => pair.Upper is { IsEmpty: false } upper && upper.EndRow == pair.Lower.Row && LabelBreak.SameColumns(upper, pair.Lower))) return Certainty.None;
        if (!pairs.TrueForAll(pair => MayGoOn(pair.Upper!, pair.Lower))) return Certainty.None;
        return pairs.Exists(pair => IsProof(pair.Upper!, pair.Lower)) || AreWrappedAlike([.. pairs.Select(pair => pair.Upper!)]) ? Certainty.Sure : Certainty.Possible;
    }

    /// <summary>The texts of two rows of indicators of which each prints one of its own, the upper one of each pair first: where the rows may be one, any of them may be a part.</summary>
    public static IEnumerable<FormCell> PrintedByBoth(FormGrid grid, Section section, int row) =>
        section.Columns.Where(column => OfRows.Contains(column.Field)).Select(column => LabelBreak.PartsAt(grid, column, row)).OfType<(FormCell Upper, FormCell Lower)>()
            .Where(pair => !pair.Upper.IsEmpty && !pair.Lower.IsEmpty).SelectMany(pair => new[] { pair.Upper, pair.Lower });

    /// <summary>The upper text has no room left for what the lower one begins with, or is none without it.</summary>
    public static bool MayGoOn(FormCell upper, FormCell lower) => FillsItsLine(upper, lower) || IsProof(upper, lower);

    /// <summary>
    /// In a narrow cell the room that is left says little: what goes on fills more than half of it. Or the room is too small for what the lower text begins with, which no program
    /// divides: 底前开 | 工，2023年.
    /// </summary>
    private static bool FillsItsLine(FormCell cell, FormCell lower)
    {
        if (cell.Parts[^1] is not { Lines: [.., var last], IsInferred: false } part) return false;
        return (cell.FillsItsLastLine && 2 * last.Box.Width > part.Width) || part.Width - last.Box.Width <= UndividedAtStart(lower.Text) * last.Box.Height;
    }

    /// <summary>How wide the beginning of a text is, in em, that stays on one line: a character, the signs that close it, and a number behind these.</summary>
    public static double UndividedAtStart(string text)
    {
        var end = 1;
        while (end < text.Length && (Closers.Contains(text[end]) || (char.IsAsciiLetterOrDigit(text[end]) && (char.IsAscii(text[end - 1]) || Closers.Contains(text[end - 1]))))) end++;
        return text[..end].Sum(c => char.IsAscii(c) ? NarrowCharacter : 1);
    }

    /// <summary>The upper text ends, or the lower begins, as no text does; or only together they are a figure or date: 不少于126 | 头, 3万 | 元/个, 12月25 | 日完工.</summary>
    public static bool IsProof(FormCell upper, FormCell lower) =>
        Openers.Contains(upper.Text[^1]) || Closers.Contains(lower.Text[0]) || BeginsWithStroke(lower.Text) || (EndsNumber(upper.Text) && BeginsWithUnit(lower.Text)) || (IsMeasure(upper.Text + lower.Text) && !IsMeasure(upper.Text) && !IsMeasure(lower.Text));

    /// <summary>A sign that closes what stands before it stays with that on one line, beyond its end if need be.</summary>
    public static bool EndsWithCloser(string text) => Closers.Contains(text[^1]);

    /// <summary>What a unit counts for, which begins no text: /人·月. A stroke alone says that there is nothing.</summary>
    public static bool BeginsWithStroke(string text) => text is ['/' or '／', var next, ..] && char.IsLetter(next);

    /// <summary>A number, in ten thousands perhaps: 126, 3万.</summary>
    private static bool EndsNumber(string text) => char.IsDigit(text[^1]) || (text.Length > 1 && text[^1] is '万' or '亿' && char.IsDigit(text[^2]));

    private static bool BeginsWithUnit(string text) => Enumerable.Range(1, Math.Min(LongestUnit, text.Length)).Any(length => text[..length] is "年" or "月" or "日" || Units.IsKnown(text[..length]));

    /// <summary>The text is a quantity, a range or a date as targets print them.</summary>
    public static bool IsMeasure(string printed) =>
        ValueReader.Target(printed, TargetDirection.HigherIsBetter).Value is Evaluations.QuantityReading or Evaluations.RangeReading or Evaluations.DateReading;

    /// <summary>The lower text is the day of the month that the upper one ends with.</summary>
    public static bool IsDayOf(string upper, string lower) => upper[^1] is '月' && Vocabulary.Pattern("day").IsMatch(HeadingText.Fold(lower));

    /// <summary>A row that is cut shows as many lines of each text that goes on; of two rows, the texts of the upper one seldom have as many lines, all of them full.</summary>
    private static bool AreWrappedAlike(List<FormCell> cells)
    {
        var lines = cells[0].Parts[^1].Lines.Count;
        return cells.Count > 1 && lines > 1 && cells.TrueForAll(cell => cell.Parts[^1].Lines.Count == lines);
    }
}

internal enum Certainty
{
    None,
    Possible,
    Sure,
}
