using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Selfeval.Auditor.Serving;

/// <summary>Style and scripts of the desk, which are part of the program, and the packages from npm, which lie beside it. Nothing comes from elsewhere.</summary>
public static class Assets
{
    private static readonly string Vendor = Path.Combine(AppContext.BaseDirectory, "desk", "vendor");

    private static readonly FileExtensionContentTypeProvider Types = Known();

    /// <summary>Only these are served: a name from an address is looked up, never opened.</summary>
    private static readonly Dictionary<string, string> VendorFiles = Directory.Exists(Vendor)
        ? Directory.EnumerateFiles(Vendor, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Vendor, file).Replace('\\', '/'), StringComparer.Ordinal)
        : [];

    private static readonly (string Package, string File)[] Needed = [("pdfjs-dist", "pdfjs/pdf.min.mjs"), ("echarts", "echarts/echarts.min.js"), ("htmx.org", "htmx/htmx.min.js")];

    public static IReadOnlyList<string> Missing { get; } = [.. Needed.Where(part => !VendorFiles.ContainsKey(part.File)).Select(part => part.Package)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", (HttpContext context, string name) =>
            EmbeddedFile.Find("asset." + name) is { } stream ? Keep(context, Results.Stream(stream, Type(name))) : Results.NotFound());
        routes.MapGet("/vendor/{**name}", (HttpContext context, string name) =>
            VendorFiles.TryGetValue(name, out var file) ? Keep(context, Results.File(file, Type(name))) : Results.NotFound());
    }

    private static IResult Keep(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "private, max-age=600";
        return result;
    }

    private static string Type(string name) => Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private static FileExtensionContentTypeProvider Known()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".bcmap"] = "application/octet-stream";
        types.Mappings[".pfb"] = "application/octet-stream";
        return types;
    }
}
