/** From samples to medians, ratios, tables and missed goals. */

export const measures = ['start', 'edit', 'hover', 'completion', 'memory'];

/** Every figure of one language and size: by server, by measure. `sessions` holds { server, found } of all rounds. */
export function summarise(sessions) {
  const servers = [...new Set(sessions.map(({ server }) => server))];
  const rows = Object.fromEntries(
    servers.map((server) => [server, rowOf(sessions.filter((each) => each.server === server))]),
  );
  for (const measure of measures) addRatios(rows, measure);
  return rows;
}

function rowOf(sessions) {
  const row = { counts: Object.assign({}, ...sessions.map(({ found }) => found.counts)) };
  for (const measure of measures) {
    const samples = sessions.flatMap(({ found }) => found[measure]);
    const sorted = samples.map((sample) => sample ?? Infinity).sort((a, b) => a - b);
    row[measure] = {
      median: finite(quantile(sorted, 0.5)),
      p95: finite(quantile(sorted, 0.95)),
      samples: samples.length,
      late: samples.filter((sample) => sample === undefined).length,
      empty: row.counts[measure] === 0 || undefined,
    };
  }
  return row;
}

function addRatios(rows, measure) {
  const peers = Object.entries(rows).filter(
    ([name, row]) => name !== 'floor' && name !== 'ours' && !row[measure].empty,
  );
  const best = (field) => Math.min(...peers.map(([, row]) => row[measure][field] ?? Infinity));
  const floor = rows.floor?.[measure];
  for (const row of Object.values(rows)) {
    const figures = row[measure];
    figures.ratioToFloor = ratio(figures.median, floor?.median);
    figures.ratioToBestPeer = ratio(figures.median, best('median'));
    figures.p95RatioToFloor = ratio(figures.p95, floor?.p95);
    figures.p95RatioToBestPeer = ratio(figures.p95, best('p95'));
  }
}

const finite = (value) => (Number.isFinite(value) ? value : undefined);
const ratio = (value, base) => (Number.isFinite(base) ? finite(value / base) : undefined);

/** Nearest rank; the median of an even number is the mean of the middle two. */
function quantile(sorted, q) {
  if (!sorted.length) return undefined;
  if (q === 0.5 && sorted.length % 2 === 0) return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
}

/** @param summary rows by language and size */
export function markdown(summary) {
  const parts = [];
  for (const [lang, bySize] of Object.entries(summary)) {
    for (const [size, rows] of Object.entries(bySize)) {
      parts.push(
        `### ${lang}, ${size}\n\nRatio to floor / ratio to best peer:\n\n${ratios(rows)}\n\nMedian (p95), this machine only:\n\n${absolutes(rows)}\n`,
      );
    }
  }
  return parts.join('\n');
}

function ratios(rows) {
  const header = [
    'server',
    'start',
    'edit',
    'edit p95',
    'hover',
    'hover p95',
    'completion',
    'completion p95',
    'memory',
  ];
  const cell = (toFloor, toBest) => `${short(toFloor)} / ${short(toBest)}`;
  const median = (figures) => lateOr(figures, cell(figures.ratioToFloor, figures.ratioToBestPeer));
  const p95 = (figures) => lateOr(figures, cell(figures.p95RatioToFloor, figures.p95RatioToBestPeer), 'p95');
  return table(
    header,
    Object.entries(rows).map(([server, row]) => [
      server,
      median(row.start),
      ...['edit', 'hover', 'completion'].flatMap((measure) => [median(row[measure]), p95(row[measure])]),
      median(row.memory),
    ]),
  );
}

function absolutes(rows) {
  const header = [
    'server',
    'start ms',
    'edit ms',
    'hover ms',
    'completion ms',
    'memory MiB',
    'diagnostics',
    'completion items',
  ];
  const both = (figures) =>
    lateOr(figures, `${short(figures.median)} (${short(figures.p95)})${figures.empty ? ' empty' : ''}`);
  return table(
    header,
    Object.entries(rows).map(([server, row]) => [
      server,
      lateOr(row.start, short(row.start.median)),
      ...['edit', 'hover', 'completion'].map((measure) => both(row[measure])),
      lateOr(row.memory, short(row.memory.median)),
      row.counts.diagnostics ?? '-',
      row.counts.completion ?? '-',
    ]),
  );
}

function lateOr(figures, text, field = 'median') {
  if (figures[field] !== undefined) return text;
  return figures.late ? 'none in 20 s' : '-';
}

function short(value) {
  if (value === undefined) return '-';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** Goals like { "json.2k.edit.ratioToFloor": 3 }, all "at most" and all about ours. @returns one sentence for each missed */
export function missedGoals(summary, goals) {
  return Object.entries(goals).flatMap(([key, most]) => {
    const [lang, size, measure, field] = key.split('.');
    const got = summary[lang]?.[size]?.ours?.[measure]?.[field];
    if (got === undefined) return [`${key}: not measured, wanted at most ${most}`];
    return got <= most ? [] : [`${key}: ${short(got)}, wanted at most ${most}`];
  });
}
