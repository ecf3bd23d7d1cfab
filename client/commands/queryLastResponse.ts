import { InputBoxValidationSeverity, window } from 'vscode';
import type { Printed } from '../formats/index.ts';
import { formats } from '../formatsModule.ts';
import type { Response } from '../lastResponse.ts';
import { showInformation } from '../notify.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';

/**
 * "SageMaker: Query Last Response": a JMESPath expression on what AWS answered last, applied as one types; the result is
 * shown in the chosen format beside the box. Calls nobody. `given` spares the question. Resolves to the text that is
 * shown; undefined when there is no answer yet or the person gave up.
 */
export const queryLastResponse = (session: Session) => {
  let before: string | undefined;
  return async (given?: unknown): Promise<string | undefined> => {
    const response = session.lastResponse.last();
    if (!response) {
      void showInformation('AWS has not answered any command of this window yet, so there is nothing to query.');
      return undefined;
    }
    const asked = typeof given === 'string' ? given : await ask(session, response, before ?? session.settings().query);
    if (asked === undefined) return undefined;
    before = asked;
    const result = resultOf(session, response, asked);
    await show(session, response, result, false);
    return result.text;
  };
};

const resultOf = ({ settings }: Session, { operation, answer }: Response, query: string): Printed =>
  formats().printed(answer, { operation, output: settings().output, query });

const show = ({ descriptions }: Session, { target, operation }: Response, result: Printed, keepsFocus: boolean) =>
  descriptions.showResult(target, operation, result, keepsFocus);

/** The expression, once it can be applied. While it can not, the last result stays on the screen. */
async function ask(session: Session, response: Response, value: string): Promise<string | undefined> {
  const input = window.createInputBox();
  input.title = plain(
    `Query ${response.operation} of ${new Date(response.at).toLocaleTimeString()}: ${response.target}`,
  );
  input.prompt = 'JMESPath, as in the --query of the AWS CLI. Nothing shows the whole answer.';
  input.placeholder = 'Status';
  input.value = value;
  input.ignoreFocusOut = true;
  let shown = Promise.resolve();
  const look = (): boolean => {
    const result = resultOf(session, response, input.value);
    const { Error: error, Warning: warning } = InputBoxValidationSeverity;
    const severity = result.problem?.of === 'query' ? error : warning;
    input.validationMessage = result.problem && { message: plain(result.problem.message), severity };
    if (severity === error && result.problem) return false;
    shown = shown.then(() => show(session, response, result, true));
    return true;
  };
  await show(session, response, resultOf(session, response, ''), true);
  try {
    return await new Promise<string | undefined>((resolve) => {
      input.onDidChangeValue(look);
      input.onDidAccept(() => look() && resolve(input.value));
      input.onDidHide(() => resolve(undefined));
      input.show();
      look();
    });
  } finally {
    input.dispose();
    await shown;
  }
}
