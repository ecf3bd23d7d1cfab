import type { Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions, callWithProgress } from './callWithProgress.ts';
import { targetLine } from './messages.ts';
import type { Report, Session } from './session.ts';

/** Asks AWS for the deployed experiment and shows it in the chosen format; false when it could not be had. */
export async function showDescription(
  session: Session,
  target: Target,
  name: string,
  report: Report,
): Promise<boolean> {
  const operation = 'DescribeInferenceExperiment';
  try {
    const description = await callWithProgress(`Describing "${name}"`, (signal) =>
      aws().describeExperiment(target, name, signal, callOptions),
    );
    session.knowledge.learn(target, name, description);
    session.output.write(`Described ${name}`, `  Target: ${targetLine(target)}`);
    session.lastResponse.keep({ operation, target: targetLine(target), answer: description, at: Date.now() });
    await session.descriptions.show(targetLine(target), name, description);
    return true;
  } catch (error) {
    await report(session, error, {
      target,
      operation,
      name,
      retry: () => showDescription(session, target, name, report),
    });
    return false;
  }
}
