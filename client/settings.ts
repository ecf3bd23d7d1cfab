/** Every setting of the extension, typed, read in this place alone. A test compares the table with package.json. */
import { type OutputFormat, outputFormats } from './formats/outputFormats.ts';

export const section = 'sagemakerExperiments';

/** Names and default values; a setting's type is that of its default. */
export const defaults = {
  profile: '',
  region: '',
  endpointUrl: '',
  targets: [] as readonly unknown[],
  productionAccounts: [] as readonly string[],
  caBundle: '',
  connectTimeout: 60,
  readTimeout: 60,
  maxAttempts: null as number | null,
  noVerifySsl: false,
  allowInsecureEndpoints: false,
  noSignRequest: false,
  confirmUpdate: true,
  saveBeforeUpdate: false,
  output: 'json' as OutputFormat,
  query: '',
  debug: false,
  completeLiveNames: false,
  'trace.server': 'off',
};

/** Settings that only the language server reads; server/settings.ts says what they are. */
export const ofTheServer = [
  'rules',
  'inlayHints.timestamps',
  'inlayHints.instances',
  'inlayHints.percentages',
  'inlayHints.deployed',
  'codeLens',
  'exclude',
] as const;

/** Settings that are one of a few words. */
export const choices: Readonly<Record<string, readonly string[]>> = { output: outputFormats };

/**
 * What the language server is told: its own settings and the Region that instance types are judged by. Nothing else leaves
 * this process, least of all an endpoint with a password in its URL.
 */
export const toldToServer: readonly string[] = [...ofTheServer, 'region'];

/** Of those the values, in the form of the section: `a.b` is b in the object a. */
export function settingsOfServer(configuration: Configuration): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  for (const name of toldToServer) {
    const [group, member] = name.split('.');
    const value = configuration.get(name);
    if (group && member) settings[group] = { ...(settings[group] as object | undefined), [member]: value };
    else settings[name] = value;
  }
  return settings;
}

export type SettingName = keyof typeof defaults;

/**
 * Seconds for both timeouts (0 is without limit); attempts count the first one; an empty text and null are "not set".
 */
export type Settings = Readonly<typeof defaults>;

/** What `workspace.getConfiguration(section)` gives; VS Code itself leaves out what an untrusted folder must not set. */
export interface Configuration {
  get(name: string): unknown;
  inspect?(name: string): Levels | undefined;
}

/** What each level of settings says; the innermost one decides of most settings. */
interface Levels {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/**
 * The settings as they are now. A value of a wrong type, below its minimum or none of its choices counts as not set:
 * files are typed by hand.
 */
export function readSettings(configuration: Configuration): Settings {
  const entries = Object.entries(defaults).map(([name, fallback]) => [
    name,
    valid(name, configuration.get(name), fallback),
  ]);
  return { ...(Object.fromEntries(entries) as Settings), productionAccounts: productionAccounts(configuration) };
}

/** VS Code's own setting `http.proxy`, from `workspace.getConfiguration('http')`; empty when there is none. */
export const readProxy = (configuration: Configuration): string =>
  String(valid('http.proxy', configuration.get('proxy'), ''));

/** Of all levels together: a folder may add to what the user calls production, and take nothing away. */
function productionAccounts(configuration: Configuration): readonly string[] {
  const name = 'productionAccounts';
  const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect?.(name) ?? {};
  const levels = [configuration.get(name), globalValue, workspaceValue, workspaceFolderValue];
  // An entry of a wrong type is kept as text: whoever wrote it meant an account, and has to be told.
  const entries = levels.flatMap((value) => [value ?? []].flat());
  return [...new Set(entries.map(entryText))];
}

const entryText = (entry: unknown): string =>
  typeof entry === 'string' ? entry.trim() : String(JSON.stringify(entry));

function valid(name: string, value: unknown, fallback: Settings[SettingName]): unknown {
  if (typeof fallback === 'object' && fallback !== null) return Array.isArray(value) ? value : fallback;
  if (fallback === null) return Number.isInteger(value) && Number(value) >= 1 ? value : fallback;
  if (typeof value !== typeof fallback) return fallback;
  if (typeof value === 'string') return choices[name]?.includes(value.trim()) === false ? fallback : value.trim();
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : fallback;
  return value;
}
