using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Selfeval.Auditor.Reading;
using Selfeval.Auditor.Security;
using Selfeval.Auditor.Serving;

namespace Selfeval.Auditor;

/// <summary>The auditors' desk: web pages over the database, on loopback unless told otherwise.</summary>
public sealed class Desk : IAsyncDisposable
{
    /// <summary>Where a desk is looked for when nothing else was said; links of exports lead there.</summary>
    public const int UsualPort = 8350;

    /// <summary>A review is a few lines; nothing else is sent to the desk.</summary>
    private const long LargestRequest = 256 * 1024;

    private readonly WebApplication _app;

    private Desk(WebApplication app) => _app = app;

    /// <summary>The address that it answers at.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What the pages lack because npm could not be asked at build time; empty when all is there.</summary>
    public static IReadOnlyList<string> Missing => Assets.Missing;

    public static async Task<Desk> StartAsync(DeskOptions options, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Selfeval.Auditor" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestRequest;
            server.Listen(options.Address, options.Port);
        });
        AddServices(builder.Services, options);
        var app = builder.Build();
        Guard.Use(app, options);
        app.UseRouting();
        Routes.Map(app);
        await app.StartAsync(cancel);
        return new Desk(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, DeskOptions options)
    {
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error));
        services.AddRouting();
        // Tokens of forms are good for this run of the desk only: nothing is kept on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "selfeval-form";
            forms.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
            forms.FormFieldName = "form_token";
        });
        services.AddRazorComponents();
        services.AddSingleton(options);
        services.AddSingleton(new DeskDatabase(options.Open));
        services.AddSingleton<FindingsReader>();
        services.AddSingleton<EvaluationsReader>();
    }
}
