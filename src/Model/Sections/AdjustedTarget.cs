using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// A target that was changed in the course of the year. Beside the one that was set it is kept as an extra text: by which of the two the office went is not printed. Alone, 调整后指标值 heads the targets
/// of the form, and what may be the change or what came of it (调整值) is told.
/// </summary>
internal static class AdjustedTarget
{
    private const string Field = "adjusted_target";

    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        if (section != HeadingSection.Indicator || columns.Exists(column => column.Field == "target") || columns.FindAll(column => column.Field == Field) is not [var only]) return columns;
        return Column.With(columns, only, Vocabulary.Pattern("after_change").IsMatch(HeadingText.Core(only.Name!)) ? "target" : null);
    }
}
