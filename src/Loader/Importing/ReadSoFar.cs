using Selfeval.Loader.Database.Rows;

namespace Selfeval.Loader.Importing;

/// <summary>Counts for the progress: files as they come back from the readers, before they are in the database.</summary>
internal sealed class ReadSoFar
{
    public int Files { get; private set; }

    public int Pages { get; private set; }

    public int Forms { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; private set; }

    public void Add(FileOutcome file)
    {
        Files++;
        if (file.Result is not { } result) return;
        Pages += result.Pages;
        Forms += result.Evaluations.Count;
        Findings += result.Evaluations.Sum(form => CheckRows.FindingsOf(form).Count());
        Problems += result.Problems.Count + result.Evaluations.Sum(form => form.Evaluation.Problems.Count);
    }
}
