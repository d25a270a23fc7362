using Selfeval.Loader.Database.Rows;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>Counts for the progress: files as they come back from the readers, before anything is made of them.</summary>
internal sealed class ReadSoFar
{
    public int Files { get; private set; }

    public int Pages { get; private set; }

    public int Forms { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; private set; }

    /// <param name="result">Null for a file whose content could not be had.</param>
    public void Add(DocumentResult? result)
    {
        Files++;
        if (result is null) return;
        Pages += result.Pages;
        Forms += result.Evaluations.Count;
        Findings += result.Evaluations.Sum(form => CheckRows.FindingsOf(form).Count());
        Problems += result.Problems.Count + result.Evaluations.Sum(form => form.Evaluation.Problems.Count);
    }
}
