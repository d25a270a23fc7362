namespace Selfeval.Model.Evaluations;

/// <summary>A field was read by OCR: how sure that is, and what else the cell may say.</summary>
/// <param name="Confidence">The probability of the least certain character, 0 to 1; 1 for a cell without ink.</param>
/// <param name="Others">The next likely readings of the whole cell, likeliest first.</param>
public sealed record OcrMark(double Confidence, IReadOnlyList<string> Others);
