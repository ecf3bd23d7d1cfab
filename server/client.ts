/** What the client at the other end can do. What it does not announce is not asked of it. */
import { type ClientCapabilities, type InitializeParams, type MarkupContent, MarkupKind } from 'vscode-languageserver';

export interface Client {
  readonly capabilities: ClientCapabilities;
  /** Ids of the commands that the client runs itself, from `initializationOptions.commands`. */
  readonly commands: ReadonlySet<string>;
  /** A link to a file takes a line, as in `#L12`, and no heading; from `initializationOptions.opensAtLine`. */
  readonly opensAtLine: boolean;
}

export function clientOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Client {
  const commands: unknown = initializationOptions?.commands;
  const ids = Array.isArray(commands) ? commands.filter((id): id is string => typeof id === 'string') : [];
  return { capabilities, commands: new Set(ids), opensAtLine: initializationOptions?.opensAtLine === true };
}

/** Markdown of ours as the client shows it. `formats`: what it announced; nothing announced is Markdown, as LSP had it first. */
export function markup(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  if (!formats || formats.length === 0 || formats.includes(MarkupKind.Markdown)) {
    return { kind: MarkupKind.Markdown, value: markdown };
  }
  return { kind: MarkupKind.PlainText, value: withoutMarks(markdown) };
}

/** Of the marks that our own words use: bold, code, links, rules and lists, which read well as they are. */
const withoutMarks = (markdown: string) =>
  markdown
    .replaceAll(/\[([^[\]]*)\]\(([^()\s]*)\)/g, '$1: $2')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll(/`([^`]*)`/g, '$1')
    .replaceAll(/^---\n\n/gm, '');
