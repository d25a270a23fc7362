using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Model.Ocr;

/// <summary>
/// What the arithmetic says of a form that was read by OCR: figures whose sums and rates hold are confirmed; where a check fails and the next likely
/// reading of one of its figures would pass it, that reading is offered. Never is one reading written over another. Rows are not judged by figures that are in doubt.
/// </summary>
public static class OcrReview
{
    /// <summary>A form that fails everywhere is not read otherwise in every possible way.</summary>
    private const int MostTrials = 60;

    /// <summary>A sum of fewer figures than this may hold by chance: a wrong figure that equals another wrong one.</summary>
    private const int FewestConfirming = 3;

    private static readonly Bilingual Label = new("（数字由 OCR 识别，可能是误读，请核对原件）", " (figures read by OCR: possibly a misreading, compare the original)");

    /// <summary>The form with the problems of its reading, and its outcomes with those labelled that rest on figures read by OCR.</summary>
    public static (SelfEvaluation Form, IReadOnlyList<Outcome> Outcomes) Of(SelfEvaluation form, IReadOnlyList<Outcome> outcomes, Func<SelfEvaluation, IReadOnlyList<Outcome>> check)
    {
        var marked = FormFields.Of(form).Where(pair => pair.Field.Ocr is not null).ToList();
        if (marked.Count == 0) return (form, outcomes);
        var places = marked.Select(pair => pair.Field.Place).ToHashSet();
        var confirmed = outcomes.Where(Confirms).SelectMany(outcome => outcome.Cells).Select(cell => cell.Place).ToHashSet();
        IEnumerable<Problem> problems = [.. form.Problems, .. Doubts.Of(form, confirmed), .. Misreadings(form, outcomes, check)];
        var reviewed = form with { Problems = [.. problems] };
        return (reviewed, [.. check(reviewed).Select(outcome => Labelled(outcome, places))]);
    }

    private static bool Confirms(Outcome outcome) =>
        outcome is { Kind: OutcomeKind.Passed, Rule.Kind: RuleKind.Arithmetic } && outcome.Cells.Count >= FewestConfirming;

    private static bool IsWrongSum(Outcome outcome) => outcome is { Kind: OutcomeKind.Failed, Rule.Kind: RuleKind.Arithmetic };

    private static List<Problem> Misreadings(SelfEvaluation form, IReadOnlyList<Outcome> outcomes, Func<SelfEvaluation, IReadOnlyList<Outcome>> check)
    {
        var found = new List<Problem>();
        var trials = 0;
        foreach (var failed in outcomes.Where(IsWrongSum))
        {
            foreach (var (path, field) in FormFields.Of(form).Where(pair => failed.Cells.Any(cell => cell.Place == pair.Field.Place)).DistinctBy(pair => pair.Field.Place))
            {
                foreach (var other in field.Ocr?.Others ?? [])
                {
                    var corrected = CorrectedForm.With(form, [new Correction(path, other)]);
                    if (!IsAnotherFigure(field, FormFields.Of(corrected).First(pair => pair.Path == path).Field)) continue;
                    if (++trials > MostTrials) return found;
                    if (!check(corrected).Any(outcome => Holds(outcome, failed, field.Place))) continue;
                    found.Add(new Problem(ProblemKind.PossibleMisreading, $"{field.Printed} ({other} ? {failed.Rule.Id})", field.Place));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>The same figure with another comma, and what is no figure (<c>101,36</c> beside <c>101.36</c>, <c>0.G0</c>), mends no sum.</summary>
    private static bool IsAnotherFigure(Field field, Field other) => other.Number is { } number && number != field.Number;

    /// <summary>The check that failed, and on this figure: of several columns of a table one holds its sum whatever stands in another.</summary>
    private static bool Holds(Outcome outcome, Outcome failed, Place figure) =>
        outcome.Kind is (OutcomeKind.Passed or OutcomeKind.Explained) && outcome.Rule.Id == failed.Rule.Id && outcome.Subject.Row == failed.Subject.Row && outcome.Cells.Any(cell => cell.Place == figure);

    private static Outcome Labelled(Outcome outcome, HashSet<Place> places) =>
        outcome is { IsFinding: true, Message: { } message } && outcome.Cells.Any(cell => places.Contains(cell.Place))
            ? outcome with { Message = new Bilingual(message.Zh + Label.Zh, message.En + Label.En) }
            : outcome;
}
