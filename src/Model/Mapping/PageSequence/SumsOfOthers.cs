using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Indicators;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Sums on another page than rows of the form, by which a page seems to be missing between them, or to be another form's: both differ from what the rows make up, and as rows would have it. Of two sums that
/// an office got wrong each is by its own, or by a row that it counted once too often or not at all.
/// </summary>
internal static class SumsOfOthers
{
    /// <summary>Offices score themselves high: rows that nobody read had most of their points.</summary>
    private const decimal LeastScored = 0.8m;

    /// <returns>The sums, and before them the last row where none stands on their page; null where nothing speaks for other pages.</returns>
    public static IReadOnlyList<Field?>? In(EvaluationDraft draft, FormSource source)
    {
        var names = draft.Indicators.Select(row => row.Level3).OfType<Field>().ToList();
        if (names.Count == 0) return null;
        var (weight, score) = (Short(draft.Total.Weight, draft, row => row.Weight, line => line.Weight), Short(draft.Total.Score, draft, row => row.Score, line => line.Score));
        IReadOnlyList<Field?> sums = [draft.Total.Weight, draft.Total.Score];
        IReadOnlyList<Field?>? signs = names.Select(name => name.Place.Page).Distinct().Count() > 1
            ? AreMissing(weight, score) || AreTooMany(draft, weight, score) || AreOfNoRow(draft, source, weight, score) ? sums : null
            : sums.OfType<Field>().Any(sum => sum.Place.Upright.Order > names[^1].Place.Upright.Order) && AreMissingBefore(draft, weight, score) ? [names[^1], .. sums] : null;
        return signs is null || AddUp(draft) ? null : signs;
    }

    /// <summary>A sum is made up where rows and their sub-rows, or tasks, are counted as the checks count them: the rows are the form's.</summary>
    private static bool AddUp(EvaluationDraft draft)
    {
        var form = PartRows.Settled(new SelfEvaluation
        {
            Pages = [],
            Glyphs = new GlyphCount(0, 0),
            FundingLines = draft.FundingLines,
            Indicators = ParentRows.Assign(draft.Indicators),
            Total = draft.Total,
        });
        var sums = new FormUnderCheck(form, RuleProfiles.Choose(form));
        return sums.HasAllWeights || sums.HasAllScores;
    }

    /// <summary>Between two pages of the rows some may be missing: both sums count more than the rows have, by about as much.</summary>
    private static bool AreMissing(decimal? weight, decimal? score) => weight > 0 && AreOfRows(weight, score);

    /// <summary>Those behind the break may be another form's: the rows have more than both sums count, by about as much, and no one of them has these points.</summary>
    private static bool AreTooMany(EvaluationDraft draft, decimal? weight, decimal? score) =>
        weight < 0 && AreOfRows(weight, score) && !draft.Indicators.Exists(row => row.Weight?.Number == -weight && row.Score?.Number == -score)
        && !draft.FundingLines.Exists(line => line.Weight?.Number == -weight && line.Score?.Number == -score);

    /// <summary>
    /// Behind a break at which nothing is printed again, not one of the two sums is that of the rows, nor would it be with a row more or less, which has points and most of them as its score: the page may be the last of
    /// another form.
    /// </summary>
    private static bool AreOfNoRow(EvaluationDraft draft, FormSource source, decimal? weight, decimal? score) =>
        weight is not (null or 0) && score is not (null or 0) && !AreOfRows(weight, score) && !source.Joined.RepeatedHeadings.Any(heading => heading.Place.Page == draft.Indicators[^1].Level3!.Place.Page);

    /// <summary>
    /// The page of the sums has no row, and one before it may be missing: the sums count more than the rows have, which lack a class; or, where all classes are there, more than any one row has that the office
    /// may have forgotten, for a page holds several. What the execution has is none of it, where its points are not printed.
    /// </summary>
    private static bool AreMissingBefore(EvaluationDraft draft, decimal? weight, decimal? score)
    {
        if (weight is not null && score is not null && !AreOfRows(weight, score)) return false;
        var ofExecution = draft.FundingLines.Exists(line => (line.Weight ?? line.Score) is { IsBlankLike: false }) ? 0 : FormExtent.MostOfExecution;
        var ofRow = LacksClass(draft) ? 0 : draft.Indicators.Max(row => row.Weight?.Number ?? row.Score?.Number) ?? 0;
        return (weight ?? score) > Math.Max(ofExecution, ofRow);
    }

    /// <summary>No row is of the benefit, or none of the satisfaction, which stand at a form's end; a label that is not known may name either.</summary>
    private static bool LacksClass(EvaluationDraft draft)
    {
        var classes = draft.Indicators.SelectMany(row => new[] { FormExtent.Class(row), row.Level2 is { } label ? LevelWords.Level2(label.Printed) : null }).ToHashSet();
        return draft.Indicators.TrueForAll(row => FormExtent.Class(row) is not null) && !(classes.Contains(IndicatorClass.Benefit) && classes.Contains(IndicatorClass.Satisfaction));
    }

    /// <summary>Rows that are missing, or too many, have these points.</summary>
    private static bool AreOfRows(decimal? weight, decimal? score) =>
        weight is { } points && score is { } scored && Math.Sign(points) == Math.Sign(scored) && Math.Abs(scored) <= Math.Abs(points) && Math.Abs(scored) >= LeastScored * Math.Abs(points);

    /// <summary>By how much the figures fall short of their sum; null where one is not printed.</summary>
    private static decimal? Short(Field? sum, EvaluationDraft draft, Func<Indicator, Field?> ofRow, Func<FundingLine, Field?> ofLine)
    {
        var points = draft.Indicators.Select(ofRow).Concat(draft.FundingLines.Select(ofLine)).OfType<Field>().Where(field => !field.IsBlankLike).DistinctBy(field => field.Place).ToList();
        return sum?.Number is { } whole && points.TrueForAll(field => field is { Number: not null, Unit: not "%" }) ? whole - points.Sum(field => field.Number!.Value) : null;
    }
}
