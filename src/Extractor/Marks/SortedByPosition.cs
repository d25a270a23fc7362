namespace Selfeval.Extractor.Marks;

/// <summary>Marks of a page, sorted by their position along one axis (points), so that those near a place are found without looking at the others.</summary>
internal sealed class SortedByPosition<T>
{
    private readonly T[] _marks;
    private readonly double[] _positions;

    public SortedByPosition(IEnumerable<T> marks, Func<T, double> position)
    {
        _marks = [.. marks];
        _positions = Array.ConvertAll(_marks, mark => position(mark));
        Array.Sort(_positions, _marks);
    }

    /// <summary>Those from one position on, inclusive, in order.</summary>
    public ReadOnlySpan<T> From(double position) => _marks.AsSpan(FirstFrom(position)..);

    /// <summary>Those from one position to another, both inclusive, in order.</summary>
    public ReadOnlySpan<T> Between(double from, double to)
    {
        var first = FirstFrom(from);
        var end = first;
        while (end < _marks.Length && _positions[end] <= to) end++;
        return _marks.AsSpan(first..end);
    }

    private int FirstFrom(double position)
    {
        int low = 0, high = _positions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_positions[middle] < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
