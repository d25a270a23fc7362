using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Bands;

namespace Selfeval.Extractor.Tables;

/// <summary>Reads what draws lines between its rows alone, or none; asked for the pages of a file in their order.</summary>
internal sealed class UnruledReader
{
    public BandReader Bands { get; } = new();

    public AlignedReader Aligned { get; } = new();
}
