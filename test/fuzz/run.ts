/** Runs a property, and tells of a failure what one needs to see and to repeat it. */
import fc from 'fast-check';
import type { Property } from './property.ts';

export interface Run {
  readonly seed: number;
  /** The way to one input, as an earlier failure printed it. */
  readonly path?: string;
  readonly runs: number;
}

/** Executions, and the words of a failure. */
export async function run(property: Property, { seed, path, runs }: Run): Promise<{ runs: number; failure?: string }> {
  let escaped: unknown;
  const keep = (reason: unknown) => {
    escaped ??= reason;
  };
  process.on('unhandledRejection', keep);
  try {
    const checked = fc.asyncProperty(property.inputs, async (input) => {
      await property.check(input);
      if (escaped === undefined) return;
      const reason = escaped;
      escaped = undefined;
      throw new Error(`a promise was rejected and nobody caught it: ${reason}`);
    });
    const details = await fc.check(checked, {
      seed,
      numRuns: runs,
      ...(path !== undefined && { path }),
      endOnFailure: false,
      // Shrinking a slow failure ends in time, with what it has by then.
      interruptAfterTimeLimit: 20_000,
    });
    if (!details.failed || !details.counterexample) return { runs: details.numRuns };
    const input = await smallest(property, details.counterexample[0]);
    return {
      runs: details.numRuns,
      failure: [
        // What comes and goes is told as it was when it came.
        `${property.name}: ${messageOf((await failureOf(property, input)) ?? details.errorInstance)}`,
        `with ${JSON.stringify(input)}`,
        `again: npm run fuzz -- --property ${property.name} --seed ${details.seed} --path ${details.counterexamplePath}`,
      ].join('\n'),
    };
  } finally {
    process.off('unhandledRejection', keep);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function failureOf(property: Property, input: never): Promise<unknown> {
  try {
    await property.check(input);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Times that a failing text is tried shorter, and milliseconds for all of them. */
const mostTries = 2000;
const longestTry = 20_000;

/** fast-check knows how a text was made and not what is in it: here lines and characters go that do not matter. */
async function smallest(property: Property, input: never): Promise<never> {
  const { text } = input as { readonly text?: unknown };
  if (typeof text !== 'string') return input;
  const kind = kindOf(await failureOf(property, input));
  const withText = (of: string) => ({ ...(input as object), text: of }) as never;
  const end = Date.now() + longestTry;
  let tries = 0;
  const goesOn = () => tries < mostTries && Date.now() < end;
  let now = text;
  for (let size = Math.ceil(now.length / 2); size > 0 && goesOn(); ) {
    let isShorter = false;
    for (let at = 0; at < now.length && goesOn(); tries += 1) {
      const shorter = now.slice(0, at) + now.slice(at + size);
      if (kindOf(await failureOf(property, withText(shorter))) === kind) {
        now = shorter;
        isShorter = true;
      } else at += size;
    }
    if (size === 1 && !isShorter) break;
    if (!isShorter) size = Math.max(1, Math.floor(size / 2));
  }
  return withText(now);
}

/** Two failures are alike when they say the same but for what is in the text. */
const kindOf = (error: unknown) =>
  error === undefined
    ? undefined
    : String(error instanceof Error ? error.message : error)
        .split('\n')[0]
        ?.replace(/"[^"]*"|\d+/g, '');
