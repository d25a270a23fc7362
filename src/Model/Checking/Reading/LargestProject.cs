using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Reading;

/// <summary>The most money that a single project is likely to be given, by who spends it: more was rather printed in 元 under a heading of 万元.</summary>
internal static class LargestProject
{
    /// <summary>100 billion 元: what the largest projects of ministries and provinces come to.</summary>
    private const decimal OfAnyBody = 100_000_000_000;

    /// <summary>1 billion 元: all that a county spends in a year comes to two to ten, most of it for salaries.</summary>
    private const decimal OfCounty = 1_000_000_000;

    /// <summary>In 元.</summary>
    public static decimal Of(FormUnderCheck form) => IsOfCounty(form.Form) && form.Profile.Id != "whole_department" ? OfCounty : OfAnyBody;

    /// <summary>The department names a county, a town or a township as its own, and not all those that its money goes to. Districts of large cities spend as much as provinces do.</summary>
    private static bool IsOfCounty(SelfEvaluation form)
    {
        var body = (form.SupervisingDepartment ?? form.ImplementingUnit)?.Printed;
        return Vocabulary.Matches("county", body) && !Vocabulary.Matches("counties", body);
    }
}
