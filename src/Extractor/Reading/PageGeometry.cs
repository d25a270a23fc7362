using Selfeval.Model.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// From PdfPig's coordinates (origin bottom left of the visible page, /Rotate and CropBox applied, UserUnit not) to page points
/// (origin top left, y downwards, UserUnit applied, so that a point is 1/72 inch on every page and no distance needs scaling later).
/// </summary>
internal readonly record struct PageGeometry(double Width, double Height, double UserUnit)
{
    /// <summary>PdfPig moves the origin to the corner of the CropBox and turns the page; the box that it hands over is not turned.</summary>
    public static PageGeometry Of(CropBox cropBox, PageRotationDegrees rotation, double userUnit)
    {
        double width = Math.Abs(cropBox.Bounds.Width), height = Math.Abs(cropBox.Bounds.Height);
        return rotation.SwapsAxis ? new(height * userUnit, width * userUnit, userUnit) : new(width * userUnit, height * userUnit, userUnit);
    }

    /// <summary>Degrees by which the text of the page leans, positive where its lines fall to the right: the page is taken up leaned back around its middle.</summary>
    public double Lean
    {
        init => (_sin, _cos) = Math.SinCos(double.DegreesToRadians(-value));
    }

    private readonly double _sin = 0;
    private readonly double _cos = 1;

    /// <summary>The page; where it leans, with what its corners reach out by.</summary>
    public Box Bounds
    {
        get
        {
            var reach = Math.Abs(_sin) * Math.Max(Width, Height) / 2;
            return new Box(-reach, -reach, Width + reach, Height + reach);
        }
    }

    public PagePoint Place(in TransformationMatrix matrix, double x, double y)
    {
        var (px, py) = matrix.Transform(x, y);
        return Place(px, py);
    }

    public PagePoint Place(double x, double y) => _sin == 0 ? new(x * UserUnit, Height - (y * UserUnit)) : LeanedBack((x * UserUnit) - (Width / 2), (Height / 2) - (y * UserUnit));

    private PagePoint LeanedBack(double x, double y) => new((x * _cos) - (y * _sin) + (Width / 2), (x * _sin) + (y * _cos) + (Height / 2));

    /// <summary>The upright box around a rectangle that may be turned.</summary>
    public Box Place(in TransformationMatrix matrix, in PdfRectangle rectangle)
    {
        var a = Place(matrix, rectangle.Left, rectangle.Bottom);
        var b = Place(matrix, rectangle.Right, rectangle.Bottom);
        var c = Place(matrix, rectangle.Right, rectangle.Top);
        var d = Place(matrix, rectangle.Left, rectangle.Top);
        return new Box(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)), Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)), Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }

    /// <summary>What a length of 1 along x comes to, in page points.</summary>
    public double Along(in TransformationMatrix matrix) => Math.Sqrt((matrix.A * matrix.A) + (matrix.B * matrix.B)) * UserUnit;

    /// <summary>By how much lengths grow from user space to page points; the mean where x and y are scaled differently.</summary>
    public double Scale(in TransformationMatrix matrix) =>
        Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C))) * UserUnit;
}

/// <summary>A point on the page, in page points from the top left corner.</summary>
internal readonly record struct PagePoint(double X, double Y);
