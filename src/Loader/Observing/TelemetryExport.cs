using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Selfeval.Loader.Reading;

namespace Selfeval.Loader.Observing;

/// <summary>
/// Sends spans and metrics to an OpenTelemetry collector. Off unless the standard variable names one; the other variables of the standard
/// (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>OTEL_EXPORTER_OTLP_HEADERS</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>) are read by the library.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>A collector that is away must not hold up the end of an import.</summary>
    private const int PatienceMilliseconds = 3000;

    private readonly TracerProvider _spans;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name, serviceVersion: ReadingVersions.Current.Extractor);
        _spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Telemetry.Name).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name).AddOtlpExporter().Build();
    }

    /// <summary>Null when no endpoint is set.</summary>
    public static TelemetryExport? Start(Session session) => session.Environment(EndpointSetting) is null ? null : new TelemetryExport();

    public void Dispose()
    {
        _spans.ForceFlush(PatienceMilliseconds);
        _metrics.ForceFlush(PatienceMilliseconds);
        _spans.Shutdown(PatienceMilliseconds);
        _metrics.Shutdown(PatienceMilliseconds);
        _spans.Dispose();
        _metrics.Dispose();
    }
}
