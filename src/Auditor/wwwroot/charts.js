// Draws the charts of the overview from the figures that stand in the page.
"use strict";
(() => {
  if (typeof echarts === "undefined") return;
  const ink = "#22303c";
  const colors = { error: "#b3372c", warning: "#d39a2d", info: "#7f9bb0", calm: "#2f6f8f" };
  const text = { fontFamily: "inherit", color: ink, fontSize: 12 };
  const base = {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 20, top: 34, bottom: 8, containLabel: true },
    // The policy of the page forbids styles in text: the tooltip is drawn, not written as HTML.
    tooltip: { renderMode: "richText", confine: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: text },
  };
  const cut = (name, most) => (name && name.length > most ? `${name.slice(0, most - 1)}…` : name ?? "–");
  const isNarrow = () => window.innerWidth < 760;

  function bars(names, series, cuts) {
    return {
      ...base,
      tooltip: { ...base.tooltip, trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: "#e6e9ec" } } },
      yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...text, formatter: (name) => cut(name, cuts) } },
      series: series.map((one) => ({ type: "bar", stack: "all", barMaxWidth: 16, ...one })),
    };
  }

  const charts = {
    rules: (values, labels) => bars(
      values.map((row) => `${row[0]} ${row[1]}`),
      ["error", "warning", "info"].map((key, i) => ({ name: labels[i], data: values.map((row) => row[2 + i]), color: colors[key] })),
      isNarrow() ? 12 : 24),
    offices: (values, labels) => bars(
      values.map((row) => row[1]),
      ["error", "warning"].map((key, i) => ({ name: labels[i], data: values.map((row) => row[2 + i]), color: colors[key] })),
      isNarrow() ? 12 : 18),
    reasons: (values, labels) => ({
      ...bars(values.map((row) => row[0]), [{ name: labels[0], data: values.map((row) => row[1]), color: colors.info }], isNarrow() ? 12 : 18),
      legend: { show: false },
      grid: { ...base.grid, top: 8 },
    }),
    scores: (values, labels) => {
      const points = [];
      for (let point = 59; point <= 101; point++) points.push(point);
      const forms = new Map(values);
      const name = (point) => (point < 60 ? labels[0] : point > 100 ? labels[1] : String(point));
      return {
        ...base,
        legend: { show: false },
        grid: { ...base.grid, top: 12 },
        tooltip: { ...base.tooltip, trigger: "axis" },
        xAxis: { type: "category", data: points.map(name), axisTick: { show: false }, axisLabel: { ...text, interval: (i) => i === 0 || points[i] % 10 === 0 } },
        yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: "#e6e9ec" } } },
        series: [{ type: "bar", name: labels[2], data: points.map((point) => forms.get(point) ?? 0), color: colors.calm, barCategoryGap: "20%" }],
      };
    },
    rates: (values, labels) => {
      const most = Math.max(...values.map((row) => row[2]), 1);
      return {
        ...base,
        legend: { show: false },
        grid: { ...base.grid, top: 28, right: 34 },
        tooltip: { ...base.tooltip, formatter: (at) => `${labels[0]} ${at.value[0]} %  ${labels[1]} ${at.value[1]} %\n${labels[2]} ${at.value[2]}` },
        xAxis: { type: "value", name: labels[0], nameLocation: "end", nameGap: 4, min: 0, max: (range) => Math.max(range.max, 100), splitLine: { lineStyle: { color: "#eef0f2" } }, axisLabel: { ...text, formatter: "{value} %" }, nameTextStyle: { ...text, align: "right", verticalAlign: "top", padding: [18, 0, 0, 0] } },
        yAxis: { type: "value", name: labels[1], nameTextStyle: { ...text, align: "left" }, min: 0, max: (range) => Math.max(range.max, 100), splitLine: { lineStyle: { color: "#eef0f2" } }, axisLabel: { ...text, formatter: "{value} %" } },
        series: [
          { type: "scatter", data: values, symbolSize: (row) => 6 + 26 * Math.sqrt(row[2] / most), itemStyle: { color: colors.calm, opacity: 0.65 } },
          // Where a score in proportion to the rate would lie.
          { type: "line", data: [[0, 0], [100, 100]], symbol: "none", silent: true, lineStyle: { color: colors.warning, type: "dashed", width: 1 } },
        ],
      };
    },
  };

  for (const plot of document.querySelectorAll("[data-chart]")) {
    const values = JSON.parse(plot.dataset.values);
    const labels = JSON.parse(plot.dataset.labels);
    if (["rules", "offices", "reasons"].includes(plot.dataset.chart)) plot.classList.add(`rows-${Math.min(20, Math.max(3, values.length))}`);
    const chart = echarts.init(plot, null, { renderer: "canvas" });
    chart.setOption(charts[plot.dataset.chart](values, labels));
    if (plot.dataset.link) chart.on("click", (at) => { location.href = plot.dataset.link + encodeURIComponent(values[at.dataIndex][0]); });
    window.addEventListener("resize", () => chart.resize());
    plot.dataset.drawn = "true";
  }
})();
