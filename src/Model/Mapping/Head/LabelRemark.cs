using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Head;

/// <summary>What stands behind a label's colon and is a remark on the label, and no value of it: 主管部门：（盖章）, 年度目标1：（30分）, 自评结论：（200字以内）.</summary>
internal static class LabelRemark
{
    /// <summary>One label, behind it nothing but brackets; and either these say what is to be put there, or the cell beside holds the value.</summary>
    public static bool Is(IReadOnlyList<LabelledValue> labelled, FormCell? beside) => labelled is [{ Value: var behind }]
        && (IsInstruction(behind) || (IsBracketed(behind) && beside is { IsEmpty: false } && !LabelText.IsLabel(beside.Text) && LabelText.SplitAtColon(beside.Text) is null));

    private static bool IsBracketed(string text) => HeadingText.Core(text).Length == 0 && HeadingText.Qualifiers(text).Any();

    /// <summary>Nothing but brackets that say who is to put a name or seal there, or how much to write: the value is left out.</summary>
    public static bool IsInstruction(string behind) => IsBracketed(behind) && HeadingText.Qualifiers(behind).All(Vocabulary.Pattern("label_remark").IsMatch);

    /// <summary>Where a seal or a name is to be put, without brackets: 单位公章.</summary>
    public static bool IsPlaceOfSeal(string behind) => Vocabulary.Pattern("seal_place").IsMatch(HeadingText.Fold(behind));

    /// <summary>The same, or a label that says in brackets who is to put his seal or name there: 单位（公章）, 单位负责人（签字）.</summary>
    public static bool IsSealLabel(string word) => IsPlaceOfSeal(word) || (LabelText.IsLabel(word) && HeadingText.Qualifiers(word).Any(Vocabulary.Pattern("label_remark").IsMatch));
}
