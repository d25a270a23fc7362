using Selfeval.Model.Forms;
using Selfeval.Model.Mapping.Lines;

namespace Selfeval.Model.Mapping.Head;

/// <summary>A row of the table that prints the form's title with its number or its year beside it: 附件3 | 项目支出绩效自评表 | 公开13表.</summary>
internal static class TitleRow
{
    public static bool Take(EvaluationDraft draft, int row)
    {
        var cells = draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (draft.Head("title") is not null || draft.Head("project_name") is not null || !FormTitle.IsOfRow(cells.ConvertAll(cell => cell.Text))) return false;
        foreach (var cell in cells)
        {
            if (PairsMapper.TakeTitle(draft, cell)) draft.Take(cell);
            else draft.AddExtra(LineMapper.NumberHeading, draft.Text(cell));
        }

        return true;
    }
}
