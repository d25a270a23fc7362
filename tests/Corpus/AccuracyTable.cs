using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Corpus;

/// <summary>How many fields were read rightly, counted by file, by producer and by field.</summary>
internal static class AccuracyTable
{
    public static string Of(IReadOnlyCollection<CorpusReading> readings)
    {
        var table = new StringBuilder();
        Append(table, "file", readings.SelectMany(reading => reading.Fields.Select(field => (reading.File.File, field))));
        Append(table, "producer", readings.SelectMany(reading => reading.Fields.Select(field => (reading.File.Producer, field))));
        Append(table, "field", readings.SelectMany(reading => reading.Fields.Select(field => (field.Field, field))));
        Append(table, "all", readings.SelectMany(reading => reading.Fields.Select(field => ("all", field))));
        return table.ToString();
    }

    private static void Append(StringBuilder table, string heading, IEnumerable<(string Key, Compared Field)> fields)
    {
        table.AppendLine(CultureInfo.InvariantCulture, $"{heading,-52} ok missing wrong accuracy");
        foreach (var group in fields.GroupBy(field => field.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (ok, missing, wrong) = (Count(group, Verdict.Ok), Count(group, Verdict.Missing), Count(group, Verdict.Wrong));
            table.AppendLine(CultureInfo.InvariantCulture, $"{group.Key,-48} {ok,6} {missing,7} {wrong,5} {100m * ok / (ok + missing + wrong),7:0.00} %");
        }
    }

    private static int Count(IEnumerable<(string Key, Compared Field)> fields, Verdict verdict) => fields.Count(field => field.Field.Verdict == verdict);
}
