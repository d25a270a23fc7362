namespace Selfeval.Model.Evaluations;

/// <summary>
/// One field of a form as printed, with its reading and its place: the <c>V</c> of the contract.
/// A form that has no such field or column has <c>null</c> instead of a Field; an empty cell is a Field with empty text.
/// </summary>
/// <param name="Printed">The glyphs in reading order, not normalised.</param>
/// <param name="Value">What the text says; null where it is empty, a dash, or could not be read.</param>
/// <param name="Unit">The unit of <paramref name="Value"/> (元, 万元, %, 次…), from the cell, its heading or the form; null where none is known.</param>
public sealed record Field(string Printed, Reading? Value, string? Unit, Place Place)
{
    /// <summary>Further parts of a cell that a page break cut, in order.</summary>
    public IReadOnlyList<Place> More { get; init; } = [];

    /// <summary>Set where the field was read by OCR; null for text that the file itself holds.</summary>
    public OcrMark? Ocr { get; init; }

    /// <summary>The number, where the field is one.</summary>
    public decimal? Number => (Value as NumberReading)?.Value;

    /// <summary>The cell is empty or holds only dashes, slashes or dots.</summary>
    public bool IsBlankLike => BlankText.IsBlankLike(Printed);

    /// <summary>Two fields are the same cell when they are printed at the same place: a cell that spans rows counts once.</summary>
    public bool SameCell(Field other) => Place == other.Place;
}
