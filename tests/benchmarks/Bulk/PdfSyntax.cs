using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>Writes what PdfPig has read of a file as PDF again, with the numbers that the objects have in the new file.</summary>
internal sealed class PdfSyntax(Func<IndirectReference, int> numberOf)
{
    public byte[] Of(IToken token)
    {
        using var output = new MemoryStream();
        Write(output, token);
        return output.ToArray();
    }

    private void Write(MemoryStream output, IToken token)
    {
        switch (token)
        {
            case StreamToken stream:
                Write(output, stream.StreamDictionary);
                output.Write("\nstream\n"u8);
                output.Write(stream.Data.Span);
                output.Write("\nendstream"u8);
                break;
            case DictionaryToken dictionary:
                output.Write("<<"u8);
                foreach (var (name, value) in dictionary.Data)
                {
                    output.Write(Encoding.Latin1.GetBytes($" /{name} "));
                    Write(output, value);
                }

                output.Write(" >>"u8);
                break;
            case ArrayToken array:
                output.Write("["u8);
                foreach (var item in array.Data)
                {
                    output.Write(" "u8);
                    Write(output, item);
                }

                output.Write(" ]"u8);
                break;
            default:
                output.Write(Encoding.Latin1.GetBytes(Atom(token)));
                break;
        }
    }

    private string Atom(IToken token) => token switch
    {
        NameToken name => "/" + name.Data,
        NumericToken number => number.Data.ToString("0.######", CultureInfo.InvariantCulture),
        HexToken hex => $"<{hex.Data}>",
        StringToken text => $"<{Convert.ToHexString(Encoding.Latin1.GetBytes(text.Data))}>",
        BooleanToken flag => flag.Data ? "true" : "false",
        IndirectReferenceToken reference => string.Create(CultureInfo.InvariantCulture, $"{numberOf(reference.Data)} 0 R"),
        _ => "null",
    };
}
