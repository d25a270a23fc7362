using System.Runtime.InteropServices;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>The path under construction, as points on the page.</summary>
internal sealed class PathRecorder
{
    private readonly List<PathPoint> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private int _start;

    public bool IsEmpty => _points.Count == 0;

    /// <summary>The current path was made a clip (W): the clip takes effect when the path is painted or dropped.</summary>
    public bool IsClip { get; set; }

    public void MoveTo(PagePoint point)
    {
        EndSubpath(closed: false);
        _points.Add(new PathPoint(point, IsCurveEnd: false));
    }

    public void LineTo(PagePoint point)
    {
        ReopenAtClosedStart();
        _points.Add(new PathPoint(point, IsCurveEnd: false));
    }

    public void CurveTo(PagePoint point)
    {
        ReopenAtClosedStart();
        _points.Add(new PathPoint(point, IsCurveEnd: true));
    }

    public void Close() => EndSubpath(closed: true);

    public ReadOnlySpan<Subpath> Subpaths
    {
        get
        {
            EndSubpath(closed: false);
            return CollectionsMarshal.AsSpan(_subpaths);
        }
    }

    public ReadOnlySpan<PathPoint> PointsOf(Subpath subpath) => CollectionsMarshal.AsSpan(_points).Slice(subpath.Start, subpath.Length);

    public Box Bounds
    {
        get
        {
            var bounds = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            foreach (var (point, _) in _points) bounds = bounds.Union(new Box(point.X, point.Y, point.X, point.Y));
            return bounds;
        }
    }

    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
        _start = 0;
        IsClip = false;
    }

    /// <summary>A line that follows a closed subpath without a move begins where that subpath began.</summary>
    private void ReopenAtClosedStart()
    {
        if (_points.Count == _start && _subpaths.Count > 0) _points.Add(_points[_subpaths[^1].Start] with { IsCurveEnd = false });
    }

    private void EndSubpath(bool closed)
    {
        if (_points.Count > _start) _subpaths.Add(new Subpath(_start, _points.Count - _start, closed));
        _start = _points.Count;
    }
}

/// <param name="IsCurveEnd">The way to this point is a curve; its control points are not kept.</param>
internal readonly record struct PathPoint(PagePoint Point, bool IsCurveEnd);

/// <summary>A range of a path's points.</summary>
internal readonly record struct Subpath(int Start, int Length, bool Closed);
