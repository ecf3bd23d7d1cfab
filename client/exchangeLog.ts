/** `sagemakerExperiments.debug`: each HTTP request of a command in the output channel. */
import type { Exchange } from './aws/types.ts';
import { plain } from './plain.ts';

/** "UpdateInferenceExperiment: 200 after 35 ms, request id ..., attempt 2, https://api.sagemaker.eu-west-1.amazonaws.com". */
export function exchangeLine({
  operation,
  endpoint,
  attempt,
  milliseconds,
  status,
  requestId,
  error,
}: Exchange): string {
  const parts = [
    `${operation}: ${status ?? error ?? 'no answer'} after ${milliseconds} ms`,
    requestId && `request id ${requestId}`,
    attempt > 1 && `attempt ${attempt}`,
    endpoint,
  ];
  return `HTTP ${plain(parts.filter(Boolean).join(', '))}`;
}

let write: (line: string) => void = () => undefined;

/** Told by every call of every command; written down while the setting is on. */
export const onExchange = (exchange: Exchange): void => write(exchangeLine(exchange));

/** From now on exchanges are written to the channel while `isOn` says so. */
export function logExchanges(output: { readonly write: (line: string) => void }, isOn: () => boolean): void {
  write = (line) => {
    if (isOn()) output.write(line);
  };
}
