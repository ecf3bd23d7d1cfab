/** Figures of several runs, as a table for people. */

/** The middle one; of an even number the mean of the two. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const two = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]] as const;
  return ((two[0] ?? Number.NaN) + (two[1] ?? Number.NaN)) / 2;
}

/** "12 (9 to 31)": the median, and the least and the greatest. */
export const spread = (figures: readonly number[], digits = 0): string =>
  `${median(figures).toFixed(digits)} (${Math.min(...figures).toFixed(digits)} to ${Math.max(...figures).toFixed(digits)})`;

/** Columns side by side, the first row over the others. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
