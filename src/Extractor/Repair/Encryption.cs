using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Repair;

/// <summary>What of a lost trailer is needed to decrypt the file: the encryption object and the identifier of the file.</summary>
internal static class Encryption
{
    /// <summary>From this version on (AES-256) the key does not depend on the file's identifier.</summary>
    private const int VersionWithoutIdentifier = 5;

    /// <summary>The trailer entries, empty for a file that is not encrypted; null if the key cannot be made any more.</summary>
    public static string? Entries(ObjectMap map)
    {
        if (map.Trailer is { } trailer && trailer.TryGet(NameToken.Encrypt, out var token)) return token is IndirectReferenceToken named ? Named(named, trailer) : null;
        if (map.Encryption is not { } number) return string.Empty;
        return map.EncryptionVersion >= VersionWithoutIdentifier ? string.Create(CultureInfo.InvariantCulture, $"/Encrypt {number} 0 R") : null;
    }

    private static string Named(IndirectReferenceToken encryption, DictionaryToken trailer)
    {
        var entries = new StringBuilder();
        entries.Append(CultureInfo.InvariantCulture, $"/Encrypt {encryption.Data.ObjectNumber} {encryption.Data.Generation} R");
        if (!trailer.TryGet(NameToken.Id, out ArrayToken parts)) return entries.ToString();
        entries.Append(" /ID [");
        foreach (var part in parts.Data) entries.Append('<').Append(Convert.ToHexString(BytesOf(part))).Append('>');
        return entries.Append(']').ToString();
    }

    private static byte[] BytesOf(IToken part) => part switch
    {
        HexToken hex => hex.Bytes.ToArray(),
        StringToken text => text.GetBytes(),
        _ => [],
    };
}
