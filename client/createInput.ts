/** What Create still needs to know beside the file: asked for one after the other, with names of the account to choose from. */
import type { TextDocument } from 'vscode';
import type { CreateRequest } from '../server/protocol.ts';
import type { Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions } from './callWithProgress.ts';
import type { Offer } from './pickOrType.ts';
import { pickOrType } from './pickOrType.ts';
import { plain } from './plain.ts';
import type { Session } from './session.ts';

type Missing = CreateRequest['missing'][number];
export type Answers = Readonly<Record<string, string>>;

/** The request with everything asked that can be; undefined: given up. `asked` are answers given before. */
export async function completeRequest(
  session: Session,
  document: TextDocument,
  target: Target,
  asked: Answers,
): Promise<{ readonly request: CreateRequest; readonly answers: Answers } | undefined> {
  let answers = asked;
  for (;;) {
    const request = await session.server.createRequest(document, answers);
    const open = request.missing.filter(({ member }) => !Object.hasOwn(answers, member));
    const next = open[0];
    // What has errors is not asked about: the file has to be mended first.
    if (!next || request.errors.length > 0) return { request, answers };
    const answer = await answerTo(session, target, next, open.length);
    if (answer === undefined) return undefined;
    answers = { ...answers, [next.member]: answer };
  }
}

async function answerTo(session: Session, target: Target, missing: Missing, open: number): Promise<string | undefined> {
  const { member, prompt, values, kind } = missing;
  // The only legal value needs no question; the confirmation shows it.
  if (values?.length === 1) return values[0];
  const title = `Create inference experiment: ${plain(member, 80)}${open > 1 ? ` (${open} to go)` : ''}`;
  const isListed = values ? (typed: string) => (values.includes(typed) ? undefined : 'not one of them') : undefined;
  return pickOrType({
    title,
    placeholder: plain(prompt, 200),
    items: values ? Promise.resolve(values.map((value): Offer => ({ value }))) : offers(session, target, kind),
    ...(isListed ? { check: isListed } : {}),
  });
}

/** Names of the account; none when they can not be listed, of which the output tells. */
async function offers(session: Session, target: Target, kind: Missing['kind']): Promise<readonly Offer[]> {
  if (!kind) return [];
  try {
    const names = await aws().liveNames(target, kind, new AbortController().signal, callOptions);
    return names.map((value) => ({ value }));
  } catch (error) {
    const { what } = aws().explainError(error, { target, operation: 'names of the account' });
    session.output.write(`Names to choose from could not be listed: ${plain(what)}`);
    return [];
  }
}
