using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>One of several pages printed on a sheet.</summary>
/// <param name="Index">Which, in the order in which they read, from 0.</param>
/// <param name="Area">Where on the sheet, in points of the sheet turned upright.</param>
public readonly record struct SheetPart(int Index, Box Area)
{
    public (double Width, double Height) Size => (Area.Width, Area.Height);

    /// <summary>A box of the page, on the sheet.</summary>
    public Box OnSheet(Box box) => box.MovedRight(Area.Left).MovedDown(Area.Top);

    /// <summary>What the sheet shows there, as a page of its own.</summary>
    public Sheet Of(Sheet sheet)
    {
        var area = Area;
        return sheet with
        {
            Page = sheet.Page with { Part = this },
            Tables = [.. sheet.Tables.Where(table => IsIn(table.Box, area)).Select(table => table.WithBoxes(box => OnPage(box, area)))],
            Lines = In(sheet.Lines, area),
            Sliced = In(sheet.Sliced, area),
        };
    }

    private static IReadOnlyList<TextLine> In(IReadOnlyList<TextLine> lines, Box area) =>
        [.. lines.Where(line => IsIn(line.Box, area)).Select(line => line with { Box = OnPage(line.Box, area) })];

    private static Box OnPage(Box box, Box area) => box.MovedRight(-area.Left).MovedDown(-area.Top);

    private static bool IsIn(Box box, Box area) => box.CenterX >= area.Left && box.CenterX < area.Right && box.CenterY >= area.Top && box.CenterY < area.Bottom;
}
