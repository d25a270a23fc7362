using System.Globalization;
using Selfeval.Loader;
using Selfeval.Loader.Commands;
using Selfeval.Loader.Texts;

using var session = Session.Open(args);
// Numbers look the same everywhere; only the command line library takes its own few words from the culture.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(session.Texts.Language == Language.Chinese ? "zh-Hans" : "en");
return await CommandRun.InvokeAsync(session, args);
