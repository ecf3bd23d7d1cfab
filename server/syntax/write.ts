/** A value to be written -> text in the file's own format, as an LSP snippet with tab stops. */
import type { Caret, Site } from './caret.ts';

/** What to write: a value with holes. */
export type Template =
  | { readonly kind: 'text' | 'number'; readonly value: string }
  /**
   * A tab stop. `text` is quoted where the format quotes text. With several choices the first is preselected. Stops of the
   * same `name` are filled in as one.
   */
  | {
      readonly kind: 'stop';
      readonly as: 'text' | 'number';
      readonly choices: readonly string[];
      readonly name?: string;
    }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Template])[] }
  | { readonly kind: 'list'; readonly entries: readonly Template[] };

/** As it is written where nothing stands yet. */
export function templateOf(value: unknown): Template {
  if (typeof value === 'string') return { kind: 'text', value };
  if (Array.isArray(value)) return { kind: 'list', entries: value.map(templateOf) };
  if (typeof value === 'object' && value !== null)
    return { kind: 'object', members: Object.entries(value).map(([name, of]) => [name, templateOf(of)] as const) };
  return { kind: 'number', value: JSON.stringify(value) ?? 'null' };
}

export interface Insertion {
  /** Lines after the first are indented relative to the line the caret is on. */
  readonly snippet: string;
  /** Offset of a comma to add. */
  readonly commaAt: number | undefined;
}

/** A member: its name, and its value unless the one that is there is kept. */
export function writeMember({ site }: Pick<Caret, 'site'>, name: string, value: Template): Insertion {
  const writer = writerFor(site);
  const key = writer.key(name);
  const text = site.keepsValue ? key : `${key}:${writer.member(value, ' '.repeat(site.extraIndent))}`;
  return finished(site, text);
}

export function writeValue({ site }: Pick<Caret, 'site'>, value: Template): Insertion {
  const writer = writerFor(site);
  const indent = ' '.repeat(site.extraIndent);
  if (site.style !== 'block') return finished(site, writer.value(value, indent));
  if (site.dash) return finished(site, `- ${writer.value(value, `${indent}${dashWidth}`)}`);
  if (!site.afterKey || !isCollection(value)) return finished(site, writer.value(value, indent));
  return finished({ ...site, before: '' }, writer.member(value, indent));
}

const finished = (site: Site, text: string): Insertion => ({
  snippet: `${site.before}${text}${site.after}`,
  commaAt: site.commaAt,
});

interface Writer {
  key(name: string): string;
  /** What follows a key's colon. `indent`: white space in front of the key, beyond that of the line the caret is on. */
  member(value: Template, indent: string): string;
  value(value: Template, indent: string): string;
}

function writerFor(site: Site): Writer {
  const stops: Stops = { next: 1, named: new Map() };
  if (site.style === 'json') return jsonWriter(site, stops);
  return site.style === 'flow' ? flowWriter(site, stops) : blockWriter(site, stops);
}

type Stops = { next: number; readonly named: Map<string, number> };

/** What stands behind a dash is indented by the dash and a space. */
const dashWidth = '  ';
const isCollection = (value: Template) => value.kind === 'object' || value.kind === 'list';

function jsonWriter({ indent: { unit } }: Site, stops: Stops): Writer {
  const write = (value: Template, indent: string): string => {
    const inner = `\n${indent}${unit}`;
    switch (value.kind) {
      case 'object': {
        const members = value.members.map(([name, of]) => `"${shownAsIs(name)}": ${write(of, indent + unit)}`);
        return `{${inner}${members.length > 0 ? members.join(`,${inner}`) : stop(stops, [])}\n${indent}}`;
      }
      case 'list':
        if (!value.entries.some(isCollection)) return `[${value.entries.map((of) => write(of, indent)).join(', ')}]`;
        return `[${inner}${value.entries.map((of) => write(of, indent + unit)).join(`,${inner}`)}\n${indent}]`;
      case 'stop':
        return value.as === 'text'
          ? `"${stop(stops, value.choices.map(inQuotes), value.name)}"`
          : stop(stops, value.choices, value.name);
      default:
        return value.kind === 'text' ? shownAsIs(JSON.stringify(value.value)) : value.value;
    }
  };
  return { key: (name) => `"${shownAsIs(name)}"`, member: (value, indent) => ` ${write(value, indent)}`, value: write };
}

function flowWriter(site: Site, stops: Stops): Writer {
  const write = (value: Template): string => {
    switch (value.kind) {
      case 'object': {
        const members = value.members.map(([name, of]) => `${shownAsIs(name)}: ${write(of)}`);
        return `{ ${members.length > 0 ? members.join(', ') : stop(stops, [])} }`;
      }
      case 'list':
        return `[${value.entries.map(write).join(', ')}]`;
      default:
        return yamlScalar(value, site, stops);
    }
  };
  return { key: (name) => yamlKey(name, site), member: (value) => ` ${write(value)}`, value: write };
}

function blockWriter(site: Site, stops: Stops): Writer {
  const write = (value: Template, indent: string): string => {
    switch (value.kind) {
      case 'object':
        if (value.members.length === 0) return stop(stops, []);
        return value.members.map(([name, of]) => `${shownAsIs(name)}:${member(of, indent)}`).join(`\n${indent}`);
      case 'list':
        return value.entries.map((of) => `- ${write(of, indent + dashWidth)}`).join(`\n${indent}`);
      default:
        return yamlScalar(value, site, stops);
    }
  };
  const member = (value: Template, indent: string): string => {
    if (!isCollection(value)) return ` ${write(value, indent)}`;
    const inner = indent + (value.kind === 'list' ? ' '.repeat(site.indent.dash) : site.indent.unit);
    return `\n${inner}${write(value, inner)}`;
  };
  return { key: (name) => yamlKey(name, site), member, value: write };
}

const yamlKey = (name: string, { quote }: Site) => `${quote}${shownAsIs(name)}${quote}`;

function yamlScalar(value: Template, { quote }: Site, stops: Stops): string {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'text':
      if (quote === "'") return shownAsIs(`'${value.value.replaceAll("'", "''")}'`);
      return shownAsIs(quote === '"' || needsQuotes(value.value) ? JSON.stringify(value.value) : value.value);
    case 'stop': {
      const isQuoted = value.as === 'text' && value.choices.some(needsQuotes);
      return isQuoted
        ? `"${stop(stops, value.choices.map(inQuotes), value.name)}"`
        : stop(stops, value.choices, value.name);
    }
    default:
      return '';
  }
}

/** A text as the format writes it, in the quotes of what stands there now. */
export function scalarText(value: string, before: string, format: { readonly name: 'json' | 'yaml' }): string {
  if (format.name === 'json' || before.startsWith('"')) return JSON.stringify(value);
  // Single quotes have no escapes.
  if (before.startsWith("'") && !/[\p{C}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const text = needsQuotes(value) ? JSON.stringify(value) : value;
  // A block scalar has its last line end to itself.
  return /^[|>]/.test(before) && /\n$/.test(before) ? `${text}\n` : text;
}

/** Text that YAML, or an older YAML, would not read as this text. Times are quoted: YAML 1.1 makes dates of them. */
export const needsQuotes = (text: string) =>
  !/^[A-Za-z][\w./+-]*(?::[\w./+-]+)*$/.test(text) || /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);

/** As JSON and YAML write it between double quotes. */
const inQuotes = (text: string) => JSON.stringify(text).slice(1, -1);

function stop(stops: Stops, choices: readonly string[], name?: string): string {
  const known = name === undefined ? undefined : stops.named.get(name);
  const number = known ?? stops.next;
  if (known === undefined) stops.next += 1;
  if (name !== undefined) stops.named.set(name, number);
  const [first, ...others] = choices;
  if (first === undefined) return `$${number}`;
  if (others.length === 0) return `\${${number}:${shownAsIs(first)}}`;
  return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** What a snippet inserts before anything is filled in: of a hole what is preselected. */
export const withoutStops = (snippet: string) =>
  snippet.replace(
    /\\([\\$},|])|\$\d+|\$\{\d+:((?:\\.|[^\\}$])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g,
    (_, escaped?: string, text?: string, choice?: string) =>
      escaped ?? (text ?? choice ?? '').replace(/\\([\\$},|])/g, '$1'),
  );

/** Text that a snippet shows as it is. */
const shownAsIs = (text: string) => text.replace(/[\\$}]/g, '\\$&');
