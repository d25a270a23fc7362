using System.Buffers;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>Parses content streams, and tells of those that hold what is no instruction, or end within one: part of what they drew is lost.</summary>
internal sealed class WholeContent(IPageContentParser parser, WatchedOperators operators, PageDamage damage) : IPageContentParser
{
    /// <summary>Of a word that is no instruction, which may be as long as the content.</summary>
    private const int LongestWord = 20;

    private static ReadOnlySpan<byte> Blanks => "\0\t\n\f\r "u8;

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>The parser of all content of a file: as PdfPig's own, which is lenient, but for what is told and for <see cref="MarkedStrings"/>.</summary>
    public static IPageContentParser Parser(ParsingOptions options)
    {
        var operators = new WatchedOperators();
        var parser = new PageContentParser(operators, new StackDepthGuard(options.MaxStackDepth), options.UseLenientParsing);
        return new WholeContent(parser, operators, ((BudgetedParsing)options).Damage);
    }

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var content = Bytes(inputBytes);
        operators.Start();
        var operations = parser.Parse(pageNumber, MarkedStrings.MayBeIn(content) ? new MemoryInputBytes(MarkedStrings.Rewritten(content)) : inputBytes, log);
        if (!operators.IsKnown) return operations;
        if (operators.NotUnderstood is { } word) damage.Tell($"its content holds what is no instruction: {Shown(word)}");
        else if (!EndsWithLast(content)) damage.Tell("its content ends within an instruction");
        return operations;
    }

    private static ReadOnlySpan<byte> Bytes(IInputBytes input)
    {
        var content = new byte[input.Length];
        input.Seek(0);
        var length = input.Read(content);
        input.Seek(0);
        return content.AsSpan(0, length);
    }

    private static string Shown(string word) => word.Length > LongestWord ? word[..LongestWord] : word;

    /// <summary>The last word is the last operator that was read: behind one lie no operands, and no text that nothing closes.</summary>
    private bool EndsWithLast(ReadOnlySpan<byte> content)
    {
        content = content.TrimEnd(Blanks);
        if (content.IsEmpty) return operators.Last is null;
        var word = content[(content.LastIndexOfAny(Delimiters) + 1)..];
        if (operators.Last is { } last && word.SequenceEqual(Encoding.Latin1.GetBytes(last))) return true;
        var line = content.LastIndexOfAny((byte)'\r', (byte)'\n') + 1;
        return content[line..].IndexOf((byte)'%') is >= 0 and var comment && EndsWithLast(content[..(line + comment)]);
    }
}
