using System.CommandLine;
using Selfeval.Loader.Importing;
using Selfeval.Model.Checking;

namespace Selfeval.Loader.Commands;

/// <summary>What an import was asked to do.</summary>
internal sealed record ImportRequest(IReadOnlyList<string> Paths, ForceReading Force)
{
    /// <summary>One rule profile for every form; null lets each form's own print choose.</summary>
    public RuleProfile? Profile { get; init; }

    public string? Manifest { get; init; }

    /// <summary>Documents of the database are read again from the store, and nothing else.</summary>
    public bool FromStore { get; init; }

    public string? Store { get; init; }

    public string? Report { get; init; }

    /// <summary>Where a log for machines is appended.</summary>
    public string? Log { get; init; }

    public Shard? Shard { get; init; }

    public string? RunName { get; init; }
}

/// <summary>The arguments and options of <c>import</c>.</summary>
internal sealed class ImportOptions(Session session)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = session.Texts["import.path"], Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _force = new("--force") { Description = session.Texts["import.force"] };
    private readonly Option<string?> _manifest = new("--manifest") { Description = session.Texts["import.manifest"], HelpName = "FILE.csv" };
    private readonly Option<bool> _fromStore = new("--stored") { Description = session.Texts["import.stored"] };
    private readonly Option<string?> _store = new("--store") { Description = session.Texts["import.store"], HelpName = "DIR" };
    private readonly Option<string?> _report = new("--report") { Description = session.Texts["import.report"], HelpName = "FILE" };
    private readonly Option<string?> _log = new("--log") { Description = session.Texts["import.log"], HelpName = "FILE" };
    private readonly Option<string?> _shard = new("--shard") { Description = session.Texts["import.shard"], HelpName = "i/n" };
    private readonly Option<string?> _runName = new("--run") { Description = session.Texts["import.run"], HelpName = "NAME" };

    private ProfileOption? _profile;

    public Command AddTo(Command command)
    {
        _profile = ProfileOption.AddTo(command, session);
        command.Add(_paths);
        foreach (var option in new Option[] { _force, _manifest, _fromStore, _store, _report, _log, _shard, _runName }) command.Add(option);
        return command;
    }

    public ImportRequest Of(ParseResult parsed)
    {
        var request = new ImportRequest(parsed.GetValue(_paths) ?? [], parsed.GetValue(_force) ? ForceReading.Everything : ForceReading.OnlyChanged)
        {
            Profile = _profile?.Of(parsed),
            Manifest = parsed.GetValue(_manifest),
            FromStore = parsed.GetValue(_fromStore),
            Store = parsed.GetValue(_store),
            Report = parsed.GetValue(_report),
            Log = parsed.GetValue(_log),
            RunName = parsed.GetValue(_runName),
            Shard = ShardOf(parsed.GetValue(_shard)),
        };
        var hasInput = request.Paths.Count > 0 || request.Manifest is not null;
        if (request.FromStore && hasInput) throw CommandFailure.Usage("import.stored_alone");
        return request.FromStore || hasInput ? request : throw CommandFailure.Usage("import.nothing");
    }

    private static Shard? ShardOf(string? text) =>
        text is null ? null : Shard.Parse(text) ?? throw CommandFailure.Usage("import.bad_shard", Output.Printable.Line(text));
}
