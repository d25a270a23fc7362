using Dapper;
using Selfeval.Auditor.Reading;
using Selfeval.Loader.Database;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Tests.Auditor;

public class StoredFormTests(DeskFixture desk)
{
    [Fact]
    public async Task A_form_put_together_from_its_rows_checks_like_the_form_that_was_read()
    {
        await desk.DeskAsync();
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = await desk.Server.OpenAsync(DatabaseRole.Owner, cancel);
        var database = new DeskDatabase(async token => await desk.Server.OpenAsync(DatabaseRole.Owner, token));
        var forms = (await connection.QueryAsync<(string Sha256, int Form)>("SELECT sha256, form FROM evaluation")).ToList();
        Assert.True(forms.Count > 15);
        foreach (var (sha256, form) in forms)
        {
            var stored = await new FormReader(database).FindAsync(sha256, form, cancel);
            var outcomes = RuleBook.Check(stored!.Form, RuleProfiles.Named(stored.Profile)!, stored.FileName);
            var kept = await connection.QueryAsync<string>(
                "SELECT concat_ws(' ', rule_id, outcome, subject_row, stated, recomputed) FROM finding WHERE evaluation_id = @Id ORDER BY ord", new { stored.Id });
            Assert.Equal(kept, outcomes.Where(outcome => outcome.IsFinding).Select(o => string.Join(' ', new[] { o.Rule.Id, SnakeCase.Of(o.Kind), o.Subject.Row, o.Stated, o.Recomputed }.Where(part => part is not null))));
        }
    }
}
