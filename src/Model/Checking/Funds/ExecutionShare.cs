namespace Selfeval.Model.Checking.Funds;

/// <summary>
/// Whether the funding line's points belong into a sum. Where an indicator row is itself the execution rate it counts as a row and the line adds nothing;
/// likewise where the total row speaks for the 90-point block or the rows alone. A form that prints both, and adds up with both, is right as well; of two sums that are
/// not the stated one the nearer is told.
/// </summary>
internal static class ExecutionShare
{
    public static Outcome Choose(FormUnderCheck form, PrintedSum rowsOnly, PrintedSum withExecution, decimal stated, Func<PrintedSum, Outcome> against)
    {
        if (form.ExecutionRow is null && !form.TotalIsOfIndicatorsOnly && !form.TotalIsOfRowsOnly) return against(withExecution);
        var asRow = against(rowsOnly);
        if (asRow.Kind == OutcomeKind.Passed) return asRow;
        var withBoth = against(withExecution);
        return withBoth.Kind == OutcomeKind.Passed || (withBoth.IsFinding && Math.Abs(withExecution.Value - stated) < Math.Abs(rowsOnly.Value - stated)) ? withBoth : asRow;
    }
}
