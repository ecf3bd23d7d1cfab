/** Fixes of a damaged file in block YAML, however it is written: the rest of the file stays as it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { fixedAll } from '../../../../server/features/fixAll.ts';
import { applied } from '../../../../server/syntax/edit.ts';
import { context, open } from '../../support.ts';

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

const whole = `Name: e
Type: ShadowMode
Schedule:
  StartTime: 2030-02-01T00:00:00Z
  EndTime: 2030-03-01T00:00:00Z
ModelVariants:
  - ModelName: m
    VariantName: p
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.g5.xlarge
        InstanceCount: 1
  - ModelName: n
    VariantName: s
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.g5.xlarge
        InstanceCount: 1
DataStorageConfig:
  Destination: s3://my-bucket/captured
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants:
    - ShadowModelVariantName: s
      SamplingPercentage: 25
`;

type Lines = readonly string[];
/** Something to a line: a letter of a name or a value lost, a value of another type, the line twice or not at all. */
const damages: readonly ((line: string) => Lines)[] = [
  (line) => [line.replace(/(\w)\w(\w*:)/, '$1$2')],
  (line) => [line.replace(/(: \w+)\w$/, '$1')],
  (line) => [line.replace(/: (\d+)$/, ': "$1"')],
  (line) => [line.replace(/: (\d+)$/, ': 1$100.5')],
  (line) => [line.replace(/: (\d{4})-(\d\d)-(\d\d)T/, ': $1-0$3-$2 ')],
  (line) => [line.replace('s3://', 's3:/')],
  (line) => (/^ *\w+: \S/.test(line) ? [line, line] : [line]),
  (line) => (/^ *\w+: \S/.test(line) ? [] : [line]),
  (line) => [line.replace(/(\bName|ModelName): \w+$/, '$1: 1e3')],
  (line) => [line.replace(/^( *\w+): /, '$1:')],
];

interface Style {
  readonly width: number;
  readonly quote: string;
  readonly comments: boolean;
  readonly newline: string;
  readonly flushDashes: boolean;
}

function styled(line: string, { width, quote, comments, flushDashes }: Style): Lines {
  const [, indent = '', dash = '', rest = ''] = /^( *)(- )?(.*)$/.exec(line) ?? [];
  const level = indent.length / 2 - (flushDashes && indent.length > 0 && (dash || isInList(line)) ? 1 : 0);
  const quoted = quote && rest.replace(/: ([a-zA-Z][\w./:-]*)$/, `: ${quote}$1${quote}`);
  const own = `${' '.repeat(Math.max(0, level) * width)}${dash && `-${' '.repeat(width - 1)}`}${quoted || rest}`;
  return comments && rest
    ? [`${' '.repeat(Math.max(0, level) * width)}# above ${rest.length}`, `${own} # behind`]
    : [own];
}

/** In the text above every line of a list is indented by four at least, but for its dash. */
const isInList = (line: string) => /^ {4}/.test(line);

const styles: fc.Arbitrary<Style> = fc.record({
  width: fc.constantFrom(2, 3, 4),
  quote: fc.constantFrom('', "'", '"'),
  comments: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
  flushDashes: fc.boolean(),
});
const hits = fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(24)), { minLength: 1, maxLength: 3 });

function text(style: Style, all: readonly (readonly [number, number])[]): string {
  const lines = whole.trimEnd().split('\n');
  const damaged = lines.flatMap((line, index) =>
    all.reduce<Lines>(
      (some, [which, at]) =>
        at % lines.length === index ? some.flatMap((each) => damages[which]?.(each) ?? [each]) : some,
      [line],
    ),
  );
  return `${damaged.flatMap((line) => styled(line, style)).join(style.newline)}${style.newline}`;
}

const countOf = (mark: string, of: string) => of.split(mark).length - 1;
const after = (before: string, action: CodeAction) =>
  TextDocument.applyEdits(
    TextDocument.create('', '', 0, before),
    Object.values(action.edit?.changes ?? {}).flat() as TextEdit[],
  );

test('every style is read without a word', () => {
  fc.assert(
    fc.property(styles, (style) => {
      const found = findings(open('yaml', text(style, [])), context);
      expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('a fix parses, ends what it is for, brings no new error and leaves comments and line ends', () => {
  let offered = 0;
  fc.assert(
    fc.property(styles, hits, (style, all) => {
      const before = text(style, all);
      const document = open('yaml', before);
      const found = findings(document, context);
      const words = ({ code, message }: { code: string; message: string }) => `${code} ${message}`;
      for (const each of found) {
        const here = { start: each.start, end: each.start };
        for (const action of codeActions(document, here, { only: ['quickfix'] }, context, client)) {
          offered += 1;
          const made = after(before, action);
          const now = findings(open('yaml', made), context);
          const told = `${action.title}\n${before}\n${made}`;
          const [about] = action.diagnostics ?? [];
          const isAbout = (other: { code: string; message: string }) =>
            other.code === about?.code && other.message === about?.message;
          expect(now.filter(isAbout).length < found.filter(isAbout).length || now.length < found.length, told).toBe(
            true,
          );
          const known = new Set(found.map(words));
          const errors = now.filter((other) => other.severity === 'error' && !known.has(words(other)));
          if (all.length === 1) expect(errors.map(words), told).toEqual([]);
          expect(open('yaml', made).tree.problems.length, told).toBeLessThanOrEqual(document.tree.problems.length);
          if (!action.title.startsWith('Remove')) {
            expect(countOf('# behind', made), told).toBe(countOf('# behind', before));
            expect(countOf('# above', made), told).toBe(countOf('# above', before));
          }
          if (style.newline === '\r\n') expect(countOf('\n', made), told).toBe(countOf('\r\n', made));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(offered).toBeGreaterThan(200);
}, 60_000);

test('fixing all leaves nothing that has one right answer, and done twice it does nothing', () => {
  fc.assert(
    fc.property(styles, hits, (style, all) => {
      const before = text(style, all);
      const change = fixedAll(open('yaml', before), context);
      const once = change ? applied(before, [change]) : before;
      expect(fixedAll(open('yaml', once), context), `${before}\n${once}`).toBeUndefined();
      expect(open('yaml', once).tree.problems.length).toBeLessThanOrEqual(open('yaml', before).tree.problems.length);
      expect(countOf('# behind', once)).toBe(countOf('# behind', before));
    }),
    { numRuns: 150 },
  );
}, 60_000);
