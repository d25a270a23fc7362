using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>A form without the name of its project that prints a label which may head it (项目单位名称): what stands under it was read as another field, and a person has to tell.</summary>
internal static class MissingName
{
    private static readonly string[] Labelled = ["implementing_unit", "supervising_department"];

    public static void Report(EvaluationDraft draft)
    {
        if (draft.Head("project_name") is not null) return;
        foreach (var (label, value) in Labels(draft).Where(pair => Vocabulary.Pattern("project_name_like").IsMatch(HeadingText.Core(pair.Label))).ToList())
            draft.Problems.Add(new Problem(ProblemKind.UnknownHeading, label, value.Place));
    }

    /// <summary>A label that nobody knows is told anyway.</summary>
    private static IEnumerable<(string Label, Field Value)> Labels(EvaluationDraft draft) =>
    [
        .. Labelled.Select(name => (Label: draft.LabelOf(name), Value: draft.Head(name))).Where(pair => pair is { Label: not null, Value: not null }).Select(pair => (pair.Label!, pair.Value!)),
        .. draft.Extra.Where(extra => HeadingBook.Field(HeadingSection.Header, extra.Heading) is not null).Select(extra => (extra.Heading, extra.Text)),
    ];
}
