using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// What of the page can be painted on, saved and restored with the graphics state. A clip that is no rectangle counts as the box
/// around it, and <see cref="IsExact"/> says so: too much may show then, never too little.
/// </summary>
internal sealed class ClipStack(Box page)
{
    private readonly Stack<(Box Box, bool IsExact, TextStencil? Stencil)> _saved = new();

    public Box Current { get; private set; } = page;

    public bool IsExact { get; private set; } = true;

    /// <summary>The text that alone lets paint through; null where all of the clip does.</summary>
    public TextStencil? Stencil { get; set; }

    /// <summary>Those that are in force here, or will be when a state is restored.</summary>
    public IEnumerable<TextStencil> Stencils => _saved.Select(saved => saved.Stencil).Append(Stencil).OfType<TextStencil>();

    public void Save() => _saved.Push((Current, IsExact, Stencil));

    public void Restore()
    {
        if (_saved.TryPop(out var saved)) (Current, IsExact, Stencil) = saved;
    }

    /// <summary>Intersects with a shape of which only the box around it is known.</summary>
    public void IntersectAround(Box box)
    {
        Intersect(box);
        IsExact = false;
    }

    public void Intersect(Box box) => Current = Current.Shared(box);
}
