namespace Selfeval.Model.Contract;

/// <summary>A coordinate as the contract tells it.</summary>
public static class Coordinate
{
    /// <summary>Digits after the point: a hundredth of a point is finer than any printer.</summary>
    private const int Digits = 2;

    public static double Rounded(double point) => Math.Round(point, Digits);
}
