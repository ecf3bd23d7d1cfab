/** What a person can set of the language server. Settings are typed by hand, so nothing about their form is taken for granted. */
import type { Severity } from './diagnostics/finding.ts';

export type Level = 'off' | 'hint' | 'info' | 'warning' | 'error';

export interface Settings {
  /** Rule id to what is made of its findings, in place of the rule's own severity. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Region of the target, where it is set. */
  readonly region: string | undefined;
  readonly inlayHints: HintKinds;
  readonly codeLens: boolean;
  /** Globs of files that are no experiments, whatever their names. */
  readonly exclude: readonly string[];
}

/** Which inlay hints are shown. */
export interface HintKinds {
  readonly timestamps: boolean;
  readonly instances: boolean;
  readonly percentages: boolean;
  readonly deployed: boolean;
}

/** What an editor makes of files by their names, as globs. */
export interface Associations {
  readonly ours: readonly string[];
  readonly foreign: readonly string[];
}

/** Their name in the client's configuration. */
export const section = 'sagemakerExperiments';

const severities: Readonly<Record<Level, Severity | 'off'>> = {
  off: 'off',
  hint: 'hint',
  info: 'information',
  warning: 'warning',
  error: 'error',
};

/** Of the section's value as the client sends it; what is missing or of a wrong form is as if it were not set. */
export function readSettings(value: unknown): Settings {
  const { rules, region, inlayHints, codeLens, exclude } = object(value);
  const { timestamps, instances, percentages, deployed } = object(inlayHints);
  const levels = Object.entries(object(rules)).flatMap(([id, level]) =>
    typeof level === 'string' && Object.hasOwn(severities, level) ? [[id, severities[level as Level]] as const] : [],
  );
  const named = typeof region === 'string' ? region.trim() : '';
  return {
    rules: new Map(levels),
    region: named === '' ? undefined : named,
    inlayHints: {
      timestamps: timestamps !== false,
      instances: instances !== false,
      percentages: percentages !== false,
      deployed: deployed !== false,
    },
    codeLens: codeLens !== false,
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string' && glob !== '') : [],
  };
}

/** Globs of files that an editor reads in a language other than ours, of VS Code's setting files.associations. */
export function readAssociations(value: unknown): Associations {
  const all = Object.entries(object(value)).filter(([glob, language]) => glob !== '' && typeof language === 'string');
  const isOurs = ([, language]: readonly [string, unknown]) => String(language).startsWith('sagemaker-experiment-');
  return {
    ours: all.filter(isOurs).map(([glob]) => glob),
    foreign: all.filter((each) => !isOurs(each)).map(([glob]) => glob),
  };
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
