/** Experiments as people write them: the same value in every style that the formats have, with comments in between. */
import fc from 'fast-check';
import type { Language } from './support.ts';

export interface Style {
  /** Answers to "this way or that?", in the order in which they are asked; over and over. */
  readonly choices: readonly number[];
  readonly eol: string;
  readonly unit: string;
  readonly comments: boolean;
  /** In YAML, objects that are there twice are written once. */
  readonly aliases: boolean;
}

export const styles: fc.Arbitrary<Style> = fc.record({
  choices: fc.array(fc.nat(), { minLength: 5, maxLength: 25 }),
  eol: fc.constantFrom('\n', '\r\n'),
  unit: fc.constantFrom('  ', '    '),
  comments: fc.boolean(),
  aliases: fc.boolean(),
});

type Members = Readonly<Record<string, unknown>>;

export function writing(language: Language, value: Members, { choices, eol, unit, comments, aliases }: Style): string {
  let asked = 0;
  let noted = 0;
  const choose = <T>(...of: readonly T[]): T => of[(choices[asked++ % choices.length] ?? 0) % of.length] as T;
  const mark = language === 'json' ? '//' : '#';
  const note = () => `${mark} n${noted++}`;
  const above = (indent: string) => (comments && choose(true, false, false) ? [`${indent}${note()}`] : []);
  const behind = () => (comments && choose(true, false, false) ? ` ${note()}` : '');
  const apart = (depth: number) => (depth === 0 && choose(true, false, false) ? [''] : []);

  const said = JSON.stringify(value);
  const isTwice = (of: object) => !Array.isArray(of) && !isEmpty(of) && said.split(JSON.stringify(of)).length > 2;
  const anchors = new Map<string, string>();
  /** What stands behind the key: nothing, an anchor in front of the value, or an alias in its place. */
  const sharing = (of: unknown): { readonly anchor?: string; readonly alias?: string } => {
    if (!aliases || language === 'json' || !isCollection(of) || !isTwice(of)) return {};
    const known = anchors.get(JSON.stringify(of));
    if (known) return { alias: known };
    anchors.set(JSON.stringify(of), `a${anchors.size}`);
    return { anchor: `a${anchors.size - 1}` };
  };
  const lines = language === 'json' ? [...above(''), ...json(value, 0)] : [...above(''), ...block(value, '', 0)];
  return [...lines, ...(comments ? [note()] : []), ''].join(eol);

  /** Lines of which the first goes behind a key. */
  function json(of: unknown, depth: number): readonly string[] {
    if (!isCollection(of)) return [scalar(of)];
    const parts = Array.isArray(of)
      ? of.map((each) => ['', each] as const)
      : Object.entries(of).map(([name, each]) => [`${JSON.stringify(name)}: `, each] as const);
    const [open, close] = Array.isArray(of) ? ['[', ']'] : ['{', '}'];
    if (parts.length === 0) return [open + close];
    if (depth > 1 && choose(true, false)) return [flow(of)];
    const indent = unit.repeat(depth + 1);
    const inner = parts.flatMap(([key, each], index) => {
      const [first = '', ...rest] = json(each, depth + 1);
      const written = [`${indent}${key}${first}`, ...rest];
      const comma = index < parts.length - 1 ? ',' : '';
      return [
        ...(index > 0 ? apart(depth) : []),
        ...above(indent),
        ...written.slice(0, -1),
        `${written.at(-1)}${comma}${behind()}`,
      ];
    });
    return [open, ...inner, unit.repeat(depth) + close];
  }

  function flow(of: unknown): string {
    if (!isCollection(of)) return scalar(of, true);
    const { anchor, alias } = sharing(of);
    if (alias) return `*${alias} `;
    if (anchor) return `&${anchor} ${written(of)}`;
    return written(of);
  }

  function written(of: object): string {
    const key = (name: string) => (language === 'json' ? JSON.stringify(name) : name);
    if (Array.isArray(of)) return `[${of.map(flow).join(', ')}]`;
    const members = Object.entries(of).map(([name, each]) => `${key(name)}: ${flow(each)}`);
    return choose(`{ ${members.join(', ')} }`, `{${members.join(', ')}}`);
  }

  function block(of: unknown, indent: string, depth: number): readonly string[] {
    if (Array.isArray(of))
      return of.flatMap((each) => {
        if (!isCollection(each) || isEmpty(each) || choose(true, false, false))
          return [...above(indent), `${indent}- ${flow(each)}${behind()}`];
        const [first = '', ...rest] = block(each, `${indent}  `, depth + 1);
        return [
          ...above(indent),
          ...(/^\s*#/.test(first) ? [`${indent}-`, first] : [`${indent}- ${first.trimStart()}`]),
          ...rest,
        ];
      });
    return Object.entries(of as Members).flatMap(([name, each], index) => {
      const lead = [...(index > 0 ? apart(depth) : []), ...above(indent)];
      if (!isCollection(each) || isEmpty(each) || (depth > 0 && choose(true, false, false)))
        return [...lead, `${indent}${name}: ${flow(each)}${behind()}`];
      const { anchor, alias } = sharing(each);
      if (alias) return [...lead, `${indent}${name}: *${alias}${behind()}`];
      const deeper = Array.isArray(each) ? choose(indent, indent + unit) : indent + unit;
      return [...lead, `${indent}${name}:${anchor ? ` &${anchor}` : ''}${behind()}`, ...block(each, deeper, depth + 1)];
    });
  }

  function scalar(of: unknown, inFlow = false): string {
    const text = JSON.stringify(of);
    if (language === 'json' || typeof of !== 'string') return text;
    const single = `'${of.replaceAll("'", "''")}'`;
    const isPlain = /^[a-z][\w./-]*$/i.test(of) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(of);
    if (isPlain) return choose(of, of, text, single);
    if (/^\d{4}-\d\d-\d\dT[\d:Z+-]+$/.test(of) && !inFlow) return choose(of, text, single);
    return /^[\x20-\x7e]*$/.test(of) ? choose(text, single) : text;
  }
}

/** Comments of a text that was written so, in their order. */
export const notesIn = (text: string): readonly string[] => text.match(/(?:\/\/|#) n\d+/g) ?? [];

const isCollection = (of: unknown): of is object => typeof of === 'object' && of !== null;
const isEmpty = (of: object) => Object.keys(of).length === 0;

/** The same moment as another text, or as seconds. */
export const spellings = (iso: string): readonly (string | number)[] => {
  const ms = Date.parse(iso);
  const shifted = new Date(ms + 2 * 3_600_000).toISOString();
  return [
    iso,
    ms / 1000,
    String(ms / 1000),
    shifted.replace(/\.000Z$/, '+02:00'),
    iso.replace('T', ' '),
    iso.replace('Z', '+00:00'),
    iso.replace('Z', ''),
    iso.replace('Z', '.000Z'),
  ];
};
