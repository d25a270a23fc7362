using Dapper;
using Selfeval.Auditor.Reading;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Auditor;

/// <summary>The prepared questions over the demo import: each runs, and what was planted is found.</summary>
public class QuestionTests(DeskFixture desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_questions_lists_all_of_them_with_their_sql()
    {
        await desk.DeskAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "docs", "questions.md"), Cancel);
        var fresh = await new Selfeval.Loader.Output.QuestionsPage(new Questions(desk.Server), Cancel).WriteAsync();
        // Figures may differ (times, what other tests review); the questions, their SQL and their columns may not.
        Assert.Equal(Fixed(fresh), Fixed(page));
    }

    [Theory]
    [InlineData("totals_that_do_not_add_up", 2)]
    [InlineData("full_marks_with_missed_targets", 2)]
    [InlineData("same_project_twice", 1)]
    [InlineData("identical_reasons_across_offices", 1)]
    [InlineData("offices_always_full", 1)]
    [InlineData("offices_almost_alike", 2)]
    [InlineData("changes_between_years", 3)]
    public async Task What_was_planted_is_found(string question, int rows)
    {
        await desk.DeskAsync();
        var found = 0;
        await new Questions(desk.Server).NamedAsync(NamedQuery.Find(question)!, new Dictionary<string, string>(), async answer =>
        {
            while (await answer.ReadAsync(Cancel)) found++;
        }, Cancel);
        Assert.Equal(rows, found);
    }

    [Fact]
    public async Task Writings_of_one_office_are_one_office_and_near_equal_names_wait_for_a_person()
    {
        await desk.DeskAsync();
        await using var connection = await desk.Server.OpenAsync(DatabaseRole.Owner, Cancel);
        Assert.Equal(3L, await connection.ExecuteScalarAsync<long>("SELECT forms FROM v_office WHERE name = '青山市科学技术局'"));
        Assert.Equal(3, (await connection.ExecuteScalarAsync<string[]>("SELECT printed FROM v_office WHERE name = '青山市科学技术局'"))!.Length);

        await Offices.MergeAsync(desk.Server, new OfficeMerge("临江区教育局", "江州市临江区教育局", "同一单位", "李审"), Cancel);
        Assert.Equal(2L, await connection.ExecuteScalarAsync<long>("SELECT forms FROM v_office WHERE name = '江州市临江区教育局'"));
        Assert.Equal(2L, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM form_figures WHERE office = '江州市临江区教育局'"));
        await Offices.SplitAsync(desk.Server, "临江区教育局", Cancel);
        Assert.Equal(1L, await connection.ExecuteScalarAsync<long>("SELECT forms FROM v_office WHERE name = '临江区教育局'"));
    }

    [Fact]
    public async Task The_summaries_count_what_the_views_count()
    {
        await desk.DeskAsync();
        await using var connection = await desk.Server.OpenAsync(DatabaseRole.Owner, Cancel);
        Assert.Equal(
            await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM v_inconsistency"), await connection.ExecuteScalarAsync<long>("SELECT sum(findings)::bigint FROM finding_count"));
        Assert.Equal(await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM v_evaluation"), await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM form_figures"));
        Assert.Equal(
            await connection.QueryAsync<string>("SELECT evaluation_id || ' ' || ord FROM v_inconsistency ORDER BY fiscal_year DESC NULLS LAST, office, project_name, evaluation_id, ord"),
            await connection.QueryAsync<string>("SELECT evaluation_id || ' ' || ord FROM finding_list ORDER BY by_year"));
        Assert.Equal(
            await connection.QueryAsync<string>("SELECT concat_ws(' ', region, rule_id, count(*)) FROM v_inconsistency GROUP BY region, rule_id ORDER BY 1"),
            await connection.QueryAsync<string>("SELECT concat_ws(' ', region, rule_id, sum(findings)) FROM region_count GROUP BY region, rule_id ORDER BY 1"));
        Assert.Equal(
            await connection.QueryAsync<string>("SELECT concat_ws(' ', fiscal_year, count(*), sum(errors), sum(problems)) FROM form_figures GROUP BY fiscal_year ORDER BY 1"),
            await connection.QueryAsync<string>("SELECT concat_ws(' ', fiscal_year, sum(forms), sum(errors), sum(problems)) FROM form_count GROUP BY fiscal_year ORDER BY 1"));
        foreach (var counts in new[] { "score_count", "rate_count" })
            Assert.InRange(await connection.ExecuteScalarAsync<long>($"SELECT sum(forms)::bigint FROM {counts}"), 1, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM form_figures"));
        var database = new DeskDatabase(desk.Options().Open);
        var reader = new FindingsReader(database);
        var open = new Selfeval.Auditor.Reading.FindingFilter { State = "open" };
        var listed = await reader.FacetsAsync(open, await reader.FormsAsync(open, Cancel), Cancel);
        Assert.Equal(
            await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM v_inconsistency WHERE coalesce(review_mark, 'reopened') = 'reopened'"), listed.Single(count => count.Facet == "total").Findings);
    }

    private static IEnumerable<string> Fixed(string page)
    {
        var inSql = false;
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inSql = !inSql;
            if (inSql || !line.StartsWith('|') && !line.StartsWith("… (", StringComparison.Ordinal) && line != "(0)" && line.Length > 0) yield return line;
        }
    }
}
