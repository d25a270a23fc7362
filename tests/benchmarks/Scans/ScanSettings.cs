namespace Selfeval.Benchmarks.Scans;

/// <summary>How a page is made to look scanned.</summary>
/// <param name="Source">A born-digital file of the corpus, without its ending.</param>
/// <param name="Dpi">Dots an inch.</param>
/// <param name="Lean">Degrees, clockwise.</param>
/// <param name="Noise">The spread of grey noise.</param>
/// <param name="Quality">Of the JPEG.</param>
public sealed record ScanSettings(string Source, int Dpi, double Lean = 0.4, int Noise = 8, int Quality = 60)
{
    /// <summary>Blur, in pixels.</summary>
    public double Blur { get; init; } = 0.5;

    /// <summary>A red seal over the lower part of the form.</summary>
    public bool HasSeal { get; init; }

    /// <summary>The grey of the paper, 255 for white.</summary>
    public int Paper { get; init; } = 250;

    /// <summary>Quarters by which the sheet lies turned clockwise.</summary>
    public int Quarters { get; init; }

    public string Name => FormattableString.Invariant($"{Path.GetFileName(Source)} {Dpi} dpi, lean {Lean}°, noise {Noise}, q{Quality}{(HasSeal ? ", seal" : "")}{(Paper < 240 ? ", grey" : "")}{(Quarters > 0 ? $", turned {90 * Quarters}°" : "")}");

    /// <summary>Four programs, six resolutions and qualities; each kind of damage at least twice.</summary>
    public static IReadOnlyList<ScanSettings> All { get; } =
    [
        new("drawn/calc_inv02", 150), new("drawn/writer_inv22", 150, -0.8), new("drawn/chromium_pub05", 150, 0.2, 4, 80), new("drawn/raw_inv05_page", 150, 0.3, 6, 75),
        new("drawn/calc_inv02", 200), new("drawn/writer_inv22", 200, -0.8), new("drawn/chromium_pub05", 200, 1.2), new("drawn/raw_inv05_page", 200, -2.2),
        new("drawn/calc_pub15", 200, 0.6) { HasSeal = true }, new("drawn/writer_pub05", 200, -0.3) { HasSeal = true, Paper = 225 }, new("drawn/chromium_pub13", 200, 2.6, 12, 45),
        new("drawn/writer_pub26", 200, 0, 0, 90) { Blur = 0 }, new("drawn/calc_inv09", 200, 0.3) { Quarters = 2 }, new("drawn/chromium_inv22", 200, -0.5) { Quarters = 1 },
        new("drawn/writer_inv24", 200, 0.7, 10, 50) { Paper = 215 }, new("drawn/chromium_pub29", 200, -1.4, 10, 50), new("drawn/writer_pub01", 200, 0.5, 14, 40) { Blur = 0.9 },
        new("drawn/calc_inv02", 300), new("drawn/writer_inv22", 300, -0.8), new("drawn/chromium_pub05", 300, 1.2), new("drawn/raw_inv05_page", 300, -0.2),
        new("drawn/writer_pub23", 300, 0.4, 12, 40) { HasSeal = true }, new("drawn/calc_inv19", 300, -1.8) { Paper = 220 }, new("drawn/writer_inv10", 300, 0.9) { Quarters = 3 },
    ];

    /// <summary>Other files, which nobody looks at while the reading is improved: whether what helps the scans above helps any scan. What is read wrongly in them is never listed.</summary>
    public static IReadOnlyList<ScanSettings> HeldOut { get; } =
    [
        new("drawn/calc_inv03_small", 200, -0.6), new("drawn/calc_inv14_small", 200, 0.9, 10, 50), new("drawn/calc_pub13_small", 200, 0.3) { HasSeal = true }, new("drawn/writer_inv11_tall", 200, -1.1),
        new("drawn/writer_head_repeat", 200, 0.5, 12, 45), new("drawn/chromium_inv11_land", 200, 1.6) { HasSeal = true, Paper = 220 }, new("drawn/chromium_inv21_land", 200, 0.4, 10, 50),
        new("drawn/raw_inv30_cut", 200, -1.5), new("drawn/raw_inv33_rep", 200, 0.7, 6, 70), new("drawn/raw_pub26_repeat_cut_407", 200, 0.2), new("pdfs/raw_r_thinrect", 200, -0.4, 12, 40),
        new("drawn/calc_inv18_small", 300, -0.9), new("drawn/raw_inv32_below", 300, 0.3), new("drawn/chromium_inv11_land", 300, -1.3, 10, 50), new("drawn/raw_pub01_cut", 300, 0.6) { HasSeal = true },
        new("drawn/raw_inv35_cut", 300, 1.1), new("drawn/raw_pub19_below_cut_418", 300, -0.5) { Paper = 225 }, new("pdfs/calc_seed_landscape", 300, 0.4, 12, 45),
    ];
}
