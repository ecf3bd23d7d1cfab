/** A value to be written -> text in the file's own format, as an LSP snippet with tab stops. */
import type { Caret, Site } from './caret.ts';

/** What to write: a value with holes. */
export type Template =
  | { readonly kind: 'text' | 'number'; readonly value: string }
  /** A tab stop. `text` is quoted where the format quotes text. With several choices the first is preselected. */
  | { readonly kind: 'stop'; readonly as: 'text' | 'number'; readonly choices: readonly string[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Template])[] }
  | { readonly kind: 'list'; readonly entries: readonly Template[] };

export interface Insertion {
  /** Lines after the first are indented relative to the line the caret is on. */
  readonly snippet: string;
  /** Offset of a comma to add. */
  readonly commaAt: number | undefined;
}

/** A member: its name, and its value unless the one that is there is kept. */
export function writeMember({ site }: Caret, name: string, value: Template): Insertion {
  const writer = writerFor(site);
  const key = writer.key(name);
  const text = site.keepsValue ? key : `${key}:${writer.member(value, site.extraIndent)}`;
  return finished(site, text);
}

export function writeValue({ site }: Caret, value: Template): Insertion {
  const writer = writerFor(site);
  if (site.style !== 'block') return finished(site, writer.value(value, 0));
  if (site.dash) return finished(site, `- ${writer.value(value, site.extraIndent + 2)}`);
  if (site.afterKey && isCollection(value)) {
    const text = writer.member(value, site.extraIndent).replace(/^ +(?=\n)/, '');
    return finished({ ...site, before: '' }, text);
  }
  return finished(site, writer.value(value, site.extraIndent));
}

const finished = (site: Site, text: string): Insertion => ({ snippet: `${site.before}${text}${site.after}`, commaAt: site.commaAt });

interface Writer {
  key(name: string): string;
  /** What follows a key's colon. */
  member(value: Template, indent: number): string;
  value(value: Template, indent: number): string;
}

function writerFor(site: Site): Writer {
  const stops = { next: 1 };
  if (site.style === 'json') return jsonWriter(stops);
  return site.style === 'flow' ? flowWriter(site, stops) : blockWriter(site, stops);
}

type Stops = { next: number };

const unit = 2;
const newLine = (indent: number) => `\n${' '.repeat(indent)}`;
const isCollection = (value: Template) => value.kind === 'object' || value.kind === 'list';

function jsonWriter(stops: Stops): Writer {
  const write = (value: Template, indent: number): string => {
    const inner = newLine(indent + unit);
    switch (value.kind) {
      case 'object': {
        const members = value.members.map(([name, of]) => `"${escape(name)}": ${write(of, indent + unit)}`);
        return `{${inner}${members.length > 0 ? members.join(`,${inner}`) : stop(stops, [])}${newLine(indent)}}`;
      }
      case 'list':
        if (!value.entries.some(isCollection)) return `[${value.entries.map((of) => write(of, indent)).join(', ')}]`;
        return `[${inner}${value.entries.map((of) => write(of, indent + unit)).join(`,${inner}`)}${newLine(indent)}]`;
      case 'stop':
        return value.as === 'text' ? `"${stop(stops, value.choices)}"` : stop(stops, value.choices);
      default:
        return value.kind === 'text' ? escape(JSON.stringify(value.value)) : value.value;
    }
  };
  return { key: (name) => `"${escape(name)}"`, member: (value, indent) => ` ${write(value, indent)}`, value: write };
}

function flowWriter(site: Site, stops: Stops): Writer {
  const write = (value: Template): string => {
    switch (value.kind) {
      case 'object':
        return `{ ${value.members.length > 0 ? value.members.map(([name, of]) => `${name}: ${write(of)}`).join(', ') : stop(stops, [])} }`;
      case 'list':
        return `[${value.entries.map(write).join(', ')}]`;
      default:
        return yamlScalar(value, site, stops);
    }
  };
  return { key: (name) => yamlKey(name, site), member: (value) => ` ${write(value)}`, value: write };
}

function blockWriter(site: Site, stops: Stops): Writer {
  const write = (value: Template, indent: number): string => {
    switch (value.kind) {
      case 'object':
        if (value.members.length === 0) return stop(stops, []);
        return value.members.map(([name, of]) => `${name}:${member(of, indent)}`).join(newLine(indent));
      case 'list':
        return value.entries.map((of) => `- ${write(of, indent + unit)}`).join(newLine(indent));
      default:
        return yamlScalar(value, site, stops);
    }
  };
  const member = (value: Template, indent: number): string =>
    isCollection(value) ? `${newLine(indent + unit)}${write(value, indent + unit)}` : ` ${write(value, indent)}`;
  return { key: (name) => yamlKey(name, site), member, value: write };
}

const yamlKey = (name: string, { quote }: Site) => `${quote}${escape(name)}${quote}`;

function yamlScalar(value: Template, { quote }: Site, stops: Stops): string {
  if (value.kind === 'stop') {
    const quotes = value.as === 'text' && value.choices.some(needsQuotes) ? '"' : '';
    return `${quotes}${stop(stops, value.choices)}${quotes}`;
  }
  if (value.kind === 'number') return value.value;
  if (value.kind !== 'text') return '';
  if (quote === "'") return escape(`'${value.value.replaceAll("'", "''")}'`);
  return quote === '"' || needsQuotes(value.value) ? escape(JSON.stringify(value.value)) : escape(value.value);
}

/** Text that YAML, or an older YAML, would not read as this text. Times are quoted: YAML 1.1 makes dates of them. */
const needsQuotes = (text: string) =>
  text === '' || !/^[A-Za-z][\w./+-]*(?::[\w./+-]+)*$/.test(text) || /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);

function stop(stops: Stops, choices: readonly string[]): string {
  const number = stops.next;
  stops.next += 1;
  if (choices.length === 0) return `$${number}`;
  if (choices.length === 1) return `\${${number}:${escape(choices[0] ?? '')}}`;
  return `\${${number}|${choices.map((choice) => escape(choice).replace(/[,|]/g, '\\$&')).join(',')}|}`;
}

/** Text that a snippet shows as it is. */
const escape = (text: string) => text.replace(/[\\$}]/g, '\\$&');
