/** Which line of the AWS CLI does what an update of this document does? */
import type { CheckContext } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';
import { forms, type GlobalOptions, updateCommand } from '../experiment/awsCli.ts';
import { shells } from '../experiment/shells.ts';
import type { AwsCliCommand, AwsCliParams, RequestError } from '../protocol.ts';
import { list } from '../schema/lookup.ts';
import { request } from './request.ts';

/** Only for a file without errors. What is asked for may come from an editor that knows no types. */
export function awsCli(
  document: ExperimentDocument,
  params: Omit<AwsCliParams, 'textDocument'>,
  context: CheckContext,
): AwsCliCommand {
  const { input, ...answer } = request(document, context);
  if (!input) return answer;
  const { form, shell, profile, region, endpointUrl } = params;
  const refused = (code: string, message: string): AwsCliCommand => ({
    ...answer,
    errors: [{ code, message, range: document.rangeOf({ start: 0, end: 0 }) } satisfies RequestError],
  });
  if (!forms.includes(form)) return refused('unknown-form', `The form of a command is ${list(forms, 'or')}.`);
  if (!shells.includes(shell)) return refused('unknown-shell', `The shell of a command is ${list(shells, 'or')}.`);
  const line = updateCommand(input, form, shell, {
    profile: textOf(profile),
    region: textOf(region),
    endpointUrl: textOf(endpointUrl),
  });
  if ('command' in line) return { ...answer, ...line };
  return refused(
    'not-sayable',
    `The ${names[line.unsayable]} has characters that can not be written safely for ${shell}. Choose another shell, or set it in the AWS CLI's own configuration.`,
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const names: Readonly<Record<keyof GlobalOptions, string>> = {
  profile: 'profile',
  region: 'Region',
  endpointUrl: 'endpoint URL',
};
