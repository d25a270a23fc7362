namespace Selfeval.Extractor.Marks;

/// <summary>How a ruling runs: a horizontal one has its position on the y axis and its extent on the x axis.</summary>
public enum Axis
{
    Horizontal,
    Vertical,
}
