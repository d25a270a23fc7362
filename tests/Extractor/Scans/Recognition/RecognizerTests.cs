using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;

namespace Selfeval.Tests.Extractor.Scans.Recognition;

/// <summary>Lines of figures drawn with straight strokes: a file read once more must say the same, whatever was read before it or is read beside it.</summary>
public class RecognizerTests
{
    /// <summary>The strokes of a figure: above, above right, below right, below, below left, above left, in the middle.</summary>
    private static readonly string[] Strokes = ["abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg"];

    [Fact]
    public void A_line_is_read_alike_alone_after_others_and_beside_others()
    {
        Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
        int[][] lines = [[4, 2], [1, 3, 7, 0, 5, 2, 8], [9, 0, 6, 1, 4, 2, 7, 5, 3, 8, 0, 1, 2, 6, 5]];
        var alone = lines.Select(Read).ToList();
        Assert.All(alone, read => Assert.True(read.Glyphs.Length > 0));
        Assert.Equal(alone, lines.Reverse().Select(Read).Reverse());
        Assert.Equal(alone, lines.AsParallel().AsOrdered().WithDegreeOfParallelism(lines.Length).WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(Read));
    }

    /// <summary>Every digit of the numbers counts: what is compared with a bound may differ in the last one.</summary>
    private static (string Glyphs, double Confidence, string Others) Read(int[] figures)
    {
        var read = Recognizer.Instance.Read(Line(figures));
        return (string.Join(' ', read.Glyphs), read.Confidence, string.Join(' ', read.Others));
    }

    private static GrayImage Line(int[] figures)
    {
        var image = SheetDrawing.White(24 * (figures.Length + 2), Recognizer.LineHeight);
        foreach (var (i, figure) in figures.Index())
        {
            var (left, right) = (24 * (i + 1), (24 * (i + 1)) + 14);
            foreach (var stroke in Strokes[figure])
            {
                var (from, to) = stroke switch
                {
                    'a' => ((left, 8), (right, 8)),
                    'b' => ((right, 8), (right, 23)),
                    'c' => ((right, 23), (right, 38)),
                    'd' => ((left, 38), (right, 38)),
                    'e' => ((left, 23), (left, 38)),
                    'f' => ((left, 8), (left, 23)),
                    _ => ((left, 23), (right, 23)),
                };
                SheetDrawing.Line(image, from, to);
            }
        }

        return image;
    }
}
