using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>PdfPig's operators, and what of the content was none of them: PdfPig leaves that out.</summary>
internal sealed class WatchedOperators : IGraphicsStateOperationFactory
{
    private int _compatible;
    private bool _hasInlineImage;

    /// <summary>The operator that was read last; null before the first.</summary>
    public string? Last { get; private set; }

    /// <summary>The first word that is no operator, or not one of the operands before it; null if all was understood.</summary>
    public string? NotUnderstood { get; private set; }

    /// <summary>The bytes of an inline image may look like words and like its end: nothing is said of content that has one.</summary>
    public bool IsKnown => !_hasInlineImage;

    public void Start() => (_compatible, _hasInlineImage, Last, NotUnderstood) = (0, false, null, null);

    public IGraphicsStateOperation Create(OperatorToken op, IReadOnlyList<IToken> operands)
    {
        Last = op.Data;
        _hasInlineImage |= op.Data is "BI" or "ID";
        if (op.Data == "BX") _compatible++;
        if (op.Data == "EX") _compatible--;
        IGraphicsStateOperation? operation = null;
        try
        {
            operation = ReflectionGraphicsStateOperationFactory.Instance.Create(op, operands);
            return operation!;
        }
        finally
        {
            // Between BX and EX stand operators of later versions, to be left out (ISO 32000-1, 7.8.2).
            if (operation is null && _compatible <= 0) NotUnderstood ??= op.Data;
        }
    }
}
