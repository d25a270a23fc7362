using System.Security.Cryptography;
using System.Text;

namespace Selfeval.Loader.Database;

/// <summary>
/// Ids made from what they name, so that the same document gets the same ids in every import and on every machine: UUID version 8 (RFC 9562) over SHA-256.
/// </summary>
internal static class Ids
{
    public static Guid Evaluation(string sha256, int form) => Of("evaluation", sha256, form.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Guid Source(string source) => Of("source", source);

    public static Guid Office(string name) => Of("office", name);

    public static Guid OfficeName(string printed) => Of("office name", printed);

    private static Guid Of(params string[] parts)
    {
        // The separator cannot occur in the parts, so two lists never read alike.
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
