/** A language client that nobody here wrote: Neovim's own, on files that it calls plain json and yaml. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { needed } from '../../scripts/programs.mjs';
import { withCaret } from './client.ts';
import { documented, installServer } from './installed.ts';

interface Report {
  readonly error?: string;
  readonly filetype: string;
  readonly before: readonly {
    readonly code: string;
    readonly source: string;
    readonly lnum: number;
    readonly col: number;
    readonly end_col: number;
  }[];
  readonly after: readonly object[];
  readonly hover: readonly string[];
  readonly completion: readonly string[];
  readonly actions: readonly string[];
}

needed('nvim');

let binaries: string;
beforeAll(async () => {
  binaries = await installServer();
});

/** `marked`: the text with `$0` where to hover and `$1` where to complete. */
async function inNeovim(name: string, marked: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const hover = withCaret(marked.replace('$1', ''));
  const completion = withCaret(marked.replace('$0', '').replace('$1', '$0'));
  writeFileSync(join(folder, name), hover.text);
  writeFileSync(join(folder, 'setup.lua'), documented('lua'));
  const pair = ({ line, character }: { readonly line: number; readonly character: number }) => [line, character];
  const env = {
    ...process.env,
    SETUP: join(folder, 'setup.lua'),
    PATH: [binaries, process.env.PATH].join(delimiter),
    FILE: join(folder, name),
    CARETS: JSON.stringify({ hover: pair(hover.position), completion: pair(completion.position) }),
    REPORT: join(folder, 'report.json'),
    // Its log and state stay in the folder.
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, folder])),
  };
  const { stderr } = await promisify(execFile)(
    'nvim',
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', resolve('test/protocol/neovim.lua')],
    { env },
  );
  if (!existsSync(env.REPORT)) throw new Error(`Neovim ended without a report: ${stderr}`);
  const report = JSON.parse(readFileSync(env.REPORT, 'utf8')) as Report;
  if (report.error) throw new Error(`${report.error}\n${stderr}`);
  return report;
}

test.each([
  [
    'json',
    'a.experiment.json',
    '{\n  "Na$0me": "e",\n  "Description": "😀", "Nmae": "x",\n  "ShadowModeConfig": {"SourceModelVariantName": "a", "ShadowModelVariants": [{"ShadowModelVariantName": "b", "SamplingPercentage": $1100}]}\n}\n',
  ],
  [
    'yaml',
    'a.experiment.yaml',
    'Na$0me: e\nNmae: x\nShadowModeConfig:\n  SourceModelVariantName: a\n  ShadowModelVariants:\n    - ShadowModelVariantName: b\n      SamplingPercentage: $1100\n',
  ],
])(
  '%s in Neovim: a mistake is marked, hover and completion answer, and the mended file is clean',
  async (filetype, name, text) => {
    const report = await inNeovim(name, text);
    expect(report.filetype).toBe(filetype);
    const lines = text.replace(/\$[01]/g, '').split('\n');
    const lnum = lines.findIndex((line) => line.includes('Nmae'));
    const [before = '', key = ''] = /^(.*?)("?Nmae"?)/.exec(lines[lnum] ?? '')?.slice(1) ?? [];
    // Neovim counts bytes; the server counts UTF-16 code units and is right only when the two agree on the emoji.
    const col = Buffer.byteLength(before);
    expect(report.before).toEqual([
      { code: 'unknown-member', source: 'sagemaker', lnum, col, end_col: col + key.length },
    ]);
    expect(report.hover.join('\n')).toContain('**Name**');
    expect(report.completion).toEqual(expect.arrayContaining(['100', '50', '25']));
    expect(report.actions[0]).toBe('Remove "Nmae"');
    expect(report.after).toEqual([]);
  },
  120_000,
);
