using Selfeval.Model.Breaks;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>A cell that prints more than one text, as its lines tell: those of two cells perhaps, between which a border was forgotten.</summary>
internal static class SeveralTexts
{
    /// <summary>Labels and values of two cells have no more lines together, however narrow their column; prose has.</summary>
    private const int MostPieces = 24;

    /// <summary>Two of its lines stand farther apart than those of one text do. A label that is written downwards may be stretched over its cell.</summary>
    /// <param name="cell">A cell of the form.</param>
    /// <param name="widest">How far below a full line its text goes on in this form (<see cref="LineSpacing"/>); below a line with room for more, no text goes on so far down.</param>
    public static bool StandApart(FormCell cell, double widest = LineSpacing.Usual) =>
        !IsWrittenDownwards(cell) && cell.Parts.Any(part => Following(part).Any(pair => Distance(pair.Line, pair.Next) > (HasRoomFor(part, pair.Line, pair.Next) ? LineSpacing.Usual : widest)));

    /// <summary>How far below each of its lines that has no room for what the next one begins with that next one stands, in line heights.</summary>
    public static IEnumerable<double> DistancesBelowFullLines(FormCell cell) =>
        IsWrittenDownwards(cell) ? [] : cell.Parts.SelectMany(part => Following(part).Where(pair => !HasRoomFor(part, pair.Line, pair.Next)).Select(pair => Distance(pair.Line, pair.Next)));

    /// <summary>Its texts stand beside one another, as those of two columns do.</summary>
    public static bool StandBeside(FormCell cell) => cell.Parts.Any(part => part.StandBeside);

    /// <summary>They do, at different heights, so that no value is that of them all.</summary>
    public static bool AreWoven(FormCell cell) => cell.Parts.Any(part => part is { StandBeside: true, IsRunTogether: true });

    /// <summary>One of its lines ends though there is room on it for what the next one begins with.</summary>
    public static bool EndWithRoom(FormCell cell) => cell.Parts.Any(part => Following(part).Any(pair => HasRoomFor(part, pair.Line, pair.Next)));

    /// <summary>The first pieces and the others, for each place where the text may be two; none for prose.</summary>
    public static IEnumerable<(string First, string Second)> Pairs(FormCell cell)
    {
        var pieces = Pieces(cell).Take(MostPieces + 1).ToList();
        return pieces.Count > MostPieces ? [] : Enumerable.Range(1, Math.Max(0, pieces.Count - 1)).Select(end => (LineJoiner.Join(pieces[..end]), LineJoiner.Join(pieces[end..])));
    }

    /// <summary>Its lines, parted where blanks stand: between texts side by side, or words.</summary>
    public static IEnumerable<string> Pieces(FormCell cell) => cell.Parts.SelectMany(part => part.Lines).SelectMany(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The label of a level is a piece of it, and not the whole.</summary>
    public static bool HoldLevel(FormCell cell) => !LevelWords.IsLevel(cell.Text) && Pieces(cell).Any(LevelWords.IsLevel);

    /// <summary>The labels of two groups, or the heading of their column and one: 数量指标 over 质量指标.</summary>
    public static bool AreLevels(FormCell cell) => !LevelWords.IsLevel(cell.Text)
        && Pairs(cell).Any(pair => LevelWords.IsLevel(pair.Second) && (LevelWords.IsLevel(pair.First) || HeadingBook.FieldOfWhole(HeadingSection.Indicator, pair.First) is "level1" or "level2"));

    /// <summary>Two targets, or what was reached for two, or the same words twice.</summary>
    public static bool AreMeasures(FormCell cell) => !CutTexts.IsMeasure(cell.Text)
        && Pairs(cell).Any(pair => (CutTexts.IsMeasure(pair.First) && CutTexts.IsMeasure(pair.Second)) || pair.First == pair.Second);

    /// <summary>A text and a target of its own below it: 更加完善 over ≥85%.</summary>
    public static bool EndWithTarget(FormCell cell) => Pairs(cell).Any(pair => Operators.Compares(pair.Second) && CutTexts.IsMeasure(pair.Second));

    /// <summary>In a cell over several rows the values, signs or units of each: 不断缩小 over 不断提高, % over %, ≥ over =.</summary>
    public static bool AreOfRows(FormCell cell) => cell.RowSpan > 1 && (StandApart(cell) || EndWithRoom(cell) || Pairs(cell).Any(pair => AreSigns(pair.First, pair.Second)));

    private static bool AreSigns(string first, string second) => (Units.IsKnown(first) && Units.IsKnown(second)) || (IsSign(first) && IsSign(second));

    private static bool IsSign(string text) => Operators.Opens(text) && !text.Any(char.IsDigit);

    /// <summary>The labels of two sources of the funds: 年度资金总额 over 当年财政拨款.</summary>
    public static bool AreFundLabels(FormCell cell) => HeadingBook.Field(HeadingSection.FundRow, cell.Text) is null
        && Pairs(cell).Any(pair => HeadingBook.Field(HeadingSection.FundRow, pair.First) is not null && HeadingBook.Field(HeadingSection.FundRow, pair.Second) is not null);

    /// <summary>A value with the next label of the head behind it: 某县交通局 | 实施单位.</summary>
    public static bool EndWithLabel(FormCell cell) => StandBeside(cell) && Pairs(cell).Any(pair => HeadingBook.FieldOfWhole(HeadingSection.Header, pair.Second) is not null);

    /// <summary>Prose that ends in the middle of a line, and not in the middle of a list or between its sentences; or the same words twice.</summary>
    public static bool BreakOff(FormCell cell) => Pairs(cell).Any(pair => pair.First == pair.Second)
        || cell.Parts.Any(part => Following(part).Any(pair => HasRoomFor(part, pair.Line, pair.Next) && !char.IsPunctuation(pair.Line.Text[^1]) && char.IsLetter(pair.Next.Text[0]) && pair.Next.Text is not [_, '、', ..]));

    private static IEnumerable<(TextLine Line, TextLine Next)> Following(CellPart part) =>
        part.IsInferred ? [] : part.Lines.Zip(part.Lines.Skip(1)).Where(pair => pair.Second.Box.Top >= pair.First.Box.CenterY);

    private static double Distance(TextLine line, TextLine next) => (next.Box.CenterY - line.Box.CenterY) / line.Box.Height;

    private static bool HasRoomFor(CellPart part, TextLine line, TextLine next) =>
        part.Width - line.Box.Width >= (SeveralFigures.Margins + CutTexts.UndividedAtStart(next.Text)) * line.Box.Height;

    private static bool IsWrittenDownwards(FormCell cell) => cell.Parts.TrueForAll(part => part.Lines.All(line => line.Glyphs <= 2));
}
