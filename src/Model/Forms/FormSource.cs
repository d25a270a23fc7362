using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>A loose line with its page.</summary>
public sealed record PlacedLine(int Page, TextLine Line);

/// <summary>A table, or some rows of one, that belongs to a form.</summary>
public sealed record FormPart(int Page, Table Table);

/// <summary>
/// What of the pages makes up one form: the lines above its first table (title, year, unit, and what else stands there), its tables,
/// the lines between tables of one page, the lines below on the last page (footnotes, signatures, and what else stands there).
/// </summary>
public sealed record FormSource(
    IReadOnlyList<PlacedLine> Above, IReadOnlyList<FormPart> Parts, IReadOnlyList<PlacedLine> Between, IReadOnlyList<PlacedLine> Below);
