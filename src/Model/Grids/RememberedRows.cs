namespace Selfeval.Model.Grids;

/// <summary>
/// What was found out about the rows of a grid, each of which is asked the same many times on the ways down a form. A change anywhere makes all of it unknown again, for a row may be understood by
/// those far below; that costs nothing, so that a break costs no more in a long form.
/// </summary>
internal sealed class RememberedRows<TAnswer>(FormGrid grid, Func<FormGrid, int, TAnswer> find)
{
    /// <summary>Rows are taken out and none is added.</summary>
    private readonly (int Version, TAnswer Answer)[] _found = new (int, TAnswer)[grid.Rows];

    public TAnswer Of(int row)
    {
        if (_found[row].Version != grid.Content.Version) _found[row] = (grid.Content.Version, find(grid, row));
        return _found[row].Answer;
    }
}
