namespace Selfeval.Extractor.Marks;

/// <summary>Which part of a page's content painted a glyph: programs paint the texts of two cells by two parts.</summary>
/// <param name="Operation">The text-showing operation.</param>
/// <param name="TextObject">The text object (BT … ET) that it stands in.</param>
/// <param name="Content">The marked content that it stands in, which a tagged file has for each text; 0 where none is marked.</param>
/// <param name="Font">The number of the font; programs begin a part anew where a text goes on in another.</param>
public readonly record struct TextSource(int Operation, int TextObject, int Content, int Font)
{
    public bool IsMarkedApartFrom(in TextSource other) => Content != 0 && other.Content != 0 && Content != other.Content;

    /// <summary>Painted as one text: marked as one content, or within one text object where nothing is marked.</summary>
    public bool IsTextOf(in TextSource other) => Content == 0 || other.Content == 0 ? TextObject == other.TextObject : Content == other.Content;
}
