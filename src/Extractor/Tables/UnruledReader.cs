using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Bands;
using Selfeval.Extractor.Lattices;

namespace Selfeval.Extractor.Tables;

/// <summary>Reads what draws lines between its rows alone, or none; asked for the pages of a file in their order.</summary>
/// <param name="lastPage">The number of the file's last page: no table goes on below it.</param>
internal sealed class UnruledReader(int lastPage)
{
    public BandReader Bands { get; } = new();

    public AlignedReader Aligned { get; } = new();

    public OpenPages Open { get; } = new();

    /// <summary>Where the room for a table's rows ends, which may go on on the next page: at the page's end.</summary>
    public double EndOf(int page, double height) => page == lastPage ? double.PositiveInfinity : height;
}
