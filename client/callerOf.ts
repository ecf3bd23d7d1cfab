/** Whose account an update would change. */
import type { CallOptions, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { accountMayStayUnknown } from './errorPresentation.ts';
import type { Output } from './output.ts';
import { plain } from './plain.ts';

export interface Caller {
  /** 12 digits; undefined when AWS would not say. */
  readonly account: string | undefined;
  /** ARN of the principal. */
  readonly principal: string | undefined;
  /** The account, or why it is not known. */
  readonly told: string;
}

/** Asks sts:GetCallerIdentity. Rejects with what the update would fail of too: no credentials, no network. */
export async function callerOf(
  target: Target,
  output: Output,
  signal: AbortSignal,
  options: CallOptions,
): Promise<Caller> {
  try {
    const { account, arn } = await aws().getIdentity(target, signal, options);
    return { account, principal: arn, told: account };
  } catch (error) {
    const explained = aws().explainError(error, { target, operation: 'GetCallerIdentity' });
    if (!accountMayStayUnknown(explained)) throw error;
    output.write(
      `GetCallerIdentity: ${plain(explained.what)}`,
      ...explained.details.split('\n').map((line) => `  ${plain(line)}`),
    );
    return unknownCaller(explained.what);
  }
}

export const unknownCaller = (why: string): Caller => ({
  account: undefined,
  principal: undefined,
  told: `unknown (${why.replace(/\.$/, '')})`,
});
