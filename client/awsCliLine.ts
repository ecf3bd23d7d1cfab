/** The choices and the words of "Copy as AWS CLI Command"; nothing of VS Code. */
import type { AwsCliParams, AwsCliParsed } from '../server/protocol.ts';
import { shownUrl } from './aws/shownUrl.ts';
import type { Target } from './aws/types.ts';
import { plain } from './plain.ts';

export type Choice = Pick<AwsCliParams, 'form' | 'shell'>;

const forms: Readonly<Record<Choice['form'], string>> = {
  json: 'one JSON text (--cli-input-json)',
  options: 'an option a member',
  shorthand: 'an option a member, in shorthand syntax',
};

const shells: Readonly<Record<Choice['shell'], string>> = {
  posix: 'sh, bash, zsh',
  powershell: 'PowerShell',
  cmd: 'Command Prompt (cmd)',
};

export const usualChoice = (platform: string): Choice => ({
  form: 'json',
  shell: platform === 'win32' ? 'powershell' : 'posix',
});

/** What was kept by an earlier version may be anything. */
export function isChoice(value: unknown): value is Choice {
  const { form, shell } = (value ?? {}) as Record<string, unknown>;
  return Object.hasOwn(forms, String(form)) && Object.hasOwn(shells, String(shell));
}

/** Every form in every shell; those of the shell that is likely come first, its form before the others. */
export function choiceItems(likely: Choice) {
  const first = <T extends string>(all: readonly T[], wanted: T) => [wanted, ...all.filter((each) => each !== wanted)];
  return first(Object.keys(shells) as Choice['shell'][], likely.shell).flatMap((shell) =>
    first(Object.keys(forms) as Choice['form'][], likely.form).map((form) => ({
      label: `For ${shells[shell]}`,
      description: forms[form],
      choice: { form, shell },
    })),
  );
}

export interface TargetOptions {
  readonly options: Pick<AwsCliParams, 'profile' | 'region' | 'endpointUrl'>;
  /** A user name or password stood in the endpoint's address; the copy has none. */
  readonly withoutSecret: boolean;
}

/**
 * Where an update would go, as options of the AWS CLI. A profile that nobody chose is left out, and so is one beside keys
 * of the environment, which `--profile` would overrule.
 */
export function targetOptions({ profile, keysOfEnvironment, region, endpointUrl }: Target): TargetOptions {
  const shownEndpoint = endpointUrl && shownUrl(endpointUrl.value);
  return {
    options: {
      ...(profile.source !== 'default' && !keysOfEnvironment && { profile: profile.value }),
      ...(region && { region: region.value }),
      ...(shownEndpoint && { endpointUrl: shownEndpoint }),
    },
    withoutSecret: shownEndpoint !== endpointUrl?.value,
  };
}

export function copiedMessage(omitted: readonly string[], { options, withoutSecret }: TargetOptions): string {
  return [
    'The AWS CLI command is in the clipboard.',
    omitted.length > 0 &&
      `Left out, as an update does not take it: ${omitted.map((name) => plain(name, 80)).join(', ')}.`,
    !options.region && 'It has no --region: the AWS CLI uses its own.',
    withoutSecret && 'The user name and password of the endpoint are not in it.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A text in the clipboard that the command is about. */
export function looksLikeCommand(text: string): boolean {
  const at = text.length < 100_000 ? text.search(/\baws(?:\.exe|\.cmd)?\s/) : -1;
  return at >= 0 && /\b(?:update|create)-inference-experiment\b/.test(text.slice(at));
}

const SHOWN_PROBLEMS = 3;

/** What of a line was not understood; places counted from 1. */
export function lineProblems(problems: AwsCliParsed['problems']): string {
  const shown = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ start, message }) => `At character ${start + 1}: ${plain(message, 200)}`);
  const more = problems.length - shown.length;
  return ['Not all of the command was understood.', ...shown, more > 0 ? `And ${more} more.` : '']
    .filter(Boolean)
    .join(' ');
}

export const notInFileMessage = (options: readonly string[]): string =>
  `Not part of an experiment, so not in the file: ${options.map((option) => plain(option, 80)).join(', ')}.`;
