namespace Selfeval.Model.Pages;

/// <summary>Sides of a cell, on the page turned upright.</summary>
[Flags]
public enum CellSides
{
    None = 0,
    Left = 1,
    Top = 2,
    Right = 4,
    Bottom = 8,
}
