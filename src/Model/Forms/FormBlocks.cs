using Selfeval.Model.Breaks;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>The blocks (head, funds, goals, indicators, sums) that the tables of a form print so far, and whether those of a further table may be its own.</summary>
/// <param name="parts">The form's, which may get more; each is read once.</param>
internal sealed class FormBlocks(IReadOnlyList<FormPart> parts)
{
    private readonly HashSet<SectionKind> _begun = [];
    private int _read;

    /// <summary>The last section that begins with headings, wherever in the form it does.</summary>
    private Section? _headed;
    private bool _hasFunds;

    /// <summary>The last of the form's indicators so far are followed by their sums.</summary>
    private bool _hasSums;

    /// <summary>The form's rows so far end with its sums.</summary>
    public bool HaveSums
    {
        get
        {
            Read();
            return _hasSums;
        }
    }

    /// <summary>
    /// What a table prints below the form's head, which stands there once more, goes on with the form: no sums where it has some, for a form has them once, and no headings of a block (funds,
    /// goals, indicators) that it has already, but of its indicators alone.
    /// </summary>
    public bool GoOnBelowHead(Table rest)
    {
        Read();
        var alone = TableAlone.Of(rest);
        if (_hasSums && alone.HasTotal) return false;
        return !alone.Sections.Any(section => section.HeadingRows > 0 && _begun.Contains(section.Kind)) || GoOnWithIndicators(alone.Sections);
    }

    /// <summary>The table's own headings begin funds or indicators of another matter than the form's.</summary>
    public bool AreOther(Table table)
    {
        Read();
        if (!_hasFunds && !_begun.Contains(SectionKind.Indicators)) return false;
        var begun = Begun(table);
        return AreOtherIndicators(begun) || AreOtherFunds(begun);
    }

    /// <summary>The table prints rows of indicators though the form's ended with their sums: those of another form, whose pages stand in another order perhaps.</summary>
    public bool AreBehindSums(Table table) => HaveSums && FormEvidence.HasIndicators(table) && !HaveFootOf(table);

    public bool HaveIndicators => Have(SectionKind.Indicators);

    /// <summary>
    /// The table holds blocks of a form, and each is one that the form has not yet: funds, goals, indicators below headings of their own, or, where it has indicators, their sums alone. A form that has its sums lacks
    /// nothing.
    /// </summary>
    public bool LackAllOf(Table table)
    {
        if (HaveSums) return false;
        var alone = TableAlone.Of(table);
        var blocks = alone.Sections.Where(section => section.IsOfMoney || section.Kind is SectionKind.Goal or SectionKind.Indicators).ToList();
        if (blocks.Count == 0) return (!HaveGoals && FormGoals.AreAlone(table)) || (HaveIndicators && alone.HasTotal && FormEvidence.EndsFormAtOnce(table));
        return !blocks.Exists(Have) && blocks.TrueForAll(section => section.Kind != SectionKind.Indicators || section.HeadingRows > 0);
    }

    /// <summary>The table begins with the headings of the form's indicators once more: those of each class stand in a table of their own.</summary>
    public bool GoOnWithIndicators(Table table)
    {
        Read();
        return GoOnWithIndicators(TableAlone.Of(table).Sections);
    }

    private bool HaveGoals => Have(SectionKind.Goal) || parts.Any(part => FormGoals.AreIn(part.Table));

    private bool Have(Section block) => block.IsOfMoney ? _hasFunds : block.Kind == SectionKind.Goal ? HaveGoals : HaveIndicators;

    private bool Have(SectionKind kind) => parts.Any(part => TableAlone.Of(part.Table).Sections.Any(section => section.Kind == kind));

    /// <summary>Behind the form's sums, blocks of a form that it has already: the next one begins with them.</summary>
    public bool BeginAnew(Table table) => HaveSums && Begun(table) is { Count: > 0 } begun && begun.TrueForAll(section => _begun.Contains(section.Kind)) && BlocksAbove.AreOfForm(table, table.Rows);

    /// <summary>The form's last page and the table end with the same sums below the same headings: the foot and the head of one table, which each page prints.</summary>
    public bool HaveFootOf(Table table)
    {
        Read();
        return RepeatedFoot.Is(parts[^1].Table, table) && _headed is { Kind: SectionKind.Indicators } headed
            && Begun(table) is [{ Kind: SectionKind.Indicators } begun, ..] && Names(begun).SequenceEqual(Names(headed));
    }

    /// <summary>
    /// The table's own headings begin indicators where the form has some already, and either these ended with their sums, or the table tells nothing that was reached:
    /// a declaration of next year's goals, or how the office as a whole is scored.
    /// </summary>
    public bool AreOtherIndicators(Table table)
    {
        Read();
        return AreOtherIndicators(Begun(table));
    }

    /// <summary>
    /// The sections begin with the headings of the form's indicators once more, which have no sums yet, and are none of the form's other blocks: a form of its own would have its own funds
    /// or goals, as this one has.
    /// </summary>
    private bool GoOnWithIndicators(IReadOnlyList<Section> sections)
    {
        if (_hasSums || _headed is not { Kind: SectionKind.Indicators } headed || !(_hasFunds || _begun.Contains(SectionKind.Goal))) return false;
        return sections[0] is { Kind: SectionKind.Indicators, HeadingRows: > 0 } begun && Names(begun).SequenceEqual(Names(headed))
            && !sections.Skip(1).Any(section => section.IsOfMoney || section.Kind is SectionKind.Goal or SectionKind.Indicators);
    }

    /// <summary>The sections that headings of the table begin.</summary>
    private static List<Section> Begun(Table table) => TableAlone.Of(table).Sections.Where(section => section.HeadingRows > 0).ToList();

    private bool AreOtherIndicators(List<Section> begun)
    {
        var indicators = begun.FindAll(section => section.Kind == SectionKind.Indicators);
        if (indicators.Count == 0 || !_begun.Contains(SectionKind.Indicators)) return false;
        // A break between the two rows of headings: the lower one begins nothing.
        if (_headed is { Kind: SectionKind.Indicators } last && last.BodyRow == last.EndRow) return false;
        return _hasSums || !indicators.Exists(TellsWhatWasReached) || (_headed is { Kind: SectionKind.Indicators } own && indicators.TrueForAll(other => AreOfOtherKinds(own, other)));
    }

    private static bool TellsWhatWasReached(Section section) => section.Find("actual") is not null || section.Find("score") is not null;

    /// <summary>
    /// Other headings than the form's: below those of a declaration (targets alone) the points of a scoring table, or below targets and actual values those of a table that has neither
    /// (分值, 评价标准, 得分), as a department publishes them behind its forms.
    /// </summary>
    private static bool AreOfOtherKinds(Section own, Section other) => !Names(own).SequenceEqual(Names(other))
        && (!TellsWhatWasReached(own) || (own.Find("actual") is not null && other.Find("actual") is null && other.Find("target") is null));

    /// <summary>Of a side label that a break cuts each page may print another part.</summary>
    private static IEnumerable<string?> Names(Section section) => section.Columns.Where(column => column.Field != Column.Block).Select(column => column.Name);

    /// <summary>Funds where the form has some already and has gone on to its indicators or their sums: the accounts of the whole office, or a list of projects.</summary>
    private bool AreOtherFunds(List<Section> begun) =>
        _hasFunds && begun.Exists(section => section.IsOfMoney) && (_hasSums || _headed?.Kind == SectionKind.Indicators);

    /// <summary>A part without headings goes on with the block of the part before.</summary>
    private void Read()
    {
        for (; _read < parts.Count; _read++)
        {
            var (alone, begun) = (TableAlone.Of(parts[_read].Table), 0);
            foreach (var section in alone.Sections)
            {
                _hasFunds |= section.IsOfMoney;
                if (section.HeadingRows > 0) (_headed, _hasSums, begun) = (section, false, section.BodyRow);
                if (section.HeadingRows > 0) _begun.Add(section.Kind);
                // Right below the headings, and above the indicators, sums end nothing.
                var areOnTop = section.FirstRow == begun && section.EndRow < alone.Grid.Rows;
                _hasSums |= !areOnTop && _headed?.Kind == SectionKind.Indicators && RowVocabulary.HasTotal(alone.Grid, section.FirstRow, section.EndRow);
            }
        }
    }
}
