namespace Selfeval.Loader.Output;

/// <summary>How rows of a question are printed.</summary>
internal enum RowFormat
{
    Table,
    Csv,
    Json,
}
