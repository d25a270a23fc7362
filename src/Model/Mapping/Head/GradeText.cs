using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Head;

/// <summary>The grade of a form: one word, perhaps in brackets (（良）), or all words of which one is ticked (☑优 □良 □中 □差, 优□ 良☑), each with its range perhaps (☑优（90分及以上）). The ticked word is its value.</summary>
internal static class GradeText
{
    /// <summary>The mark stands before its word or behind it.</summary>
    private static readonly string[] Arrangements = ["grade_behind_mark", "grade_before_mark"];

    /// <summary>Points behind it are more than a grade: 优（98.84分）.</summary>
    public static bool Is(string printed) => (IsWord(printed) && GradedPoints.In(printed) is null) || Options(printed).Count > 0;

    /// <summary>The label heads a grade, and the text beside it is one.</summary>
    public static bool IsLabelled(string label, string value) => HeadingBook.Is(HeadingSection.Total, "grade", label) && Is(value);

    /// <summary>The grade of a text that is one, or that prints one behind its label (等级：优); null for anything else.</summary>
    public static string? WithoutLabel(string printed)
    {
        if (Is(printed)) return printed;
        return LabelledText.Split(printed, label => HeadingBook.Is(HeadingSection.Total, "grade", label)) is [var labelled] && Is(labelled.Value) ? labelled.Value : null;
    }

    /// <summary>Where no word is ticked, or several are, or a mark may belong to either of two words, the grade is not told.</summary>
    public static Interpretation Read(string printed)
    {
        if (IsWord(printed)) return new Interpretation(new TextReading(WithoutBrackets(printed)), null, IsUnreadable: false);
        return Options(printed).SelectMany(ticked => ticked).Distinct().ToList() is [var only]
            ? new Interpretation(new TextReading(only), null, IsUnreadable: false) : Interpretation.Unreadable;
    }

    private static bool IsWord(string printed) => Vocabulary.Pattern("grade").IsMatch(HeadingText.Core(WithoutBrackets(printed))) && !Vocabulary.Pattern("mark").IsMatch(HeadingText.Fold(printed));

    private static string WithoutBrackets(string printed) => HeadingText.Fold(printed) is ['(', .. var within, ')'] ? within : printed;

    /// <summary>The ticked words in each of the arrangements that explains the text to its last character.</summary>
    private static List<List<string>> Options(string printed)
    {
        var folded = Vocabulary.Pattern("grade_range").Replace(HeadingText.Fold(printed), "");
        return Vocabulary.Pattern("mark").IsMatch(folded) ? [.. Arrangements.Select(arrangement => Ticked(arrangement, folded)).OfType<List<string>>()] : [];
    }

    private static List<string>? Ticked(string arrangement, string folded)
    {
        var options = Vocabulary.Pattern(arrangement).Matches(folded);
        return options.Sum(option => option.Length) == folded.Length
            ? [.. options.Where(option => option.Groups["tick"].Success).Select(option => option.Groups["word"].Value)] : null;
    }
}
