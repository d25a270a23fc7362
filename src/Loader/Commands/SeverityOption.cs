using System.CommandLine;
using Selfeval.Model.Checking;

namespace Selfeval.Loader.Commands;

/// <summary>An option that names a severity; it stands for that one and all above it.</summary>
internal static class SeverityOption
{
    public static Option<string?> Create(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "error|warning|info" };
        option.AcceptOnlyFromAmong("error", "warning", "info");
        return option;
    }

    public static Severity? Parse(string? text) => text is null ? null : Enum.Parse<Severity>(text, ignoreCase: true);
}
