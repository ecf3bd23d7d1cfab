/** Every setting of the extension, typed, read in this place alone. A test compares the table with package.json. */

export const section = 'sagemakerExperiments';

/** Names and default values; a setting's type is that of its default. */
export const defaults = {
  profile: '',
  region: '',
  endpointUrl: '',
  caBundle: '',
  connectTimeout: 60,
  readTimeout: 60,
  maxAttempts: null as number | null,
  confirmUpdate: true,
  saveBeforeUpdate: false,
  'trace.server': 'off',
};

/** Settings that only the language server reads; server/settings.ts says what they are. */
export const ofTheServer = [
  'rules',
  'inlayHints.timestamps',
  'inlayHints.instances',
  'inlayHints.percentages',
  'codeLens',
  'exclude',
] as const;

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
}

/** The settings as they are now. A value of a wrong type or below its minimum counts as not set: files are typed by hand. */
export function readSettings(configuration: Configuration): Settings {
  const entries = Object.entries(defaults).map(([name, fallback]) => [name, valid(configuration.get(name), fallback)]);
  return Object.fromEntries(entries) as Settings;
}

function valid(value: unknown, fallback: string | number | boolean | null): unknown {
  if (fallback === null) return Number.isInteger(value) && Number(value) >= 1 ? value : fallback;
  if (typeof value !== typeof fallback) return fallback;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : fallback;
  return value;
}
