using Selfeval.Extractor.Reading.Fonts;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Codes whose meaning the name of the encoding gives.</summary>
public class CharacterCodeTests
{
    [Theory]
    [InlineData(0xB2C6, "财")]
    [InlineData(0x30, "0")]
    [InlineData(0xA3A8, "（")]
    // 㐀 and 𠀀 have codes of four bytes.
    [InlineData(unchecked((int)0x8139EE39), "㐀")]
    [InlineData(unchecked((int)0x95328236), "𠀀")]
    public void A_code_of_GB_18030_is_its_character(int code, string expected) => Assert.Equal(expected, CharacterCode.CharacterOf(code, CodeMeaning.Chinese));

    [Theory]
    [InlineData(0x8D22, "财")]
    [InlineData(unchecked((int)0xD840DC00), "𠀀")]
    public void A_code_of_Unicode_is_its_character(int code, string expected) => Assert.Equal(expected, CharacterCode.CharacterOf(code, CodeMeaning.Unicode));

    [Theory]
    [InlineData(0xB2, nameof(CodeMeaning.Chinese))]
    [InlineData(0x07, nameof(CodeMeaning.Chinese))]
    [InlineData(0xAAA1, nameof(CodeMeaning.Chinese))]
    [InlineData(0xE000, nameof(CodeMeaning.Unicode))]
    [InlineData(0xD840, nameof(CodeMeaning.Unicode))]
    [InlineData(0x8D22, nameof(CodeMeaning.OfTheFontAlone))]
    public void Half_a_character_a_control_code_and_private_use_are_left_to_the_font(int code, string meaning) =>
        Assert.Null(CharacterCode.CharacterOf(code, Enum.Parse<CodeMeaning>(meaning)));
}
