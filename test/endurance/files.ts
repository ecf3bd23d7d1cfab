/** The experiments of the account, a file for each, and what is typed into them, as the one who types knows it. */
import type { Seed } from '../simulator/index.ts';
import { defaultSeed } from '../simulator/seed.ts';

export interface File {
  readonly path: string;
  readonly format: 'json' | 'yaml';
  readonly experiment: string;
  /** On the screen. */
  text: string;
  /** On disk. */
  saved: string;
  /** A mistake is in it, on purpose. */
  isMistaken: boolean;
}

export interface Input {
  readonly Name: string;
  readonly Description: string;
  readonly ShadowModeConfig: {
    readonly SourceModelVariantName: string;
    readonly ShadowModelVariants: readonly [{ ShadowModelVariantName: string; SamplingPercentage: number }];
  };
}

const experiments = ['json-running', 'yaml-running', 'json-created', 'yaml-created'] as const;
/** So far ahead, in seconds, that no schedule comes due however often the clock is put forward. */
const FAR = 3000 * 24 * 60 * 60;

export function seedOf(now: number): Seed {
  const seed = defaultSeed(now);
  const [running] = seed.experiments;
  if (!running) throw new Error('The seed has no experiment.');
  return {
    ...seed,
    experiments: experiments.map((Name) => ({
      ...running,
      Name,
      Status: Name.endsWith('running') ? 'Running' : 'Created',
      Description: 'as it was seeded',
      Schedule: { StartTime: now + (Name.endsWith('running') ? -1000 : FAR), EndTime: now + 2 * FAR },
    })),
  };
}

export const filesOf = (): readonly File[] =>
  experiments.map((experiment) => {
    const format = experiment.startsWith('json') ? 'json' : 'yaml';
    const text = first[format](experiment);
    return { path: `${experiment}.experiment.${format}`, format, experiment, text, saved: text, isMistaken: false };
  });

const first = {
  json: (name: string) => `{
  "Name": "${name}",
  "Description": "as it was seeded",
  "ShadowModeConfig": {
    "SourceModelVariantName": "production",
    "ShadowModelVariants": [
      { "ShadowModelVariantName": "shadow", "SamplingPercentage": 10 }
    ]
  }
}
`,
  yaml: (name: string) => `Name: "${name}"
Description: "as it was seeded"
ShadowModeConfig:
  SourceModelVariantName: "production"
  ShadowModelVariants:
    - ShadowModelVariantName: "shadow"
      SamplingPercentage: 10
`,
};

/** Where something stands in the text: offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = ({ text }: File, pattern: RegExp): Span => {
  const [start, end] = pattern.exec(text)?.indices?.[1] ?? [];
  if (start === undefined || end === undefined) throw new Error(`${pattern} is not in the file:\n${text}`);
  return { start, end };
};

/** Between its quotes. */
export const descriptionOf = (file: File): Span => spanOf(file, /\bDescription"?: "([^"]*)"/d);
export const samplingOf = (file: File): Span => spanOf(file, /\bSamplingPercentage"?: (\d+)/d);
/** Before the first member, at the beginning of a line. */
export const headOf = (file: File): Span => spanOf(file, file.format === 'json' ? /^\{\n()/d : /^()/d);

export const comment = ({ format }: File, words: string): string =>
  format === 'json' ? `  // ${words}\n` : `# ${words}\n`;
/** A member that there is not, which makes the file one that is not sent. */
export const mistake = ({ format }: File): string => (format === 'json' ? '  "Nmae": 1,\n' : 'Nmae: 1\n');

/** What an update with the text has to send. */
export function inputOf(file: File): Input {
  const of = ({ start, end }: Span) => file.text.slice(start, end);
  return inputWith(file.experiment, of(descriptionOf(file)), Number(of(samplingOf(file))));
}

export const inputWith = (Name: string, Description: string, SamplingPercentage: number): Input => ({
  Name,
  Description,
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage }],
  },
});
