namespace Selfeval.Extractor.Lattices;

/// <summary>Numbers that are joined step by step into sets (union by halving paths).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>The lower number stays the representative, so that results do not depend on the order of joining.</summary>
    public void Join(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }
}
