using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using Selfeval.Tests.Model;

namespace Selfeval.Tests.Corpus;

/// <summary>A form drawn as a PDF is the same form wherever a page breaks it, and however what the break cuts is printed.</summary>
public class BrokenFormTests
{
    public static TheoryData<string, CutLabel> Cases() => Where((_, _) => true);

    public static TheoryData<string, CutLabel> Joined() => Where(IsJoined);

    public static TheoryData<string, CutLabel> NotJoined() => Where((name, label) => !IsJoined(name, label));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_break_before_any_row_changes_no_field(string name, CutLabel label)
    {
        var form = DrawnForms.Named(name);
        AssertSame(form, Enumerable.Range(1, PageBreaks.Rows(form) - 1).Select(row => (row, (string?)PageBreaks.Before(form, row, label))));
    }

    [Theory]
    [MemberData(nameof(Joined))]
    public void A_break_before_any_indicator_above_which_the_headings_are_printed_again_changes_no_field(string name, CutLabel label) =>
        AssertSame(DrawnForms.Named(name), WithHeadings(name, label));

    /// <summary>The halves of a label below a block's heading that has a number are not put together.</summary>
    [Theory]
    [MemberData(nameof(NotJoined))]
    public void Labels_that_are_not_joined_across_headings_printed_again_are_told(string name, CutLabel label)
    {
        var whole = Reading(DrawnForms.Named(name));
        Assert.All(WithHeadings(name, label).Select(at => Reading(at.Broken!)), read => Assert.True(read.SequenceEqual(whole) || read.Except(whole).Any(line => line.StartsWith("problem", StringComparison.Ordinal))));
    }

    private static TheoryData<string, CutLabel> Where(Func<string, CutLabel, bool> isWanted)
    {
        var cases = new TheoryData<string, CutLabel>();
        foreach (var name in DrawnForms.Names)
        {
            foreach (var label in Enum.GetValues<CutLabel>().Where(label => isWanted(name, label))) cases.Add(name, label);
        }

        return cases;
    }

    private static bool IsJoined(string name, CutLabel label) => (name, label) switch
    {
        (nameof(DrawnForms.Hubei), CutLabel.Split) => false,
        _ => true,
    };

    /// <summary>Breaks before all indicators but the first; below the total stands nothing that the headings are above of.</summary>
    private static IEnumerable<(int Row, string? Broken)> WithHeadings(string name, CutLabel label)
    {
        var form = DrawnForms.Named(name);
        var rows = form.Split('\n').Select(line => line.Trim()).Where(TextTable.IsRow).ToList();
        var first = rows.FindIndex(row => row.Contains("绩效", StringComparison.Ordinal) && (row.Contains("指标值", StringComparison.Ordinal) || row.Contains("目标值", StringComparison.Ordinal)));
        var body = rows.FindIndex(row => row.Contains("一级指标", StringComparison.Ordinal)) + 1;
        var end = rows.FindIndex(row => row.Contains("总分", StringComparison.Ordinal)) is >= 0 and var total ? total : rows.Count - 1;
        return Enumerable.Range(body + 1, end - body).Select(row => (row, (string?)PageBreaks.Repeating(PageBreaks.Before(form, row, label), rows[first..body])));
    }

    /// <summary>The second line of a text stands below the break, a text of one line above it.</summary>
    [Theory]
    [MemberData(nameof(DrawnForms.Names), MemberType = typeof(DrawnForms))]
    public void A_break_within_any_row_changes_no_field(string name)
    {
        var form = DrawnForms.Named(name);
        var cases = Enumerable.Range(0, PageBreaks.Rows(form)).Select(row => (row, Broken: PageBreaks.Within(form, row, BrokenPdf.CharactersOfLine))).Where(at => at.Broken is not null).ToList();
        Assert.NotEmpty(cases);
        AssertSame(form, cases);
    }

    private static void AssertSame(string form, IEnumerable<(int Row, string? Broken)> cases)
    {
        var whole = Reading(form);
        var differing = cases
            .Select(at => (at.Row, Reading: Reading(at.Broken!)))
            .Where(at => !at.Reading.SequenceEqual(whole))
            .Select(at => $"row {at.Row}: {string.Join("; ", at.Reading.Except(whole))} instead of {string.Join("; ", whole.Except(at.Reading))}");
        var told = string.Join('\n', differing);
        Assert.True(told.Length == 0, told);
    }

    /// <summary>All fields and problems, and the glyphs that are not accounted for.</summary>
    private static IReadOnlyList<string> Reading(string text) => [.. FormReader.Read(Extractor.Corpus.Read(BrokenPdf.Draw(text, RulingStyle.CellStrokes))).Forms.SelectMany(form => PrintedForm.Of(form)
        .Concat(form.Problems.Select(problem => $"problem {problem.Kind} {problem.Text}"))
        .Append($"glyphs not accounted for {form.Glyphs.InForm - form.Glyphs.Accounted}"))];
}
