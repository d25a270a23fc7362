using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Puts labelled values of the head where the contract has them, and everything else under <c>extra</c>.</summary>
internal static class HeadFields
{
    /// <summary>Under which a grade stands that its own cell does not label apart.</summary>
    public const string GradeLabel = "等级";

    /// <summary>What a year under a heading of its own may leave out.</summary>
    private const string YearWord = "年度";

    private static readonly string[] ContractFields = ["project_name", "supervising_department", "implementing_unit", "header_score", "fiscal_year"];

    public static NumberReading Year(string year) => new(decimal.Parse(year, CultureInfo.InvariantCulture));

    /// <summary>The labelled values of a text; a year printed in front of them (（2023年度） 单位：元) is the form's.</summary>
    public static IReadOnlyList<LabelledValue> Labelled(EvaluationDraft draft, string text, Place place)
    {
        if (Forms.FormTitle.LeadingYear(text) is not { } leading || LabelledText.Split(leading.After) is not { Count: > 0 } labelled) return LabelledText.Split(text);
        draft.SetYear(new Field(leading.Year, Year(leading.Year), null, place));
        return labelled;
    }

    /// <summary>Values printed behind their labels in one text; all of them stand at the same place. A place for a seal (主管部门：（盖章）) names nobody.</summary>
    public static void Set(EvaluationDraft draft, IReadOnlyList<LabelledValue> labelled, Place place)
    {
        foreach (var pair in labelled)
        {
            var (label, value) = pair;
            var field = new Field(value, BlankText.IsBlankLike(value) ? null : new TextReading(value), null, place);
            if (pair.IsPlaceAlone || LabelRemark.IsInstruction(value)) draft.AddExtra(label, field);
            else if (LabelRemark.IsSealLabel(value)) AddPlaceOfSeal(draft, label, field);
            else Set(draft, label, field);
        }
    }

    /// <summary>第一联系人（签字）： 单位公章: the label has no value, and the place for the seal is one of its own.</summary>
    private static void AddPlaceOfSeal(EvaluationDraft draft, string label, Field place)
    {
        var nothing = place with { Printed = "", Value = null };
        draft.AddExtra(label, nothing);
        draft.AddExtra(place.Printed, nothing);
    }

    /// <summary>The unit of money among labelled values (单位：万元), if one is there.</summary>
    public static void SetAmountUnit(EvaluationDraft draft, IReadOnlyList<LabelledValue> labelled, Place place)
    {
        foreach (var (label, value) in labelled.Where(pair => NameOf(pair.Label, pair.Value) == "amount_unit"))
            AmountUnitFinder.Set(draft, AmountUnitFinder.InValue(new Field(value, null, null, place)));
    }

    /// <summary>One value under its label. A field that is already set keeps its first value; the second is kept under <c>extra</c>.</summary>
    public static void Set(EvaluationDraft draft, string label, Field field)
    {
        var name = NameOf(label, field.Printed);
        if (HeadingBook.Is(HeadingSection.Total, "grade", label) && draft.Total.Grade is null && GradeText.Is(field.Printed)) draft.Total = draft.Total with { Grade = WithTicked(draft, field) };
        else if (name == "amount_unit") AmountUnitFinder.Set(draft, AmountUnitFinder.InValue(field));
        else if (name == "fiscal_year") SetYear(draft, label, field);
        else if (name == "department_name") SetDepartment(draft, label, field);
        else if (HeadsPoints(label, name) && GradedPoints.In(field.Printed) is { } graded) SetGraded(draft, label, field, graded);
        else if (name == "points") SetPoints(draft, label, field);
        else if (!ContractFields.Contains(name) || !SetHead(draft, name!, label, WithNumber(name!, field))) draft.AddExtra(label, field);
    }

    private static bool HeadsPoints(string label, string? name) => name is "header_score" or "points" || HeadingBook.Is(HeadingSection.Total, "total", label);

    /// <summary>A grade behind the score (总分：97.6分 等级：优, 自评得分：95.50分（优）) has a label of its own.</summary>
    private static void SetGraded(EvaluationDraft draft, string label, Field field, GradedPoints graded)
    {
        Set(draft, label, field with { Printed = graded.Points, Value = new TextReading(graded.Points) });
        Set(draft, GradeLabel, field with { Printed = graded.Grade, Value = new TextReading(graded.Grade) });
    }

    /// <summary>False where the field is set; the same label over another value is told. 预算单位 is who carries the project out unless 实施单位 tells another one, wherever it stands: then it is kept as an extra text.</summary>
    private static bool SetHead(EvaluationDraft draft, string name, string label, Field field)
    {
        if (draft.Head(name) is { } known)
        {
            if (draft.LabelOf(name) == label && known.Printed != field.Printed) draft.Problems.Add(new Problem(ProblemKind.ContestedHeading, field.Printed, field.Place));
            if (draft.LabelOf(name) is not { } other || HeadingBook.Rank(HeadingSection.Header, label) >= HeadingBook.Rank(HeadingSection.Header, other)) return false;
            draft.AddExtra(other, known);
        }

        draft.SetHead(name, label, field);
        return true;
    }

    /// <summary>Whose project it is, where the form names no unit that carries it out beside the department (部门名称, 预算部门); else the department above that unit.</summary>
    public static void SettleDepartment(EvaluationDraft draft)
    {
        SettleReportingUnit(draft);
        if (draft.Department is not { } department) return;
        if (!draft.SetHead("implementing_unit", department.Text) && !draft.SetHead("supervising_department", department.Text)) draft.AddExtra(department.Heading, department.Text);
    }

    /// <summary>Who filled the form in (填报单位) carries the project out, where the form names nobody else.</summary>
    private static void SettleReportingUnit(EvaluationDraft draft)
    {
        if (draft.Head("implementing_unit") is not null || draft.Head("supervising_department") is not null) return;
        if (draft.Extra.Find(extra => !extra.Text.IsBlankLike && HeadingBook.Is(HeadingSection.Header, "reporting_unit", extra.Heading)) is not { } unit) return;
        draft.Extra.Remove(unit);
        draft.SetHead("implementing_unit", unit.Heading, unit.Text);
    }

    /// <summary>总分 is the score where no label tells it apart (自评总分); else it is what the form could score.</summary>
    public static void SettlePoints(EvaluationDraft draft)
    {
        if (draft.Points is { } points && !draft.SetHead("header_score", WithNumber("header_score", points.Text))) draft.AddExtra(points.Heading, points.Text);
    }

    private static void SetPoints(EvaluationDraft draft, string label, Field field)
    {
        if (draft.Points is null) draft.Points = new ExtraField(label, field);
        else draft.AddExtra(label, field);
    }

    private static void SetDepartment(EvaluationDraft draft, string label, Field field)
    {
        if (draft.Department is null) draft.Department = new ExtraField(label, field);
        else draft.AddExtra(label, field);
    }

    private static string? NameOf(string label, string value) => HeadingBook.Field(HeadingSection.Header, label) switch
    {
        // 单位 alone heads a unit of money or the office, as its value tells.
        "amount_unit" when AmountUnitFinder.IsUnit(value) => "amount_unit",
        "amount_unit" => "implementing_unit",
        var name => name,
    };

    private static void SetYear(EvaluationDraft draft, string label, Field field)
    {
        var year = Forms.FormTitle.Year(field.Printed) ?? Forms.FormTitle.Year(field.Printed + YearWord);
        // The year in which it is filled in or carried out is the form's where no other one is printed before.
        var yields = HeadingBook.Rank(HeadingSection.Header, label) > 0 && draft.Head("fiscal_year") is not null;
        if (year is not null && !yields) draft.SetYear(field with { Printed = year, Value = Year(year) });
        if (year is null || draft.Head("fiscal_year")!.Printed != year) draft.AddExtra(label, field);
    }

    private static Field WithTicked(EvaluationDraft draft, Field grade)
    {
        var reading = GradeText.Read(grade.Printed);
        if (reading.IsUnreadable) draft.Problems.Add(new Problem(ProblemKind.Unreadable, grade.Printed, grade.Place));
        return grade with { Value = reading.Value };
    }

    private static Field WithNumber(string name, Field field)
    {
        if (name != "header_score") return field;
        var reading = Values.ValueReader.Score(field.Printed);
        return field with { Value = reading.Value, Unit = reading.Unit };
    }
}
