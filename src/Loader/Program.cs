using System.Globalization;
using Selfeval.Loader;
using Selfeval.Loader.Commands;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Loader.Texts;

if (args is [WorkerLoop.Argument]) return await WorkerLoop.RunAsync();

using var session = Session.Open(args);
// Numbers look the same everywhere; only the command line library takes its own few words from the culture.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(session.Texts.Language == Language.Chinese ? "zh-Hans" : "en");
return await CommandRun.InvokeAsync(session, args);
