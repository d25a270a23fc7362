namespace Selfeval.Tests.Drawing;

/// <summary>Draws a <see cref="TableSketch"/> in a ruling style.</summary>
public static class TableDrawing
{
    public const double TextSize = 8;

    /// <summary>Of the size of the text, from line to line.</summary>
    public const double Leading = 1.25;

    private const double Padding = 2;
    private const double LineHeight = Leading * TextSize;

    public static void Draw(PageDrawing page, TableSketch table, RulingStyle style) => Draw(page, table, style, TextSize);

    public static void Draw(PageDrawing page, TableSketch table, RulingStyle style, double textSize)
    {
        if (style == RulingStyle.WhiteOnShade)
        {
            page.Raw("0.8 0.85 0.9 rg").Fill(TableSketch.Left, TableSketch.Top, table.Right, table.Bottom).Raw("0 g");
        }

        page.Raw(Setup(style));
        foreach (var cell in table.Cells) DrawBorder(page, table.BoxOf(cell), style);
        page.Raw("0 g 0 G 1 w [] 0 d");
        foreach (var cell in table.Cells) DrawText(page, table.BoxOf(cell), cell.Text, textSize);
    }

    /// <summary>How many glyphs fit into the cell.</summary>
    public static int Capacity(double width, double height) =>
        (int)((width - (2 * Padding)) / TextSize) * (int)((height - Padding) / LineHeight);

    private static string Setup(RulingStyle style) => style switch
    {
        RulingStyle.Hairlines => "0 w",
        RulingStyle.LightGrey => "0.25 w 0.8 G",
        RulingStyle.Dashes => "0.5 w [3 2] 0 d",
        RulingStyle.WhiteOnShade or RulingStyle.White => "1 w 1 G",
        _ => "0.5 w",
    };

    private static void DrawBorder(PageDrawing page, (double Left, double Top, double Right, double Bottom) box, RulingStyle style)
    {
        if (style == RulingStyle.CellRectangles)
        {
            page.Raw($"{PageDrawing.N(box.Left)} {page.Y(box.Bottom)} {PageDrawing.N(box.Right - box.Left)} {PageDrawing.N(box.Bottom - box.Top)} re S");
            return;
        }

        DrawSide(page, style, (box.Left, box.Top), (box.Right, box.Top));
        DrawSide(page, style, (box.Left, box.Bottom), (box.Right, box.Bottom));
        DrawSide(page, style, (box.Left, box.Top), (box.Left, box.Bottom));
        DrawSide(page, style, (box.Right, box.Top), (box.Right, box.Bottom));
    }

    private static void DrawSide(PageDrawing page, RulingStyle style, (double X, double Y) a, (double X, double Y) b)
    {
        var (ux, uy) = a.Y == b.Y ? (1.0, 0.0) : (0.0, 1.0);
        switch (style)
        {
            case RulingStyle.ThinFills: page.Fill(a.X - 0.24, a.Y - 0.24, b.X + 0.24, b.Y + 0.24); break;
            case RulingStyle.FilledDashes: Pieces(a, b, 2.5, 4, (x, y) => page.Fill(x - 0.3, y - 0.3, x + (2.5 * ux) + 0.3, y + (2.5 * uy) + 0.3)); break;
            case RulingStyle.Dots: Pieces(a, b, 0, 3, (x, y) => page.Fill(x - 0.4, y - 0.4, x + 0.4, y + 0.4)); break;
            case RulingStyle.DoubleLines:
                page.Line(a.X - (0.7 * uy), a.Y - (0.7 * ux), b.X - (0.7 * uy), b.Y - (0.7 * ux));
                page.Line(a.X + (0.7 * uy), a.Y + (0.7 * ux), b.X + (0.7 * uy), b.Y + (0.7 * ux));
                break;
            case RulingStyle.Gaps: page.Line(a.X + (1.2 * ux), a.Y + (1.2 * uy), b.X - (1.2 * ux), b.Y - (1.2 * uy)); break;
            case RulingStyle.Overshoots: page.Line(a.X - (2 * ux), a.Y - (2 * uy), b.X + (2 * ux), b.Y + (2 * uy)); break;
            default: page.Line(a.X, a.Y, b.X, b.Y); break;
        }
    }

    private static void Pieces((double X, double Y) a, (double X, double Y) b, double length, double step, Action<double, double> draw)
    {
        var total = b.X - a.X + (b.Y - a.Y);
        var isHorizontal = a.Y == b.Y;
        // As browsers do, the gaps are adjusted so that a piece stands at both ends.
        var count = Math.Max(1, (int)Math.Round((total - length) / step));
        for (var i = 0; i <= count; i++)
        {
            var at = i * (total - length) / count;
            draw(a.X + (isHorizontal ? at : 0), a.Y + (isHorizontal ? 0 : at));
        }
    }

    private static void DrawText(PageDrawing page, (double Left, double Top, double Right, double Bottom) box, string text, double size)
    {
        var perLine = Math.Max(1, (int)((box.Right - box.Left - (2 * Padding)) / size));
        var baseline = box.Top + (Leading * size);
        foreach (var line in text.Chunk(perLine))
        {
            page.Text(box.Left + Padding, baseline, size, new string(line));
            baseline += Leading * size;
        }
    }
}
