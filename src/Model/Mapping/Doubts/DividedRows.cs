using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Two rows below one another that share the cell of their name and that of their weight or score, and may be one whose cells a line divides that is no border (an underline, a line to write on): the one prints nothing of its own,
/// or their texts read on. Rows that share both and print a target each are what forms do, and are left alone.
/// </summary>
internal static class DividedRows
{
    /// <summary>The lines of one text follow one another within one and a half of their heights; two rows keep room on either side of their border.</summary>
    private const double WidestLeading = 1.5;

    public static void Report(EvaluationDraft draft)
    {
        var cells = new Lazy<ILookup<Place, FormCell>>(() => draft.Grid.Cells.ToLookup(cell => cell.Place));
        var told = draft.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Place).ToHashSet();
        foreach (var (upper, lower) in draft.Indicators.Zip(draft.Indicators.Skip(1)).Where(rows => AreBesideOneName(rows.First, rows.Second)))
        {
            (Field Upper, Field Lower)[] own = [.. new[] { Apart(upper.Target, lower.Target), Apart(upper.Actual, lower.Actual) }.OfType<(Field, Field)>()];
            if (!PrintsNothing(own) && !ReadOn(own, field => cells.Value[field.Place].FirstOrDefault())) continue;
            var fields = own.SelectMany(pair => new[] { pair.Upper, pair.Lower }).Where(field => told.Add(field.Place));
            draft.Problems.AddRange(fields.Select(field => new Problem(ProblemKind.RunTogetherText, field.Printed.Length > 0 ? field.Printed : upper.Level3!.Printed, field.Place)));
        }
    }

    private static bool AreBesideOneName(Indicator upper, Indicator lower) =>
        upper.Level3 is { IsBlankLike: false } && IsShared(upper.Level3, lower.Level3) && (IsShared(upper.Weight, lower.Weight) || IsShared(upper.Score, lower.Score));

    private static bool IsShared(Field? upper, Field? lower) => upper is not null && lower is not null && upper.SameCell(lower);

    /// <summary>Cells of their own on one page: what a break cuts is told there.</summary>
    private static (Field, Field)? Apart(Field? upper, Field? lower) => upper is not null && lower is not null && !upper.SameCell(lower) && upper.Place.Page == lower.Place.Page ? (upper, lower) : null;

    /// <summary>One of the rows does not, and the other does. A stroke is printed.</summary>
    private static bool PrintsNothing((Field Upper, Field Lower)[] own) => Array.Exists(own, pair => pair.Upper.Printed != pair.Lower.Printed)
        && (Array.TrueForAll(own, pair => pair.Upper.Printed.Length == 0) || Array.TrueForAll(own, pair => pair.Lower.Printed.Length == 0));

    /// <summary>In all of their cells the lower text follows as the next line does, and an upper one fills its last line, as what goes on does.</summary>
    private static bool ReadOn((Field Upper, Field Lower)[] own, Func<Field, FormCell?> cellOf)
    {
        var cells = Array.ConvertAll(own, pair => (Upper: cellOf(pair.Upper), Lower: cellOf(pair.Lower)));
        return cells.Length > 0 && Array.TrueForAll(cells, pair => Follow(pair.Upper, pair.Lower)) && Array.Exists(cells, pair => pair.Upper!.FillsItsLastLine && !CutTexts.IsMeasure(pair.Upper.Text) && !CutTexts.IsMeasure(pair.Lower!.Text));
    }

    private static bool Follow(FormCell? upper, FormCell? lower) => upper?.Parts is [.., { Lines: [.., var last] }] && lower?.Parts is [{ Lines: [var next, ..] }, ..]
        && next.Box.CenterY - last.Box.CenterY <= WidestLeading * last.Box.Height;
}
