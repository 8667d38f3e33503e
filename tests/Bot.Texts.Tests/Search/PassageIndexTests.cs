using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Tests.Search;

public sealed partial class PassageIndexTests
{
    private static readonly Edition Harbour = SomeText.Of(SomeText.Harbour);
    private static readonly PassageIndex Index = PassageIndex.Build(Harbour);

    private static SearchResult Find(string words, int? horizon = null, bool exact = false, int limit = 10) =>
        Index.Search(new SearchQuery(words, exact), horizon is { } last ? new Horizon(last) : Horizon.None, limit);

    private static string[] Marked(Hit hit) => [.. hit.Marks.Select(mark => mark.Of(Harbour.Source))];

    [Fact]
    public void A_name_is_found_whatever_its_accents_case_and_possessive()
    {
        foreach (
            var typed in (string[])["Brégançon", "bregancon", "BREGANCON", "Brégançon’s", "Bre\u0301gan\u00adc\u0327on"]
        )
        {
            var found = Find(typed);
            Assert.Equal(SearchMode.AnyForm, found.Mode);
            Assert.Equal(["¶2", "¶4"], found.Hits.Select(hit => hit.Block.Id.ToString()).Order());
            Assert.Equal(2, found.DirectHits);
        }
    }

    [Fact]
    public void A_mark_is_the_whole_word_as_the_text_writes_it()
    {
        var hit = Find("Bregancon").Hits.Single(hit => hit.Block.Paragraph == 4);
        Assert.Equal(["Brégançon's"], Marked(hit));
        Assert.Equal("¶4.2", hit.Snippet.Id.ToString());
    }

    [Fact]
    public void Any_form_of_a_word_is_found()
    {
        var found = Find("ships");
        Assert.Equal([1, 5], found.Hits.Select(hit => hit.Block.Paragraph!.Value).Order());
        Assert.Contains("ship", found.Forms);
        Assert.All(found.Hits, hit => Assert.True(hit.HasWords));
    }

    [Fact]
    public void A_misspelt_name_finds_the_right_one()
    {
        foreach (var typed in (string[])["Bregacnon", "Breganson", "Bregançn"])
        {
            var found = Find(typed);
            Assert.Equal(SearchMode.Forgiving, found.Mode);
            Assert.Equal([2, 4], found.Hits.Select(hit => hit.Block.Paragraph!.Value).Order());
            Assert.Equal(["Brégançon"], found.Nearest.Take(1));
            Assert.Equal([typed], found.Forms);
        }
    }

    [Fact]
    public void A_word_the_text_does_not_have_is_answered_with_the_nearest_it_has()
    {
        var found = Find("shixyq");
        Assert.Empty(found.Hits);
        Assert.Equal(0, found.DirectHits);
        Assert.Equal(["shixyq"], found.Forms);
        Assert.Equal("ship", found.Nearest[0]);
        Assert.Equal(Find("ship").WordsSearched, found.WordsSearched);
    }

    [Fact]
    public void A_word_of_the_same_family_stands_in_for_one_the_text_does_not_have()
    {
        var found = Find("keepership");
        Assert.Equal(SearchMode.Forgiving, found.Mode);
        Assert.Equal(["keeper"], found.Nearest);
        Assert.Equal([1, 4], found.Hits.Select(hit => hit.Block.Paragraph!.Value).Order());
    }

    [Fact]
    public void Words_that_stand_together_come_first()
    {
        var text = SomeText.Of(
            "The committee of public finance met in the hall of safety.",
            "In May the committee of public safety met.",
            "Safety and the public: a committee report."
        );
        var found = PassageIndex.Build(text).Search(new SearchQuery("public safety committee"), Horizon.None, 3);
        Assert.Equal(2, found.Hits[0].Block.Paragraph);
    }

    [Fact]
    public void A_block_without_any_of_the_words_says_so()
    {
        var text = SomeText.Of(
            "German industry wanted gas.",
            "Germany wanted peace and gas.",
            "Nothing of the kind was said in Rome."
        );
        var hits = PassageIndex.Build(text).Search(new SearchQuery("german industry"), Horizon.None, 3).Hits;
        Assert.Equal([(1, true), (2, false)], hits.Select(hit => (hit.Block.Paragraph!.Value, hit.HasWords)));
        Assert.Empty(hits[1].Marks);
    }

    [Fact]
    public void Headings_are_found_and_have_a_place()
    {
        var hit = Find("\"letters home\"").Hits[0];
        Assert.Equal("§2", hit.Snippet.Id.ToString());
        Assert.Equal(["Letters home"], Marked(hit));
    }

    [Fact]
    public void Exact_means_these_words_in_this_order()
    {
        Assert.Equal([3], Find("the captain's temper", exact: true).Hits.Select(hit => hit.Block.Paragraph!.Value));
        Assert.Empty(Find("temper captain", exact: true).Hits);
        Assert.Empty(Find("the captains tempers", exact: true).Hits);
        Assert.Empty(Find("he captain", exact: true).Hits);
        Assert.Equal(2, Find("THE  CAPTAIN’S temper", exact: true).Hits[0].Snippet.Block.Sentences.Count);
    }

    [Fact]
    public void A_phrase_across_a_note_marker_and_a_quotation_mark_is_still_a_phrase()
    {
        var hit = Find("to wait he did", exact: true).Hits.Single();
        Assert.Equal("¶2.2-3", hit.Snippet.Id.ToString());
        Assert.Equal(["to wait.[ii] He did"], Marked(hit));
        Assert.Single(Find("we are warm wrote the cook", exact: true).Hits);
    }

    [Fact]
    public void Quotation_marks_round_the_whole_query_ask_for_the_phrase_and_fall_back_to_its_words()
    {
        Assert.Equal(SearchMode.Exact, Find("“the keeper of the harbour”").Mode);
        var loose = Find("\"ships keeper\"");
        Assert.Equal(SearchMode.AnyForm, loose.Mode);
        Assert.NotEmpty(loose.Hits);
    }

    [Fact]
    public void A_quoted_part_comes_first()
    {
        Assert.Equal(4, Find("keeper ship harbour ice \"the letters of the crew\"").Hits[0].Block.Paragraph);
    }

    [Theory]
    [InlineData("iii")]
    [InlineData("[iii]")]
    [InlineData("[III]")]
    [InlineData("[3]")]
    public void A_note_s_number_finds_the_sentence_that_carries_its_marker(string typed)
    {
        var found = Find(typed);
        Assert.Equal(SearchMode.EndnoteMarker, found.Mode);
        Assert.Equal("¶3.2", found.Hits[0].Snippet.Id.ToString());
        Assert.Equal(["[iii]"], Marked(found.Hits[0]));
    }

    [Fact]
    public void A_bare_number_is_a_number_of_the_text()
    {
        Assert.Equal(SearchMode.AnyForm, Find("1911").Mode);
        Assert.Equal(1, Find("1911").Hits[0].Block.Paragraph);
        Assert.NotEqual(SearchMode.EndnoteMarker, Find("3").Mode);
    }

    [Fact]
    public void A_snippet_is_the_sentence_that_answers()
    {
        Assert.Equal("¶2.2", Find("crew asked").Hits[0].Snippet.Id.ToString());
        Assert.Equal("¶5.2", Find("act of God").Hits[0].Snippet.Id.ToString());
    }

    [Fact]
    public void Each_word_of_the_query_says_what_answered_it()
    {
        var words = Find("ships of Lubeck").Hits[0].Words;
        Assert.Equal(["ships", "Lubeck"], words.Select(word => word.Asked));
        Assert.Equal(["ship", "Lübeck"], words.Select(word => Assert.Single(word.Found)));
    }

    [Fact]
    public void Completions_are_the_text_s_own_words()
    {
        Assert.Equal(["Brégançon"], Index.Completions("breg", Horizon.None, 5));
        Assert.Equal(["Øystein"], Index.Completions("oy", Horizon.None, 5));
        Assert.Empty(Index.Completions("", Horizon.None, 5));
        Assert.Equal("letters", Index.Completions("the le", Horizon.None, 1).Single());
    }
}
