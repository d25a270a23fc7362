using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>Whose the lines of labels above a form's title are (填表人：… 填报日期：…): its own, or the last ones of what ends before it.</summary>
public enum LabelsAbove
{
    OfForm,
    Doubtful,
    OfOthers,
}

/// <summary>The last table that a document prints before a form, a form's or not.</summary>
internal readonly record struct TableBefore(FormPage Page, Table Table)
{
    /// <summary>Margins have an inch (72 pt) as a rule; a table that ends two lines of 14 pt above it leaves no room for its own last lines.</summary>
    private const double FootOfPage = 100;

    /// <summary>On the same page the lines stand below the table. On the next one they do so too where the table leaves no room for them.</summary>
    public LabelsAbove On(FormPage page) => Page.Order == page.Order ? LabelsAbove.OfOthers
        : Page.Numbers.Max() + 1 == page.Number && Page.UprightSize.Height - Table.Box.Bottom < FootOfPage ? LabelsAbove.Doubtful
        : LabelsAbove.OfForm;
}
