/** The request of a file -> the line of the AWS CLI that sends it. */
import { argument, commandLine, isSayable, jsonArgument, type Shell } from './shells.ts';

/**
 * `json`: all in `--cli-input-json`. `options`: an option a member, structures as JSON. `shorthand`: an option a member,
 * structures in the AWS CLI's shorthand syntax where that can say them, else as JSON.
 */
export type Form = 'json' | 'options' | 'shorthand';

export const forms: readonly Form[] = ['json', 'options', 'shorthand'];

/** Where the call goes; what is absent is left to the AWS CLI's own configuration. */
export interface GlobalOptions {
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  readonly endpointUrl?: string | undefined;
}

export type CommandLine =
  | { readonly command: string }
  /** A global option that can not be written for the shell. */
  | { readonly unsayable: keyof GlobalOptions };

const globals = [
  ['profile', '--profile'],
  ['region', '--region'],
  ['endpointUrl', '--endpoint-url'],
] as const;

/** `input` as in UpdateRequest: of a file without errors. */
export function updateCommand(input: Input, form: Form, shell: Shell, target: GlobalOptions): CommandLine {
  const given = globals.filter(([name]) => target[name]);
  const unsayable = given.find(([name]) => !isSayable(target[name] ?? '', shell));
  if (unsayable) return { unsayable: unsayable[0] };
  const words = [
    ...['aws', 'sagemaker', 'update-inference-experiment'],
    ...given.flatMap(([name, option]) => [option, argument(target[name] ?? '', shell)]),
    ...written[form](input, shell),
  ];
  return { command: commandLine(words, shell) };
}

const cliInputJson = '--cli-input-json';

type Input = Readonly<Record<string, unknown>>;

const written: Readonly<Record<Form, (input: Input, shell: Shell) => readonly string[]>> = {
  json: (input, shell) => [cliInputJson, jsonArgument(input, shell)],
  options: (input, shell) => memberOptions(input, shell, () => undefined),
  shorthand: (input, shell) => memberOptions(input, shell, shorthandWords),
};

/** ModelVariants -> --model-variants. */
export const optionOf = (member: string): string =>
  `-${member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Text that the shell or the AWS CLI would take for something else goes into `--cli-input-json`, which options add to. */
function memberOptions(input: Input, shell: Shell, shorthandOf: typeof shorthandWords): readonly string[] {
  const members = Object.entries(input);
  const isOption = (value: unknown) => typeof value !== 'string' || (isSayable(value, shell) && !isAddress(value));
  const wordsOf = (value: unknown) =>
    (typeof value === 'string' ? [value] : shorthandOf(value))?.map((word) => argument(word, shell)) ?? [
      jsonArgument(value, shell),
    ];
  const rest = members.filter(([, value]) => !isOption(value));
  return [
    ...members.filter(([, value]) => isOption(value)).flatMap(([name, value]) => [optionOf(name), ...wordsOf(value)]),
    ...(rest.length > 0 ? [cliInputJson, jsonArgument(Object.fromEntries(rest), shell)] : []),
  ];
}

/** The AWS CLI reads the file, version 1 also the page, and takes what is in there for the value. */
const isAddress = (text: string) => /^(fileb?|https?):\/\//i.test(text);

/** An argument for each entry of a list; undefined for what shorthand can not say. */
function shorthandWords(value: unknown): readonly string[] | undefined {
  const entries = Array.isArray(value) ? value : [value];
  const said = entries.map((entry) => (isObject(entry) ? members(entry) : undefined));
  return said.length > 0 && said.every((word) => word !== undefined) ? said : undefined;
}

function members(value: Input): string | undefined {
  const said = Object.entries(value).map(([name, of]) => {
    const short = shorthand(of);
    return short === undefined ? undefined : `${name}=${short}`;
  });
  return said.length > 0 && !said.includes(undefined) ? said.join(',') : undefined;
}

function shorthand(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  // Any other text needs quotes of the syntax's own, which are no easier to read than JSON.
  if (typeof value === 'string') return /^[\w./:+-]+$/.test(value) ? value : undefined;
  if (Array.isArray(value)) {
    const said = value.map(shorthand);
    return said.length > 0 && !said.includes(undefined) ? `[${said.join(',')}]` : undefined;
  }
  const inside = isObject(value) ? members(value) : undefined;
  return inside && `{${inside}}`;
}

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
