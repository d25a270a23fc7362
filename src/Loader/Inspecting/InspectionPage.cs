using System.Net;
using System.Text;
using Selfeval.Extractor;
using Selfeval.Loader.Output;
using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Inspecting;

/// <summary>
/// One HTML file that shows a document as it was understood: every page drawn, its cells coloured by meaning, and beside it the forms,
/// problems and findings. It needs nothing else, so that people can send it on to report a mistake.
/// </summary>
internal sealed class InspectionPage(UserTexts texts)
{
    private static readonly string[] Meanings = ["heading", "head", "funds", "goal", "level", "indicator", "total", "extra", "problem", "finding", "inferred"];

    private static readonly string[] Views = ["both", "picture", "text"];

    public void Write(Stream output, DocumentResult document, PdfFile? pdf)
    {
        using var html = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var marks = Marks(document).GroupBy(mark => (mark.Class, mark.Text)).SelectMany(alike => alike.Select(mark => mark with { Row = alike.First().Id })).ToList();
        html.WriteLine($"""<!DOCTYPE html><html lang="{Escape(texts["inspect.html_lang"])}"><head><meta charset="utf-8">""");
        html.WriteLine("""<meta name="viewport" content="width=device-width, initial-scale=1">""");
        html.WriteLine($"<title>{Escape(document.File)}</title><style>{Asset("inspection.css")}</style></head><body>");
        html.WriteLine("<main>");
        if (pdf is not null) WritePages(html, document, pdf, marks);
        html.WriteLine("</main><aside>");
        WriteSummary(html, document);
        WriteLegend(html);
        WriteMarks(html, "inspect.problems", marks.Where(mark => mark.Class == "problem"));
        WriteMarks(html, "inspect.findings", marks.Where(mark => mark.Class == "finding"));
        html.WriteLine($"</aside><div id=\"hover\" role=\"status\"></div><script>{Asset("inspection.js")}</script></body></html>");
    }

    private void WritePages(StreamWriter html, DocumentResult document, PdfFile pdf, IReadOnlyList<PlaceMark> marks)
    {
        var meanings = new CellMeanings(document);
        foreach (var page in pdf.Pages())
        {
            html.WriteLine($"<section><h2>{Escape(texts["inspect.page", page.Number, pdf.PageCount])}</h2>");
            if (page.Text == Model.Pages.PageText.Unreadable)
            {
                html.WriteLine($"<p>{Escape(texts["inspect.unreadable_page"])}</p>");
            }
            else if (pdf.Picture(page) is { } picture)
            {
                WriteViews(html, page.Number);
                PageDrawing.DrawScan(html, meanings, (page, picture), marks);
            }
            else
            {
                PageDrawing.Draw(html, meanings, (page, pdf.Marks(page.Number)), marks);
            }

            html.WriteLine("</section>");
        }
    }

    /// <summary>A scan is looked at, or what was read of it, or one over the other; without a script.</summary>
    private void WriteViews(StreamWriter html, int page)
    {
        foreach (var view in Views)
            html.Write($"""<input type="radio" name="view{page}" id="{view}{page}" class="{view}"{(view == Views[0] ? " checked" : "")}><label for="{view}{page}">{Escape(texts["view." + view])}</label>""");
        html.WriteLine();
    }

    private void WriteSummary(StreamWriter html, DocumentResult document)
    {
        html.WriteLine($"<h1>{Escape(document.File)}</h1><p>{Escape(texts["inspect.status", texts["status." + SnakeCase.Of(document.Status)], document.Evaluations.Count])}</p>");
        if (document.Error is { } error) html.WriteLine($"<p class=\"error\">{Escape(error.Message)}</p>");
        foreach (var item in document.Evaluations)
        {
            var form = item.Evaluation;
            html.WriteLine($"<h3>{Escape(form.ProjectName?.Printed ?? form.Title?.Printed ?? "?")}</h3>");
            html.WriteLine($"<p>{Escape(texts["inspect.form", form.FiscalYear?.Printed ?? "?", form.FundingLines.Count, form.Indicators.Count, form.Total.Score?.Printed ?? "—"])}<br>");
            html.WriteLine($"{Escape(texts["inspect.glyphs", form.Glyphs.Accounted, form.Glyphs.InForm])} {Escape(texts["inspect.profile", item.Profile, texts.Pick(item.ProfileReason.Zh, item.ProfileReason.En)])}</p>");
        }
    }

    private void WriteLegend(StreamWriter html)
    {
        html.Write("<ul class=\"legend\">");
        foreach (var meaning in Meanings) html.Write($"<li><i class=\"{meaning}\"></i>{Escape(texts["meaning." + meaning])}</li>");
        html.WriteLine("</ul>");
    }

    private void WriteMarks(StreamWriter html, string title, IEnumerable<PlaceMark> marks)
    {
        var rows = marks.Where(mark => mark.Row == mark.Id).ToList();
        html.WriteLine($"<h3>{Escape(texts[title, rows.Count])}</h3><ol>");
        foreach (var mark in rows) html.WriteLine($"<li id=\"{mark.Row}-row\"><a href=\"#{mark.Id}\">{Escape(mark.Text)}</a></li>");
        html.WriteLine("</ol>");
    }

    private IEnumerable<PlaceMark> Marks(DocumentResult document)
    {
        var ofForms = document.Evaluations.SelectMany(item => item.Evaluation.Problems.Select(problem => (Problem: problem, Where: ProblemWhere.Of(item.Evaluation, problem, texts))));
        foreach (var (i, (problem, where)) in document.Problems.Select(problem => (Problem: problem, Where: (string?)null)).Concat(ofForms).Index())
        {
            var field = where is null ? "" : texts.Pick("，", ", ") + where;
            yield return new PlaceMark($"problem{i}", "problem", $"{texts["problem." + SnakeCase.Of(problem.Kind)]}: {problem.Text} ({texts["inspect.on_page", problem.Place.Page]}{field})", problem.Place);
        }

        var findings = document.Evaluations.SelectMany(item => item.Outcomes).Where(outcome => outcome.IsFinding);
        foreach (var (finding, i) in findings.Select((finding, i) => (finding, i)))
        {
            foreach (var (cell, j) in finding.Cells.Select((cell, j) => (cell, j)))
                yield return new PlaceMark($"finding{i}-{j}", "finding", $"{finding.Rule.Id} {texts.Pick(finding.Message?.Zh ?? "", finding.Message?.En ?? "")}", cell.Place);
        }
    }

    private static string Asset(string name) => EmbeddedFile.Text($"Inspecting.{name}");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
