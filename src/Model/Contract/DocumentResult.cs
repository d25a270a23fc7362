using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Contract;

/// <summary>How far a file could be read.</summary>
public enum DocumentStatus
{
    /// <summary>Forms found, no problem.</summary>
    Read,

    /// <summary>Forms found, some parts could not be read: see the problems.</summary>
    Partly,

    /// <summary>The file is readable and holds no form.</summary>
    None,

    /// <summary>Pages are images or their text cannot be decoded, and no form was found without them.</summary>
    NeedsOcr,

    /// <summary>The file could not be opened or read at all.</summary>
    Failed,
}

/// <summary>Why a file failed. <paramref name="Kind"/> is a stable word for scripts (empty_file, not_a_pdf, damaged, needs_password, …).</summary>
public sealed record DocumentError(string Kind, string Message);

/// <summary>A form with the rule profile it was checked under and every outcome, passed and not applicable ones included.</summary>
public sealed record CheckedEvaluation(
    SelfEvaluation Evaluation, string Profile, Bilingual ProfileReason, IReadOnlyList<Outcome> Outcomes);

/// <summary>Everything that is known of one file after reading and checking: one JSON object of the contract, one transaction row set of the database.</summary>
/// <param name="File">The name it came under; never used as a path.</param>
/// <param name="Sha256">64 lower-case hex digits of the content; the document's identity.</param>
/// <param name="Problems">What could not be read outside any form (a scanned page, an undecodable page).</param>
public sealed record DocumentResult(
    string File,
    string Sha256,
    int Pages,
    string? Producer,
    DocumentStatus Status,
    DocumentError? Error,
    IReadOnlyList<CheckedEvaluation> Evaluations,
    IReadOnlyList<Problem> Problems);
