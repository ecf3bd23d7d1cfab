import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { sagemakerArn } from './arns.ts';
import { assumeRole } from './assumeRole.ts';
import { performBeside } from './besideSageMaker.ts';
import type { CallLog } from './calls.ts';
import { common, isServiceError, type ServiceError } from './errors.ts';
import { combines, errorOf, type Fault, type Faults } from './faults.ts';
import { doom, settle } from './lifecycle.ts';
import { operations } from './operations/index.ts';
import type { Context } from './operations/operation.ts';
import { type Named, nameRequest } from './requests.ts';
import { type Caller, checkSignature } from './signature.ts';
import { isOperation, readInput, serialization } from './validation.ts';
import {
  type Answer,
  htmlAnswer,
  jsonAnswer,
  jsonError,
  readBody,
  send,
  sendHalf,
  type XmlMembers,
  xmlAnswer,
  xmlError,
} from './wire.ts';

export interface Service {
  readonly faults: Faults;
  readonly calls: CallLog;
  /** The only region served; any when undefined. */
  readonly region: string | undefined;
  /** The account as it is now, to be acted upon by a call of the region. */
  readonly context: (region: string) => Context;
  /** Ends waiting answers when the simulator stops. */
  readonly stopped: AbortSignal;
}

/** Answers one AWS request, or fails at it as the faults demand. */
export async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const requestId = randomUUID();
  const body = await readBody(request);
  if (body === undefined) return void response.destroy();
  const named = nameRequest(request, url, body);
  if (!named) return send(response, unknownOperation(requestId));

  const faults = service.faults.take(named.operation);
  const skew = total(faults, 'clock-skew');
  const now = Date.now() + skew;
  const caller = checkSignature(request.headers, named.service, now, service.region);
  const fault = faults.find((each) => !combines(each));
  const doomed = faults.find(({ kind }) => kind === 'failing-transition');
  const result = perform(service, named, caller, fault, doomed);

  service.calls.record({
    requestId,
    service: named.service,
    operation: named.operation,
    input: named.input,
    accessKeyId: isServiceError(caller) ? undefined : caller.accessKeyId,
    region: isServiceError(caller) ? undefined : caller.region,
    time: new Date().toISOString(),
    applied: !isServiceError(result) && result !== 'not performed',
    status: undefined,
    error: isServiceError(result) ? result.code : undefined,
    faults: faults.map(({ kind }) => kind),
    aborted: response.destroyed,
  });

  let cutByUs = false;
  response.on('close', () => {
    if (!response.writableFinished && !cutByUs && !service.stopped.aborted) {
      service.calls.amend(requestId, { aborted: true });
    }
  });

  const latency = total(faults, 'latency');
  if (latency > 0) await delay(latency, undefined, { signal: service.stopped }).catch(() => undefined);
  if (fault?.kind === 'hang' || response.destroyed) return;
  if (fault?.kind === 'cut' && fault.beforeAnswer) {
    cutByUs = true;
    return void response.destroy();
  }

  const answer = withIds(answerOf(named, result, fault, requestId), requestId, now);
  service.calls.amend(requestId, { status: answer.status });
  if (fault?.kind === 'cut') {
    cutByUs = true;
    return sendHalf(response, answer);
  }
  send(response, answer);
}

/** Milliseconds in all. */
function total(faults: readonly Fault[], kind: 'latency' | 'clock-skew'): number {
  return faults.reduce((sum, fault) => sum + ('ms' in fault && fault.kind === kind ? fault.ms : 0), 0);
}

type Result = Readonly<Record<string, unknown>> | ServiceError | 'not performed';

function perform(
  service: Service,
  named: Named,
  caller: Caller | ServiceError,
  fault: Fault | undefined,
  doomed?: Fault,
): Result {
  // What happens to the connection happens to everyone, signed or not.
  if (fault?.kind === 'not-json' || fault?.kind === 'huge') return 'not performed';
  if (fault?.kind === 'cut' && fault.beforeAnswer) return 'not performed';
  if (fault?.kind === 'hang' && !fault.applied) return 'not performed';
  if (isServiceError(caller)) return caller;

  const resource = resourceOf(named, caller.region);
  const failure = errorOf(fault, { ...named, principalArn: caller.principal.Arn, resource });
  if (failure) return failure;
  if (named.service === 'sts') return performSts(named, caller);
  const context = service.context(caller.region);
  if (named.service !== 'sagemaker') {
    const found = performBeside(named.service, named.operation, named.input, context.account, caller.region);
    return found ?? unknown(named.operation);
  }
  if (!isOperation(named.operation)) return unknown(named.operation);
  if (named.malformed) return serialization('The body of the request is not JSON.');

  const input = readInput(named.operation, named.input);
  if (isServiceError(input)) return input;
  const { account } = context;
  settle(account, context.now, context.transitionSeconds);
  const name = String(input.Name);
  const before = account.experiments.get(name);
  const output = operations.get(named.operation)?.(input, context) ?? unknown(named.operation);
  const after = account.experiments.get(name);
  if (doomed?.kind === 'failing-transition' && after && !isServiceError(output)) {
    account.experiments.set(name, doom(after, before, doomed.reason ?? 'No capacity for the instances asked for.'));
  }
  return output;
}

function performSts({ operation, input }: Named, { principal }: Caller): Result {
  if (operation === 'AssumeRole') return assumeRole(input, Date.now());
  if (operation === 'GetCallerIdentity') return { ...principal };
  return common('InvalidAction', `Could not find operation ${operation} for version 2011-06-15`);
}

function unknown(operation: string): ServiceError {
  return common('UnknownOperationException', `The simulator does not know the operation ${operation}.`);
}

function resourceOf({ input }: Named, region: string): string {
  const name = typeof input === 'object' && input !== null && 'Name' in input ? input.Name : undefined;
  return typeof name === 'string' ? sagemakerArn(region, 'inference-experiment', name) : '*';
}

function answerOf(named: Named, result: Result, fault: Fault | undefined, requestId: string): Answer {
  if (fault?.kind === 'not-json') {
    return htmlAnswer(fault.status ?? 502, fault.body ?? '<html><body><h1>Bad gateway</h1></body></html>');
  }
  if (fault?.kind === 'huge') return { ...jsonAnswer({}), body: ' '.repeat(fault.bytes ?? 32 * 1024 * 1024) };
  if (result === 'not performed') return jsonAnswer({});
  const { service, operation } = named;
  if (service === 'sts' || service === 'iam' || service === 's3') {
    return isServiceError(result)
      ? xmlError(service, result, requestId)
      : xmlAnswer(service, operation, result as XmlMembers, requestId);
  }
  return isServiceError(result) ? jsonError(result) : jsonAnswer(result);
}

function unknownOperation(requestId: string): Answer {
  const error = common('UnknownOperationException', 'The request names no operation.');
  return withIds(jsonError(error), requestId, Date.now());
}

/** The Date is that of the service's clock: SDKs correct their own by it. */
function withIds(answer: Answer, requestId: string, now: number): Answer {
  return { ...answer, headers: { 'x-amzn-RequestId': requestId, Date: new Date(now).toUTCString() } };
}
