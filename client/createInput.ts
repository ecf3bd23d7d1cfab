/** What Create still needs to know beside the file: asked for one after the other, with names of the account to choose from. */
import type { TextDocument } from 'vscode';
import type { CreateRequest } from '../server/protocol.ts';
import type { Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions } from './callWithProgress.ts';
import { type Offer, pickOrType } from './pickOrType.ts';
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
  let request = await session.server.createRequest(document, answers);
  let refused: string | undefined;
  // What has errors is not asked about: the file has to be mended first.
  while (request.errors.length === 0 && request.missing[0]) {
    const { missing } = request;
    const { member } = request.missing[0];
    const answer = await answerTo(session, target, request.missing[0], missing.length, refused);
    if (answer === undefined) return undefined;
    const next = await session.server.createRequest(document, { ...answers, [member]: answer });
    refused = next.errors.find(({ code }) => code === 'answer')?.message;
    // An answer that is not taken is asked for again, with the reason.
    if (refused !== undefined) continue;
    answers = { ...answers, [member]: answer };
    request = next;
  }
  return { request, answers };
}

/** `problem`: why the last answer was not taken. */
async function answerTo(
  session: Session,
  target: Target,
  { member, prompt, values, kind }: Missing,
  open: number,
  problem: string | undefined,
): Promise<string | undefined> {
  // The only legal value needs no question; the confirmation shows it.
  if (values?.length === 1) return values[0];
  const title = `Create inference experiment: ${plain(member, 80)}${open > 1 ? ` (${open} to go)` : ''}`;
  const isListed = values ? (typed: string) => (values.includes(typed) ? undefined : 'not one of them') : undefined;
  return pickOrType({
    title,
    placeholder: plain(problem ?? prompt, 200),
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
