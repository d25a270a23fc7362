using Selfeval.Extractor;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor;

public class HostileFileTests
{
    [Theory]
    [InlineData("bomb_flate_chain_1500M")]
    [InlineData("bomb_ops_3.5M_letters")]
    [InlineData("fanout_form24")]
    public void What_passes_the_limits_is_refused_as_too_large(string file)
    {
        var failure = Assert.Throws<UnreadablePdfException>(() => Corpus.Read(Corpus.Bytes($"hostile/{file}.pdf")));
        Assert.Equal(PdfFailure.TooLarge, failure.Kind);
    }

    [Fact]
    public void A_page_tree_that_leads_nowhere_is_damage()
    {
        var failure = Assert.Throws<UnreadablePdfException>(() => Corpus.Read(Corpus.Bytes("hostile/pagetree_loop.pdf")));
        Assert.Equal(PdfFailure.Damaged, failure.Kind);
    }

    [Fact]
    public void A_form_that_draws_itself_ends() => Assert.Single(Corpus.Read(Corpus.Bytes("hostile/cyc_form.pdf")));

    [Fact]
    public void Forms_that_draw_each_other_without_end_make_the_page_unreadable() =>
        Assert.Equal(PageText.Unreadable, Assert.Single(Corpus.Read(Corpus.Bytes("hostile/cyc_two_forms.pdf"))).Text);

    [Fact]
    public void A_page_whose_content_cannot_be_parsed_is_handed_over_as_unreadable() =>
        Assert.Equal(PageText.Unreadable, Assert.Single(Corpus.Read(Corpus.Bytes("hostile/so_content_nest.pdf"))).Text);

    [Fact]
    public void Text_in_a_font_that_is_missing_is_undecodable_and_not_lost()
    {
        var page = Assert.Single(Corpus.Read(Corpus.Bytes("hostile/missing_font.pdf")));
        Assert.NotEqual(0, page.Glyphs);
        Assert.All(page.Lines, line => Assert.False(line.IsDecodable));
    }
}
