/** An answer of AWS as the AWS CLI would print it. Knows neither VS Code nor AWS. */
import { extensions, type OutputFormat } from './outputFormats.ts';
import { query } from './query.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { type Json, NoOutput, plainValue } from './value.ts';
import { yaml, yamlStream } from './yaml.ts';

const PRINTERS: Readonly<Record<OutputFormat, (value: Json, operation: string) => string>> = {
  json: (value) => (JSON.stringify(value) === '{}' ? '' : json(value)),
  text,
  table: (value, operation) => table(operation, value),
  yaml,
  'yaml-stream': yamlStream,
};

const json = (value: Json): string => `${JSON.stringify(value, null, 4)}\n`;

export interface Wanted {
  /** The API's name, which a table has as its title. */
  readonly operation: string;
  readonly output: OutputFormat;
  /** JMESPath, applied to the whole answer; an empty text for all of it. */
  readonly query: string;
}

export interface Printed {
  /** Empty where the AWS CLI prints nothing. */
  readonly text: string;
  /** How the name of a document with the text ends: json, yaml or txt. */
  readonly extension: string;
  /** Why this is not what was wanted. */
  readonly problem?: Problem;
}

export interface Problem {
  /** `query`: it failed, and the text is the whole answer. `output`: the format has no form for it, and the text is JSON. */
  readonly of: 'query' | 'output';
  /** A sentence. */
  readonly message: string;
}

/** The answer with `--output` and `--query`, without colours. Never throws: what can not be done leaves the answer as it is. */
export function printed(answer: unknown, { operation, output, query: expression }: Wanted): Printed {
  const whole = plainValue(answer, Number.POSITIVE_INFINITY);
  const queried = query(expression, whole);
  if ('value' in queried) return inFormat(queried.value, output, operation);
  return { ...inFormat(whole, output, operation), problem: { of: 'query', message: queried.problem } };
}

function inFormat(value: Json, output: OutputFormat, operation: string): Printed {
  try {
    return { text: PRINTERS[output](value, operation), extension: extensions[output] };
  } catch (error) {
    if (!(error instanceof NoOutput)) throw error;
    const message = `The result has no form as ${output}: ${error.message}. It is shown as JSON.`;
    return { text: json(value), extension: extensions.json, problem: { of: 'output', message } };
  }
}
