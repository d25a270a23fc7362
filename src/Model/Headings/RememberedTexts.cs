using System.Collections.Concurrent;

namespace Selfeval.Model.Headings;

/// <summary>
/// What was found out about printed texts: a row is looked at many times (does a section start here, does it end, what stands under this column), and documents share their headings.
/// </summary>
internal sealed class RememberedTexts<TMeaning>(Func<string, TMeaning> find)
{
    /// <summary>Texts that are kept: some hundred documents print fewer that differ, and this many take two megabytes.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, TMeaning> _found = new();

    /// <summary>How many were added since nothing was kept. The dictionary would lock itself as a whole to count.</summary>
    private int _added;

    /// <summary>Of a text longer than any heading, prose, no other form prints the same: it is not kept.</summary>
    public TMeaning Of(string text) => text.Length > HeadingBook.LongestHeading ? find(text) : _found.TryGetValue(text, out var found) ? found : Find(text);

    private TMeaning Find(string text)
    {
        if (Interlocked.Increment(ref _added) > Most)
        {
            _found.Clear();
            _added = 0;
        }

        return _found[text] = find(text);
    }
}
