using Microsoft.AspNetCore.Http;
using Selfeval.Auditor.Rechecking;
using Selfeval.Model.Mapping;

namespace Selfeval.Auditor.Reading;

/// <summary>What a person enters about a finding. Only what is whole is written.</summary>
public sealed record ReviewEntry(string Rule, string Subject, string Mark, string Reason, string Reviewer)
{
    private const int LongestReason = 2000;
    private const int LongestName = 100;
    private const int LongestReading = 500;

    private static readonly string[] Marks = ["accepted", "waived", "misread", "reopened"];

    /// <summary>Path of the field that was misread, where another reading is given.</summary>
    public string? Field { get; init; }

    public string? Corrected { get; init; }

    /// <summary>The key of the text that says what is missing; null for a whole entry.</summary>
    public string? Fault =>
        !Marks.Contains(Mark) ? "review.no_mark"
        : Reason.Length is 0 or > LongestReason ? "review.no_reason"
        : Reviewer.Length is 0 or > LongestName ? "review.no_name"
        : Corrected?.Length > LongestReading ? "review.long_reading"
        : null;

    public static ReviewEntry Of(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().Replace("\0", "", StringComparison.Ordinal).Trim();
        var (mark, corrected) = (Text("mark"), Text("corrected"));
        return new ReviewEntry(Text("rule"), Text("subject"), mark, Text("reason"), Text("reviewer"))
        {
            Field = mark == "misread" && corrected.Length > 0 ? Text("field") : null,
            Corrected = mark == "misread" && corrected.Length > 0 ? corrected : null,
        };
    }

    /// <summary>Writes the mark; one with another reading together with what the form's check says of it.</summary>
    public async Task WriteAsync(DeskDatabase database, EvaluationView view, CancellationToken cancel)
    {
        var printed = view.Fields.FirstOrDefault(pair => pair.Path == Field).Field?.Printed;
        var isCorrection = Corrected is not null && printed is not null;
        await database.ExecuteAsync(
            "insert_review",
            new
            {
                sha256 = view.Stored.Sha256,
                form = view.Stored.Ordinal,
                rule = Rule,
                subject = Subject,
                mark = isCorrection ? "corrected" : Mark,
                field = isCorrection ? Field : null,
                printed = isCorrection ? printed : null,
                corrected = isCorrection ? Corrected : null,
                reason = Reason,
                reviewer = Reviewer,
                recheck = isCorrection ? Rechecked(view)?.Json() : null,
            },
            cancel);
    }

    private Recheck? Rechecked(EvaluationView view)
    {
        var others = view.Corrections.Where(review => review.Field != Field).Select(review => new Correction(review.Field!, review.CorrectedValue!));
        return Recheck.Of(view.Stored, [.. others, new Correction(Field!, Corrected!)]);
    }
}
