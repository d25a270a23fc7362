using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Lines;

namespace Selfeval.Model.Mapping.Head;

/// <summary>A row of the table that prints the form's title with the number of the form or its annex beside it: 附件3 | 项目支出绩效自评表 | 公开13表.</summary>
internal static class TitleRow
{
    public static bool Take(EvaluationDraft draft, int row)
    {
        if (draft.Head("title") is not null || draft.Head("project_name") is not null) return false;
        var cells = draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (cells.FindAll(cell => FormTitle.Is(cell.Text)) is not [var title] || cells.Count == 1 || !cells.TrueForAll(cell => cell == title || IsNumber(cell) || FormTitle.IsYearAlone(cell.Text))) return false;
        foreach (var cell in cells)
        {
            if (IsNumber(cell)) draft.AddExtra(LineMapper.NumberHeading, draft.Text(cell));
            else if (PairsMapper.TakeTitle(draft, cell)) draft.Take(cell);
        }

        return true;
    }

    private static bool IsNumber(FormCell cell) => Vocabulary.Pattern("form_number").IsMatch(HeadingText.Fold(cell.Text));
}
