using System.Text.Json;
using System.Text.Json.Serialization;

namespace Selfeval.Model.Checking;

/// <summary>How a score follows from the execution rate.</summary>
public enum ExecutionRule
{
    Proportion,
    Bands,
}

/// <summary>The score of a missed "lower is better" target A with actual B: weight × A/B, or weight × (1 − (B−A)/A).</summary>
public enum ReverseFormula
{
    Ratio,
    Linear,
}

/// <summary>Execution at or above <paramref name="FromPercent"/> gets <paramref name="Points"/>.</summary>
public sealed record ExecutionBand(decimal FromPercent, decimal Points);

/// <summary>How execution is scored; <paramref name="Bands"/> from the highest to the lowest.</summary>
public sealed record ExecutionTerms(decimal? Weight, ExecutionRule Rule, IReadOnlyList<ExecutionBand> Bands);

/// <summary>Share of the weight, in percent, that a qualitative result allows.</summary>
public sealed record QualitativeBand(decimal FromPercent, decimal ToPercent);

/// <summary>The three qualitative results.</summary>
public sealed record QualitativeBands(QualitativeBand Reached, QualitativeBand Partly, QualitativeBand Missed);

/// <summary>From which ratio of actual to target an explanation is expected, and whether percentages are looked at.</summary>
public sealed record OverAchievement(decimal Threshold, bool Percentages);

/// <summary>Below which share of the weight, and below which execution rate, a reason is needed; null where none is.</summary>
public sealed record ReasonTerms(decimal? ScoreBelowPercent = null, decimal? ExecutionBelowPercent = null);

/// <summary>A total at or above <paramref name="From"/> gets this grade.</summary>
public sealed record GradeBand(string Grade, decimal From);

/// <summary>A named alternative to the grade bands.</summary>
public sealed record GradeVariant(string Name, IReadOnlyList<GradeBand> Grades);

/// <summary>
/// One printed thing by which a form is recognised as falling under a profile; all that are set must hold.
/// (A list that the JSON leaves out arrives as null: it becomes empty.)
/// </summary>
public sealed record ProfileSign
{
    /// <summary>Words in the title.</summary>
    public IReadOnlyList<string> Title { get; init => field = value ?? []; } = [];

    /// <summary>Words in the title or the names of department and unit.</summary>
    public IReadOnlyList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>Words in any note below the table.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>Words in a level-1 label.</summary>
    public IReadOnlyList<string> Level1 { get; init => field = value ?? []; } = [];

    public decimal? ExecutionWeight { get; init; }

    public decimal? IndicatorWeight { get; init; }

    public int? FromYear { get; init; }

    /// <summary>True: the form prints scores of indicators, and no weight of any.</summary>
    public bool NoWeightColumn { get; init; }

    /// <summary>True: the form prints neither weights nor scores.</summary>
    public bool NoScores { get; init; }
}

/// <summary>What differs between regions and years: data, one file each, never code.</summary>
public sealed record RuleProfile
{
    public required string Id { get; init; }

    public required Bilingual Title { get; init; }

    public required Bilingual Source { get; init; }

    /// <summary>The text behind it could not be consulted.</summary>
    public bool Unverified { get; init; }

    /// <summary>Profiles are tried in this order.</summary>
    public int Order { get; init; }

    /// <summary>Any of these is enough; a profile without signs is chosen only by name, or as the last resort.</summary>
    public IReadOnlyList<ProfileSign> Signs { get; init => field = value ?? []; } = [];

    public required ExecutionTerms Execution { get; init; }

    /// <summary>Weights of the level-1 classes (output, benefit, satisfaction, cost); null where they are free.</summary>
    public IReadOnlyDictionary<string, decimal>? Level1Weights { get; init; }

    public required QualitativeBands Qualitative { get; init; }

    /// <summary>Null: either formula is accepted, and the outcome names it.</summary>
    public ReverseFormula? ReverseFormula { get; init; }

    public required OverAchievement OverAchievement { get; init; }

    public required ReasonTerms Reasons { get; init; }

    /// <summary>From the best grade to the worst.</summary>
    public IReadOnlyList<GradeBand> Grades { get; init => field = value ?? []; } = [];

    /// <summary>Other bands in use, by name: they explain a grade, they do not pass it.</summary>
    public IReadOnlyList<GradeVariant> GradeVariants { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> MandatoryClasses { get; init => field = value ?? []; } = [];

    /// <summary>Reads a profile from JSON; throws <see cref="JsonException"/> naming what is wrong.</summary>
    public static RuleProfile Parse(string json)
    {
        var profile = JsonSerializer.Deserialize(json, ProfileJson.Default.RuleProfile) ?? throw new JsonException("the profile is empty");
        return ProfileFaults.Of(profile).FirstOrDefault() is { } fault ? throw new JsonException(fault) : profile;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RuleProfile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
