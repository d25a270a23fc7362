namespace Selfeval.Loader.Importing;

/// <summary>The first rows of a list by their place in the input, in that order, whichever came first; rows of one place stay as they came.</summary>
/// <param name="most">So many are kept.</param>
internal sealed class FirstRows<T>(int most)
{
    private readonly List<(int Place, T Row)> _rows = [];

    public IReadOnlyList<T> Rows => [.. _rows.Select(row => row.Row)];

    public void Add(int place, T row)
    {
        if (_rows.Count == most && _rows[^1].Place <= place) return;
        _rows.Insert(_rows.FindLastIndex(other => other.Place <= place) + 1, (place, row));
        if (_rows.Count > most) _rows.RemoveAt(most);
    }
}
