using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Doubts;
using Selfeval.Model.Mapping.Funds;
using Selfeval.Model.Mapping.Goals;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Mapping.Indicators;
using Selfeval.Model.Mapping.Lines;
using Selfeval.Model.Mapping.PageSequence;
using Selfeval.Model.Mapping.Totals;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping;

/// <summary>The forms of a document, and the problems that belong to none of them: a title under which no form was understood.</summary>
public sealed record FormReading(IReadOnlyList<SelfEvaluation> Forms, IReadOnlyList<Problem> Problems);

/// <summary>Pages in, typed evaluations out.</summary>
public static class FormReader
{
    /// <summary>All self-evaluation forms of a document, in page order. Pages are consumed one at a time.</summary>
    public static FormReading Read(IEnumerable<Page> pages)
    {
        var found = PageOrder.Settled(FormFinder.Find(pages));
        var forms = LoneEnds.Told(found).Select(Read).ToLookup(DeclaredForms.Is);
        return new FormReading(
            SharedPages.Told(CopiedForms.Told(MissingYear.Told(MissingSums.Told(HalvedForms.Told(forms[false].ToList(), found.NotUnderstood))))),
            [.. forms[true].Select(DeclaredForms.Told), .. found.NotUnderstood.SelectMany(Problems).Distinct()]);
    }

    private static IEnumerable<Problem> Problems(AnnouncedForm form) =>
        form.Unread.Select(unread => unread.Problem).Prepend(new Problem(FormTitle.NamesOther(form.Title) ? ProblemKind.OtherForm : ProblemKind.FormNotUnderstood, form.Text, form.Place));

    /// <summary>The form that the tables and lines print.</summary>
    internal static SelfEvaluation Read(FormSource source)
    {
        var draft = new EvaluationDraft(source.Joined.Grid);
        foreach (var heading in source.Joined.RepeatedHeadings) draft.Take(heading);
        foreach (var doubt in source.Joined.Doubts) draft.Report(doubt.Kind, doubt.Cell, doubt.Text);
        var lines = LineMapper.LinesOf(source);
        LineMapper.MapTitle(draft, lines);
        var sections = MapSections(draft);
        LineMapper.MapLabels(draft, source, lines);
        AmountUnitFinder.OfAmounts(draft);
        ScoreBelowTotal.Settle(draft);
        SumInSentence.Report(draft);
        HeadFields.SettleDepartment(draft);
        HeadFields.SettlePoints(draft);
        ExecutionPairs.Settle(draft);
        MissingName.Report(draft);
        UnreadHead.Report(draft, source);
        DrawnTitle.Report(draft, source);
        MissingYear.Report(draft, source);
        FormExtent.Report(draft, source, sections);
        RowsInHeadings.Report(draft, sections);
        OrphanRows.Report(draft);
        HeadedGoals.Report(draft);
        GoalsInOneCell.Report(draft);
        CopiedRows.Report(draft);
        RestRows.Report(draft);
        DividedRows.Report(draft);
        SumAmongRows.Report(draft);
        foreach (var moved in source.Moved) draft.Problems.Add(new Problem(ProblemKind.UncertainJoin, TableText.Beginning(moved.Table), moved.Page.PlaceOf(moved.Table.Box)));
        draft.Problems.AddRange(source.Copies.Select(copy => copy.Problem));
        GapFinder.Report(draft);
        GapFinder.ReportMissingGroups(draft, sections);
        ReportAlignedTables(draft, source, sections);
        GapFinder.ReportRowsWithoutLevel1(draft, sections);
        ForgottenBorders.Report(draft, sections);
        ReportCutOffText(draft, lines);
        draft.Problems.AddRange(source.Parts.SelectMany(CutTables.In));
        UnfinishedValues.Report(draft);
        CutLevels.Report(draft);
        // Where no line is drawn below the text of the last row, it may go on in what was left, or on the page behind.
        if (source.Left.Count > 0 || source.MayLackItsEnd) ReportLastRow(draft, cell => cell.Parts[^1].OpenSides.HasFlag(CellSides.Bottom));
        foreach (var left in source.Left) draft.Problems.Add(new Problem(ProblemKind.OrphanText, TableText.Of(left.Table), left.Page.PlaceOf(left.Table.Box)));
        foreach (var row in source.Sliced) draft.Problems.Add(new Problem(ProblemKind.OrphanText, string.Join(' ', row.Select(line => line.Line.Text)), Place.Around(row.Select(line => line.Place))));
        List<PlacedLine> all = [.. lines.All, .. source.Unplaced];
        return OcrMarks.Apply(RunTogetherCells.Told(Finish(draft, source, all), draft.Grid), draft.Grid, source, all);
    }

    private static IReadOnlyList<Section> MapSections(EvaluationDraft draft)
    {
        var (sections, year) = (SectionFinder.Find(draft.Grid, draft.FiscalYear), draft.FiscalYear);
        foreach (var table in sections.Where(section => section.Kind == SectionKind.Indicators))
        {
            foreach (var label in BlankLevels.Labels(draft.Grid, table)) draft.Report(ProblemKind.UncertainGroup, label);
        }

        AmountUnitFinder.Find(draft, sections);
        // The head first: the fiscal year completes dates, whatever order the form prints its blocks in.
        foreach (var section in sections.Where(section => section.Kind == SectionKind.Pairs)) PairsMapper.Map(draft, section);
        if (draft.FiscalYear != year) sections = SectionFinder.Find(draft.Grid, draft.FiscalYear);
        foreach (var section in sections.Select(section => HeadingYears.OfYear(section, draft.FiscalYear)))
        {
            switch (section.Kind)
            {
                // Behind the indicators of a form that has its own funds: a list of projects, the accounts of the office. It is told.
                case var _ when section.IsOfMoney && draft.FundingLines.Count > 0 && draft.Indicators.Count > 0: break;
                case SectionKind.Funds: FundsMapper.Map(draft, section); break;
                case SectionKind.FundPairs: FundPairsMapper.Map(draft, section); break;
                case SectionKind.TransposedFunds: TransposedFundsMapper.Map(draft, section); break;
                case SectionKind.FundsBySource: FundsBySourceMapper.Map(draft, section); break;
                case SectionKind.Tasks: TasksMapper.Map(draft, section); break;
                case SectionKind.Goal: GoalMapper.Map(draft, section); break;
                // What others found of rows that are read already is no second row of them: it is told.
                case SectionKind.Indicators when draft.Indicators.Count > 0 && HeadingScorers.IsOfOthers(section): break;
                // Behind the sums: how the office as a whole is scored, or what was declared. It is told.
                case SectionKind.Indicators when draft.TotalLabel is not null && section.HeadingRows > 0 && section.Find("actual") is null && section.Find("score") is null: break;
                case SectionKind.Indicators: IndicatorMapper.Map(draft, section); break;
                case SectionKind.Total: TotalMapper.Map(draft, section); break;
                default: break;
            }
        }

        return sections;
    }

    private static void ReportAlignedTables(EvaluationDraft draft, FormSource source, IReadOnlyList<Section> sections)
    {
        var aligned = source.Parts.Where(part => part.Table.Origin == TableOrigin.Aligned).ToList();
        foreach (var part in aligned) draft.Problems.Add(new Problem(ProblemKind.AlignedTable, TableText.Beginning(part.Table), part.Page.PlaceOf(part.Table.Box)));
        if (aligned.Count > 0)
        {
            GapFinder.ReportInferredGroups(draft, sections);
            WideCells.Report(draft, sections);
        }

        draft.Problems.AddRange(source.Parts.SelectMany(InferredRows.In));
        draft.Problems.AddRange(source.Unread.Select(unread => unread.Problem));
        UnplacedTexts.Report(draft, source);
        if (aligned.Count > 0) DoubtfulGoals.Report(draft);
        if (TextBehind.Of(source) is { } rest)
        {
            draft.Problems.Add(rest.Problem);
            ReportLastRow(draft, rest.MayGoOnFrom);
        }

        // Nothing tells where a row ends whose lines were inferred: its texts may go on on the page that could not be read.
        if (source.Parts[^1].Table.Origin == TableOrigin.Aligned && source.Unread.Any(unread => unread.Place.Page > source.Parts[^1].Page.Numbers.Max()))
        {
            ReportLastRow(draft, _ => true);
            ReportSumsOfSome(draft);
        }
    }

    /// <summary>Sums with rows below them may be those of a class alone, where what follows was not read.</summary>
    private static void ReportSumsOfSome(EvaluationDraft draft)
    {
        if (draft.TotalLabel is not { } label || draft.Indicators.LastOrDefault()?.Level3?.Place is not { } last || !label.Place.IsBefore(last)) return;
        foreach (var sum in new[] { draft.Total.Weight, draft.Total.Score }.OfType<Field>()) draft.Problems.Add(new Problem(ProblemKind.UncertainSplit, sum.Printed, sum.Place));
    }

    private static void ReportLastRow(EvaluationDraft draft, Func<FormCell, bool> mayGoOn)
    {
        foreach (var cell in draft.Grid.CellsOf(draft.Grid.Rows - 1).Where(cell => !cell.IsEmpty && mayGoOn(cell))) draft.Report(ProblemKind.UncertainSplit, cell);
    }

    private static void ReportCutOffText(EvaluationDraft draft, FormLines lines)
    {
        foreach (var cell in draft.Grid.Cells.Where(IsCutOff)) draft.Report(ProblemKind.CutOffText, cell);
        foreach (var line in lines.Read.Where(line => line.Line.IsCutOff)) draft.Problems.Add(new Problem(ProblemKind.CutOffText, line.Line.Text, line.Place));
    }

    /// <summary>What a cell shows may be half of what was written into it.</summary>
    internal static bool IsCutOff(FormCell cell) => (cell.Parts.Any(part => part.Lines.Any(line => line.IsCutOff)) && !IsNameOverBreak(cell)) || IsLeftOpen(cell);

    /// <summary>Spreadsheets paint a merged label on each of the pages that it stands on, and show some of its lines on each: put together they are its name, and nothing is missing.</summary>
    private static bool IsNameOverBreak(FormCell cell) =>
        cell.Parts.Count > 1 && cell.Parts.All(part => part.Lines.Count > 0) && (LevelWords.IsLevel(cell.Text) || HeadingBook.IsKnown(cell.Text));

    /// <summary>
    /// Word processors lose the last line of a cell that is too low for it behind a page break, and where no lines are drawn a break may part a cell in two: a bracket that stays
    /// open tells.
    /// </summary>
    private static bool IsLeftOpen(FormCell cell)
    {
        if (cell.Parts.Count < 2 && !cell.IsInferred) return false;
        var text = HeadingText.Fold(cell.Text);
        return text.Count(c => c == '(') > text.Count(c => c == ')');
    }

    private static SelfEvaluation Finish(EvaluationDraft draft, FormSource source, IReadOnlyList<PlacedLine> area)
    {
        var inForm = source.Parts.Sum(part => part.Table.Cells.Sum(cell => cell.Glyphs)) + area.Sum(line => line.Line.Glyphs);
        return PartRows.Settled(new SelfEvaluation
        {
            Title = draft.Head("title"),
            FiscalYear = draft.Head("fiscal_year"),
            ProjectName = draft.Head("project_name"),
            SupervisingDepartment = draft.Head("supervising_department"),
            ImplementingUnit = draft.Head("implementing_unit"),
            AmountUnit = draft.AmountUnit,
            HeaderScore = draft.Head("header_score"),
            Pages = source.Parts.SelectMany(part => part.Page.Numbers).Concat(area.SelectMany(line => line.Places).Select(place => place.Page)).Distinct().Order().ToList(),
            Glyphs = new GlyphCount(inForm, draft.TakenGlyphs),
            StatedWeights = draft.StatedWeights,
            FundingLines = draft.FundingLines,
            Goal = draft.Goal,
            Indicators = ParentRows.Assign(draft.Indicators),
            Total = draft.Total,
            Extra = draft.Extra,
            Problems = draft.Problems,
        });
    }
}
