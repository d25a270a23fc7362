using System.CommandLine;
using System.Text.Json;
using Selfeval.Loader.Output;
using Selfeval.Model.Checking;

namespace Selfeval.Loader.Commands;

/// <summary>The option <c>--profile</c>: one rule profile for every form, by the id of a built-in one or from a JSON file of the user's own.</summary>
internal sealed record ProfileOption(Option<string?> Option)
{
    public static ProfileOption AddTo(Command command, Session session)
    {
        var option = new ProfileOption(new Option<string?>("--profile")
        {
            Description = session.Texts["profile.option", KnownIds()],
            HelpName = session.Texts["profile.name"],
        });
        command.Add(option.Option);
        return option;
    }

    /// <summary>Null where none was given: each form's own print chooses.</summary>
    public RuleProfile? Of(ParseResult parsed) => parsed.GetValue(Option) is { } text ? RuleProfiles.Named(text) ?? Read(text) : null;

    private static RuleProfile Read(string path)
    {
        if (!File.Exists(path)) throw CommandFailure.Usage("profile.unknown", Printable.Line(path), KnownIds());
        var profile = Parse(path);
        // Under the id of a built-in one the database would name a profile that it was not.
        return RuleProfiles.Named(profile.Id) is null ? profile : throw CommandFailure.Usage("profile.id_taken", Printable.Line(path), profile.Id, KnownIds());
    }

    private static RuleProfile Parse(string path)
    {
        try
        {
            return RuleProfile.Parse(File.ReadAllText(path));
        }
        catch (JsonException error)
        {
            throw CommandFailure.Usage("profile.malformed", Printable.Line(path), Printable.Line(error.Message), KnownIds());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage("profile.unreadable", Printable.Line(path), Printable.Line(error.Message));
        }
    }

    private static string KnownIds() => string.Join(", ", RuleProfiles.All.Select(profile => profile.Id));
}
