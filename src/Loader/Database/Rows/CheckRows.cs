using System.Text.Json;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>Rows of <c>problem</c>, <c>rule_outcome</c>, <c>finding</c> and <c>finding_cell</c>.</summary>
internal static class CheckRows
{
    /// <summary>The problems of a file: those of its forms in order, then those outside any form.</summary>
    public static void Problems(RowWriter row, DocumentResult document)
    {
        var ofForms = document.Evaluations.Index().SelectMany(form =>
            form.Item.Evaluation.Problems.Select(problem => (Id: (Guid?)Ids.Evaluation(document.Sha256, form.Index), Problem: problem)));
        var all = ofForms.Concat(document.Problems.Select(problem => (Id: (Guid?)null, Problem: problem)));
        foreach (var (ord, (id, problem)) in all.Index())
        {
            row.Start().Text(document.Sha256).Int(ord).Id(id).Text(SnakeCase.Of(problem.Kind)).Text(problem.Text).Place(problem.Place);
        }
    }

    public static void RuleOutcomes(RowWriter row, FormRow form)
    {
        foreach (var rule in form.Checked.Outcomes.GroupBy(outcome => outcome.Rule.Id, StringComparer.Ordinal))
        {
            var times = rule.CountBy(outcome => outcome.Kind).ToDictionary();
            var inapplicable = times.GetValueOrDefault(OutcomeKind.NotApplicable);
            row.Start().Id(form.Id).Text(rule.Key).Int(rule.First().Rule.Version).Int(rule.Count() - inapplicable)
                .Int(times.GetValueOrDefault(OutcomeKind.Passed)).Int(times.GetValueOrDefault(OutcomeKind.Explained))
                .Int(times.GetValueOrDefault(OutcomeKind.Failed)).Int(inapplicable).Json(Reasons(rule));
        }
    }

    public static void Findings(RowWriter row, FormRow form)
    {
        foreach (var (ord, finding) in FindingsOf(form.Checked).Index())
        {
            row.Start().Id(form.Id).Int(ord).Text(finding.Rule.Id).Int(finding.Rule.Version)
                .Text(SnakeCase.Of(finding.Kind)).Text(SnakeCase.Of(finding.Severity)).Text(finding.ExplainedBy)
                .Text(finding.Subject.Row).Text(finding.Subject.Name).Text(finding.Stated).Text(finding.Recomputed)
                .Text(finding.Message?.Zh).Text(finding.Message?.En).Place(PlaceOf(finding));
        }
    }

    public static void FindingCells(RowWriter row, FormRow form)
    {
        foreach (var (finding, outcome) in FindingsOf(form.Checked).Index())
        {
            foreach (var (ord, cell) in outcome.Cells.Index())
                row.Start().Id(form.Id).Int(finding).Int(ord).Text(cell.Role).Text(cell.Printed).Place(cell.Place);
        }
    }

    public static IEnumerable<Outcome> FindingsOf(CheckedEvaluation form) =>
        form.Outcomes.Where(outcome => outcome.IsFinding);

    /// <summary>Where the finding is shown: the stated cell, else the first one it rests on.</summary>
    public static Place? PlaceOf(Outcome finding) =>
        (finding.Cells.FirstOrDefault(cell => cell.Role == "stated") ?? (finding.Cells.Count > 0 ? finding.Cells[0] : null))?.Place;

    private static string Reasons(IEnumerable<Outcome> outcomes) => JsonSerializer.Serialize(outcomes
        .Where(outcome => outcome.Kind == OutcomeKind.NotApplicable)
        .CountBy(outcome => outcome.Reason ?? "")
        .OrderBy(reason => reason.Key, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal));
}
