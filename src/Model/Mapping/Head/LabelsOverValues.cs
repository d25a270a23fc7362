using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Head;

/// <summary>
/// The labels of the head in one row, and the values in the row below, each under its own: 项目名称 | 主管部门 over 道路养护 | 某县交通局. The name of the project is among them: right of that no other
/// label stands where its value does.
/// </summary>
internal static class LabelsOverValues
{
    /// <summary>False where the row is none of such labels.</summary>
    public static bool Take(EvaluationDraft draft, int row)
    {
        var labels = draft.Grid.CellsStartingIn(row).ToList();
        var fields = labels.ConvertAll(label => HeadingBook.FieldOfWhole(HeadingSection.Header, label.Text));
        if (labels.Count < 2 || !fields.Contains("project_name") || fields.Contains(null) || fields.Distinct().Count() < fields.Count) return false;
        var values = labels.ConvertAll(draft.Grid.Below);
        if (values.Exists(value => value is null || HeadingBook.IsKnown(value.Text))) return false;
        foreach (var (label, value) in labels.Zip(values))
        {
            draft.Take(label);
            if (draft.Text(value!) is { } field) HeadFields.Set(draft, HeadingText.Fold(label.Text), field);
        }

        return true;
    }
}
