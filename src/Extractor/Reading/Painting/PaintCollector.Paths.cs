using Selfeval.Model.Pages;
using UglyToad.PdfPig.Core;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>The path operators.</summary>
internal sealed partial class PaintCollector
{
    private readonly PathRecorder _path = new();
    private readonly PathPainter _painter;
    private readonly PaintColor _strokeColor = new();
    private readonly PaintColor _fillColor = new();
    private PdfPoint _subpathStart;

    public override void BeginSubpath()
    {
        // Every subpath begins with MoveTo or Rectangle.
    }

    public override PdfPoint? CloseSubpath()
    {
        if (_path.IsEmpty) return null;
        _path.Close();
        return _subpathStart;
    }

    public override void MoveTo(double x, double y)
    {
        _budget.SpendMark();
        CurrentPosition = _subpathStart = new PdfPoint(x, y);
        _path.MoveTo(_geometry.Place(CurrentTransformationMatrix, x, y));
    }

    public override void LineTo(double x, double y)
    {
        if (_path.IsEmpty) return;
        _budget.SpendMark();
        CurrentPosition = new PdfPoint(x, y);
        _path.LineTo(_geometry.Place(CurrentTransformationMatrix, x, y));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        _budget.SpendMark();
        var matrix = CurrentTransformationMatrix;
        CurrentPosition = _subpathStart = new PdfPoint(x, y);
        _path.MoveTo(_geometry.Place(matrix, x, y));
        _path.LineTo(_geometry.Place(matrix, x + width, y));
        _path.LineTo(_geometry.Place(matrix, x + width, y + height));
        _path.LineTo(_geometry.Place(matrix, x, y + height));
        _path.Close();
    }

    public override void StrokePath(bool close)
    {
        if (close) _path.Close();
        Stroke();
        FinishPath();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        if (close) _path.Close();
        Fill();
        FinishPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close) _path.Close();
        Fill();
        Stroke();
        FinishPath();
    }

    public override void EndPath() => FinishPath();

    public override void ClosePath() => FinishPath();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _path.IsClip = !_path.IsEmpty;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        _clips.Intersect(_geometry.Place(CurrentTransformationMatrix, rectangle));

    private void CurveTo(double x, double y)
    {
        if (_path.IsEmpty) return;
        _budget.SpendMark();
        CurrentPosition = new PdfPoint(x, y);
        _path.CurveTo(_geometry.Place(CurrentTransformationMatrix, x, y));
    }

    private void Stroke()
    {
        var state = GetCurrentState();
        if (_path.IsEmpty || state.AlphaConstantStroking <= 0 || IsHidden) return;
        var width = state.LineWidth * _geometry.Scale(state.CurrentTransformationMatrix);
        if (MeetsStencil && GoesThroughText(StrokedBounds(width), ColorThrough(state.CurrentStrokingColor, _strokeColor, state.AlphaConstantStroking))) return;
        var opaque = state.AlphaConstantStroking >= 1 && Hides(state) && state.LineDashPattern.Array.Count == 0;
        _painter.Stroke(_path, new Brush(_strokeColor.Of(state.CurrentStrokingColor), width, opaque, _order++) { IsStamp = _isStamp }, _clips.Current);
    }

    private void Fill()
    {
        var state = GetCurrentState();
        if (_path.IsEmpty || state.AlphaConstantNonStroking <= 0 || IsHidden) return;
        if (MeetsStencil && GoesThroughText(_path.Bounds.Shared(_clips.Current), ColorThrough(state.CurrentNonStrokingColor, _fillColor, state.AlphaConstantNonStroking))) return;
        _painter.Fill(_path, new Brush(_fillColor.Of(state.CurrentNonStrokingColor), 0, IsOpaque(state) && _clips.IsExact, _order++) { IsStamp = _isStamp, IsMasked = state.SoftMask is not null }, _clips.Current);
    }

    private Box StrokedBounds(double width)
    {
        var (bounds, half) = (_path.Bounds, width / 2);
        return new Box(bounds.Left - half, bounds.Top - half, bounds.Right + half, bounds.Bottom + half).Shared(_clips.Current);
    }

    private void FinishPath()
    {
        if (_path.IsClip)
        {
            if (PathPainter.IsRectangle(_path)) _clips.Intersect(_path.Bounds);
            else _clips.IntersectAround(_path.Bounds);
        }

        _path.Clear();
    }
}
