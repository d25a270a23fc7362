namespace Selfeval.Model.Checking;

/// <summary>
/// Whether the funding line's points belong into a sum. Where an indicator row is itself the execution rate it counts as a row and the line adds nothing;
/// likewise where the total row speaks for the 90-point block or the rows alone. A form that prints both, and adds up with both, is right as well.
/// </summary>
internal static class ExecutionShare
{
    public static Outcome Choose(FormUnderCheck form, PrintedSum rowsOnly, PrintedSum withExecution, Func<PrintedSum, Outcome> against)
    {
        if (form.ExecutionRow is null && !form.TotalIsOfIndicatorsOnly && !form.TotalIsOfRowsOnly) return against(withExecution);
        var asRow = against(rowsOnly);
        if (asRow.Kind == OutcomeKind.Passed) return asRow;
        var withBoth = against(withExecution);
        return withBoth.Kind == OutcomeKind.Passed ? withBoth : asRow;
    }
}
