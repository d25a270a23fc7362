namespace Selfeval.Model.Checking.Arithmetic;

internal static class A3HeaderTotal
{
    public static readonly Rule Rule = new(
        "A3", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("表头总分与表中总分", "Header total and table total"),
        new Bilingual("表头自评总分＝表中总分（两处均填写时）", "header score = total score, where both are printed"),
        new Bilingual("同表两处总分应一致", "one form, one total"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var (header, total) = (form.Form.HeaderScore, form.Form.Total.Score);
        if (Cells.Missing(header, "header score") is { } noHeader)
        {
            return [Rule.NotApplicable(FormUnderCheck.Header, noHeader.Replace("column", "field", StringComparison.Ordinal))];
        }

        if (Cells.Missing(total, "total") is { } noTotal)
        {
            return [Rule.NotApplicable(FormUnderCheck.Header, noTotal.Replace("no total column", "no total printed", StringComparison.Ordinal))];
        }

        var message = new Bilingual(
            $"表头总分为{header!.Printed}，表中总分为{total!.Printed}",
            $"the header says {header.Printed}, the table {total.Printed}");
        var outcome = header.Number == total.Number ? Rule.Passed(FormUnderCheck.Header) : Rule.Failed(FormUnderCheck.Header, message);
        return
        [
            outcome with
            {
                Stated = Figures.Stated(header.Number!.Value), Recomputed = Figures.Text(total.Number!.Value), Cells = Cells.Evidence((header, "stated"), (total, "total")),
            },
        ];
    }
}
