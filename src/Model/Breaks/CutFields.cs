using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Fields of one printed word each, of which both rows at a page break print one: as a rule they are two rows. But where a column is so narrow that its figures have several lines,
/// the break may leave two that look whole: 10.0 above 0, 14.6 above 3. The column's other figures tell.
/// </summary>
internal sealed class CutFields
{
    private static readonly string[] Points = ["weight", "score"];

    private static readonly string[] Words = ["operator", "unit", "actual_unit"];

    /// <summary>What a unit is of.</summary>
    private static readonly string[] Named = ["level3", "target", "actual"];

    /// <summary>A figure that is alone in its way of printing decimals shows no habit of the form.</summary>
    private const int Several = 2;

    /// <summary>A line with a digit more is wider than another by more than this part of one; a point more, which may hang at the end of a full line, is half as wide as a digit.</summary>
    private const double MostOfDigit = 0.75;

    private readonly FormGrid _grid;
    private readonly Section _section;
    private readonly int _row;
    private readonly List<Pair> _words;
    private readonly List<Pair> _points;

    /// <param name="row">The first below the break.</param>
    public CutFields(FormGrid grid, Section section, int row)
    {
        (_grid, _section, _row) = (grid, section, row);
        (_words, _points) = (PrintedByBoth(Words), PrintedByBoth(Points));
    }

    /// <summary>Both rows print one of the fields.</summary>
    public bool Any => _words.Count + _points.Count > 0;

    /// <summary>None of the fields says that there are two rows.</summary>
    public bool MayGoOn => _words.TrueForAll(IsCutWord) && _points.TrueForAll(pair => CutFigure.IsOneOnlyTogether(pair.Upper.Text, pair.Lower.Text) || MayBeOne(pair));

    /// <summary>One of them is a word or a figure only together.</summary>
    public bool AreOneOnlyTogether => _words.Exists(IsCutWord) || _points.Exists(pair => CutFigure.IsOneOnlyTogether(pair.Upper.Text, pair.Lower.Text));

    /// <summary>A figure goes on with its point, as few begin: 10 | .00.</summary>
    public bool GoOnWithPoint => _points.Exists(BeginsWithPoint);

    /// <summary>All other figures of a column have as many decimals, and with the lower digits alone the upper one has them, too: 10.0 | 0 beside 8.00 and 14.75.</summary>
    public bool HaveDecimalsOfOthers => _points.Exists(pair => Decimals([.. Others(pair).Select(cell => cell.Text)]) is { } all && Decimals(pair.Upper.Text) < all && Decimals(pair.Upper.Text + pair.Lower.Text) == all);

    /// <summary>All have decimals together: a row that was given none is seldom scored 3 below one scored 14.6, but often 0 below one scored 10.</summary>
    public bool HaveDecimals => _points.TrueForAll(pair => Decimals(pair.Upper.Text + pair.Lower.Text) > 0);

    /// <summary>Others of the column go on in a further line behind a line that is no wider.</summary>
    public bool AreWrappedAsOthers => _points.TrueForAll(pair => Others(pair).SelectMany(cell => cell.Parts).Any(part => part.Lines.SkipLast(1).Any(line => !IsWider(line, pair))));

    /// <summary>What both rows print of points, the upper one of each pair first.</summary>
    public IEnumerable<FormCell> Cells => _points.SelectMany(pair => new[] { pair.Upper, pair.Lower });

    private List<Pair> PrintedByBoth(string[] fields)
    {
        var pairs = new List<Pair>();
        foreach (var field in fields)
        {
            if (_section.Find(field) is { } column && (_grid.At(_row - 1, column.Start), _grid.At(_row, column.Start)) is ({ IsEmpty: false } upper, { IsEmpty: false } lower)) pairs.Add(new Pair(column, upper, lower));
        }

        return pairs;
    }

    /// <summary>A unit begins with no stroke: 元 | /人·月. Or it is known only as a whole, or as a whole, too, where nothing else says what the lower one is of: 平方 | 公里.</summary>
    private bool IsCutWord(Pair pair) => CutTexts.BeginsWithStroke(pair.Lower.Text)
        || (pair.Upper.Text.All(char.IsLetter) && pair.Lower.Text.All(char.IsLetter) && Units.IsKnown(pair.Upper.Text + pair.Lower.Text)
            && !(Units.IsKnown(pair.Upper.Text) && Units.IsKnown(pair.Lower.Text) && Named.Any(new IndicatorRow(_grid, _section, _row).Prints)));

    /// <summary>Digits that end a figure of points, while no line of the column shows that there was room for the next of them, or that begin with the point.</summary>
    private bool MayBeOne(Pair pair) => pair is { Upper: { RowSpan: 1 }, Lower: { RowSpan: 1 } }
        && CutFigure.EndsWith(pair.Upper, pair.Lower) && ValueReader.Score(pair.Upper.Text + pair.Lower.Text) is { Value: NumberReading { Value: <= FormUnderCheck.FullPoints } }
        && (BeginsWithPoint(pair) || !Others(pair).SelectMany(cell => cell.Parts).SelectMany(part => part.Lines).Any(line => IsWider(line, pair)));

    private static bool BeginsWithPoint(Pair pair) => PrintedText.Fold(pair.Lower.Text) is ['.', ..];

    /// <summary>The figures of the column that no page break can have cut.</summary>
    private IEnumerable<FormCell> Others(Pair pair) => BreakJoiner.RowsNear(_section, _row, _section.BodyRow).Select(row => _grid.At(row, pair.Column.Start)).OfType<FormCell>()
        .Where(cell => !_grid.IsAtBreak(cell) && ValueReader.Score(cell.Text) is { IsUnreadable: false, Value: not null });

    /// <summary>The line has a digit more than the last one above the break.</summary>
    private static bool IsWider(TextLine line, Pair pair) =>
        (pair.Upper.Parts[^1].Lines[^1], pair.Lower.Parts[0].Lines[0]) is var (last, next) && line.Box.Width - last.Box.Width > MostOfDigit * next.Box.Width / next.Text.Length;

    /// <summary>Those that all of several figures have; null where they differ.</summary>
    private static int? Decimals(List<string> figures) => figures.Count >= Several && figures.Select(Decimals).Distinct().ToList() is [var all] ? all : null;

    private static int Decimals(string figure) => PrintedText.Fold(figure) is var folded && folded.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? folded[(point + 1)..].Count(char.IsAsciiDigit) : 0;

    private sealed record Pair(Column Column, FormCell Upper, FormCell Lower);
}
