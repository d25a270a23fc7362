using System.Text.Encodings.Web;
using System.Text.Json;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Contract;

/// <summary>Versions that a result depends on: a document is read again when one of them changes.</summary>
/// <param name="Extractor">Version of the program that read the pages and mapped the form.</param>
/// <param name="Rules">Version of the rule book.</param>
public sealed record ContractVersions(string Extractor, string Rules);

/// <summary>Writes results as JSON in the shape of the data contract, version 1. Chinese stays readable; numbers are strings with the printed scale.</summary>
public static class ContractJson
{
    public const int Version = 1;

    /// <summary>One document on one line.</summary>
    public static void Write(Stream output, DocumentResult document, ContractVersions versions)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("contract", Version);
        json.WriteString("extractor", versions.Extractor);
        json.WriteString("rules", versions.Rules);
        WriteDocument(json, document);
        json.WriteStartArray("evaluations");
        foreach (var evaluation in document.Evaluations) EvaluationJson.Write(json, evaluation);
        json.WriteEndArray();
        EvaluationJson.WriteProblems(json, document.Problems);
        json.WriteEndObject();
    }

    /// <summary>The tables of each page of a file, never joined.</summary>
    public static void WriteTables(Stream output, string file, IEnumerable<Page> pages)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteStartObject();
            json.WriteNumber("page", page.Number);
            json.WritePoints("size", page.Width, page.Height);
            json.WriteStartArray("tables");
            foreach (var table in page.Tables) WriteTable(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void WriteDocument(Utf8JsonWriter json, DocumentResult document)
    {
        json.WriteStartObject("document");
        json.WriteString("file", document.File);
        json.WriteString("sha256", document.Sha256);
        json.WriteNumber("pages", document.Pages);
        json.WriteString("producer", document.Producer);
        json.WriteEndObject();
        json.WriteString("status", SnakeCase.Of(document.Status));
        if (document.Error is not { } error)
        {
            json.WriteNull("error");
            return;
        }

        json.WriteStartObject("error");
        json.WriteString("kind", error.Kind);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteBox("bbox", table.Box);
        json.WriteBoolean("continues", table.Continues);
        if (table.Origin == TableOrigin.Aligned) json.WriteString("origin", SnakeCase.Of(table.Origin));
        json.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("col", cell.Column);
            json.WriteNumber("rowspan", cell.RowSpan);
            json.WriteNumber("colspan", cell.ColumnSpan);
            json.WriteBox("bbox", cell.Box);
            json.WriteString("text", cell.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
