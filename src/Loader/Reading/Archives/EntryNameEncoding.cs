using System.Text;

namespace Selfeval.Loader.Reading.Archives;

/// <summary>
/// How names in an archive are read that are not marked as UTF-8 (general purpose flag, bit 11): see <see cref="ChineseText"/>.
/// Names that are marked never come here.
/// </summary>
internal sealed class EntryNameEncoding : Encoding
{
    public override int GetCharCount(byte[] bytes, int index, int count) => ChineseText.Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = ChineseText.Decode(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override string GetString(byte[] bytes, int index, int count) => ChineseText.Decode(bytes.AsSpan(index, count));

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);
}
