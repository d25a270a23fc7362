namespace Selfeval.Model.Values;

/// <summary>Which way an indicator is better, by its name.</summary>
public enum NamedDirection
{
    /// <summary>The name says nothing of it: 培训人数.</summary>
    Untold,

    /// <summary>满意度, 成本节约率.</summary>
    More,

    /// <summary>漏损率, 故障修复时限.</summary>
    Fewer,

    /// <summary>It may be either: 案件数, 成本控制率, 降低发病率.</summary>
    Either,
}
