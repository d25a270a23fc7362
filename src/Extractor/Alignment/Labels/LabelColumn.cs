using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>Where the labels of several rows stand.</summary>
internal enum LabelPlace
{
    /// <summary>Nothing shows it.</summary>
    Unknown,

    /// <summary>At the middle of their rows.</summary>
    Middle,

    /// <summary>Beside the first of their rows.</summary>
    Top,

    /// <summary>Those of one column at the middle, of another at the top: one of the two is misread.</summary>
    Mixed,
}

/// <summary>The labels of one column, and the rows of each if they stand at the middle of these, or at the top; null if they cannot.</summary>
/// <param name="Labels">From the top.</param>
/// <param name="Ordinary">How many of them stand for rows of the table, or head it: a sum's does neither.</param>
internal sealed record LabelColumn(int Index, IReadOnlyList<TextBlock> Labels, int Ordinary, List<Span>? Middle, List<Span>? Top)
{
    /// <summary>The same if a label beside the headings is no heading and stands at the top of all rows; null if it cannot.</summary>
    public List<Span>? TopOfAll { get; init; }

    /// <summary>Of labels at the middle the last may as well stand at the top of all rows down to the page's end.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>A label of a whole zone has none above or below it, and stands as it likes.</summary>
    private const int FewestLabels = 2;

    /// <summary>What the columns show together.</summary>
    public static LabelPlace PlaceOf(List<LabelColumn> columns)
    {
        var telling = columns.FindAll(column => column.Ordinary >= FewestLabels);
        var (atTop, inTheMiddle) = (telling.Exists(column => column is { Middle: null, Top: not null }), telling.Exists(column => column is { Middle: not null, Top: null }));
        return atTop && inTheMiddle ? LabelPlace.Mixed : atTop ? LabelPlace.Top : inTheMiddle ? LabelPlace.Middle : LabelPlace.Unknown;
    }

    /// <summary>The rows of the labels where those of others show their place; null if they cannot be told.</summary>
    public List<Span>? RowsAt(LabelPlace place) => place switch
    {
        LabelPlace.Top => Top ?? TopOfAll ?? Middle,
        LabelPlace.Middle when MayBeCut => null,
        LabelPlace.Middle => Middle ?? Top,
        LabelPlace.Mixed => null,
        _ when Middle is null || Top is null || Middle.SequenceEqual(Top) => Middle ?? Top,
        _ => null,
    };
}
