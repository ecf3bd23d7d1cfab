import type { LiveNameKind } from '../aws/types.ts';
import { aws } from '../awsModule.ts';
import { callWithProgress } from '../callWithProgress.ts';
import { countsOf, kinds, type Names } from '../liveNames.ts';
import { showInformation } from '../notify.ts';
import { plain } from '../plain.ts';
import { reportError } from '../reportError.ts';
import type { Session } from '../session.ts';
import { targetFor } from '../subject.ts';
import { isAllowed } from '../trust.ts';

const operation = 'ListInferenceExperiments';

/**
 * "SageMaker: Load Names for Completion": the account's experiments, endpoints, models, roles, keys and buckets are offered
 * where a file names one, until another target is chosen. Resolves to the names.
 */
export const loadNames = (session: Session) => {
  const load = async (): Promise<Names | undefined> => {
    if (!isAllowed()) return undefined;
    const intent = { operation, question: '', retry: load };
    const target = await targetFor(session, undefined, intent);
    if ('outcome' in target) return undefined;
    const { names, failures } = await callWithProgress('Loading names for completion', (signal) =>
      session.names.load(target, signal),
    );
    const failed = Object.entries(failures) as [LiveNameKind, unknown][];
    for (const [kind, error] of failed) {
      const { what } = aws().explainError(error, { target, operation });
      session.output.write(`Names of ${kinds[kind]} could not be listed: ${plain(what)}`);
    }
    if (Object.keys(names).length === 0) {
      await reportError(session, failed[0]?.[1], { target, operation, retry: load });
      return undefined;
    }
    const without = failed.map(([kind]) => kinds[kind]).join(', ');
    void showInformation(
      `Completion offers ${countsOf(names)}.${without ? ` Not to be had: ${without}; the output says why.` : ''}`,
      ...(without ? [{ title: 'Show Output', run: () => session.output.show() }] : []),
    );
    return names;
  };
  return load;
};
