import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Endpoints, type Experiments, statuses } from './account.ts';
import type { CallLog } from './calls.ts';
import type { Clock } from './clock.ts';
import { type Faults, parseFault } from './faults.ts';
import type { Status } from './types.ts';
import { type Answer, readBody, send } from './wire.ts';

/** What the admin paths can look at and change; the same that a test in this process has at hand. */
export interface Controls {
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly clock: Clock;
  readonly experiments: Experiments;
  readonly endpoints: Endpoints;
  reset(): void;
}

export const adminPrefix = '/_simulator';

const paths = {
  'GET /_simulator/experiments': 'all experiments, as Describe answers them',
  'GET /_simulator/experiments/NAME': 'one of them',
  'POST /_simulator/experiments/NAME':
    '{"Status": "Updating"} puts it into a status, with "FailureReason" as after a failed update',
  'GET /_simulator/endpoints/NAME': 'the instances that serve now, by variant',
  'POST /_simulator/endpoints/NAME': '{"counts": {"production": 4}} as autoscaling would',
  'GET /_simulator/calls?operation=X&atLeast=N': 'calls so far; with atLeast it waits for that many',
  'GET /_simulator/faults': 'faults still waiting',
  'POST /_simulator/faults': '{"kind": "throttle", "operation": "UpdateInferenceExperiment", "times": 2}',
  'DELETE /_simulator/faults': 'forgets them',
  'GET /_simulator/clock': '{"now": "2026-03-02T09:00:00.000Z"}',
  'POST /_simulator/clock': '{"advance": milliseconds} or {"set": "2026-03-02T09:00:00Z"}',
  'POST /_simulator/reset': 'the seeded account, no calls, no faults, the clock at its start',
};

/** Answers a request for a path under /_simulator. */
export async function administer(
  controls: Controls,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const refusal = refuse(request);
  if (refusal) return send(response, problem(403, refusal));
  const text = await readBody(request);
  if (text === undefined) return void response.destroy();
  const body = parse(text);
  if (body === undefined) return send(response, problem(400, 'the body is not JSON'));
  send(response, await answer(controls, `${request.method} ${url.pathname}`, url, body));
}

/**
 * Pages in a browser on this machine reach loopback too, directly or by a name of theirs that resolves to it. Neither
 * may steer the simulator: a page's request carries Origin or Sec-Fetch-Site, a rebound name stands in Host.
 */
function refuse({ headers }: IncomingMessage): string | undefined {
  if (headers.origin !== undefined) return 'requests of web pages are refused';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none') return 'requests of web pages are refused';
  const host = headers.host?.replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost' && host !== '[::1]') return 'the Host is not this machine';
  return undefined;
}

async function answer(controls: Controls, route: string, url: URL, body: unknown): Promise<Answer> {
  const { faults, calls, clock, experiments } = controls;
  switch (route) {
    case 'GET /_simulator':
    case 'GET /_simulator/':
      return json(paths);
    case 'GET /_simulator/experiments':
      return json(experiments.list());
    case 'GET /_simulator/calls':
      return listCalls(calls, url.searchParams);
    case 'GET /_simulator/faults':
      return json(faults.list());
    case 'POST /_simulator/faults':
      return addFault(faults, body);
    case 'DELETE /_simulator/faults':
      faults.clear();
      return json([]);
    case 'GET /_simulator/clock':
      return time(clock);
    case 'POST /_simulator/clock':
      return moveClock(clock, body);
    case 'POST /_simulator/reset':
      controls.reset();
      return json({});
    default:
      return oneEndpoint(controls.endpoints, route, body) ?? oneExperiment(experiments, route, body);
  }
}

async function listCalls(calls: CallLog, query: URLSearchParams): Promise<Answer> {
  const operation = query.get('operation') ?? undefined;
  const atLeast = Number(query.get('atLeast') ?? 0);
  if (!Number.isInteger(atLeast) || atLeast < 0) return problem(400, 'atLeast is a number of calls');
  return json(await calls.waitForCount(operation, atLeast));
}

function addFault(faults: Faults, body: unknown): Answer {
  const fault = parseFault(body);
  if (typeof fault === 'string') return problem(400, fault);
  faults.add(fault);
  return json(faults.list());
}

function moveClock(clock: Clock, body: unknown): Answer {
  const { advance, set } = fields(body);
  const moment = typeof set === 'string' ? Date.parse(set) : Number.NaN;
  if (typeof advance === 'number') clock.advance(advance);
  else if (!Number.isNaN(moment)) clock.set(moment);
  else return problem(400, 'give advance (milliseconds) or set (ISO 8601)');
  return time(clock);
}

function oneExperiment(experiments: Experiments, route: string, body: unknown): Answer {
  const [, method, encoded] = /^(GET|POST) \/_simulator\/experiments\/([^/]+)$/.exec(route) ?? [];
  if (encoded === undefined) return problem(404, 'no such path');
  const name = decoded(encoded);
  if (name === undefined || !experiments.get(name)) return problem(404, 'no such experiment');
  if (method === 'POST') {
    const { Status: status, FailureReason: reason } = fields(body);
    if (reason !== undefined && typeof reason !== 'string') return problem(400, 'FailureReason is a text');
    if (!isStatus(status)) return problem(400, `Status is one of ${Object.keys(statuses).join(', ')}`);
    experiments.setStatus(name, status, reason);
  }
  return json(experiments.get(name));
}

/** Undefined when the path is not one of an endpoint. */
function oneEndpoint(endpoints: Endpoints, route: string, body: unknown): Answer | undefined {
  const [, method, encoded] = /^(GET|POST) \/_simulator\/endpoints\/([^/]+)$/.exec(route) ?? [];
  if (encoded === undefined) return undefined;
  const name = decoded(encoded);
  if (name === undefined || !endpoints.get(name)) return problem(404, 'no such endpoint');
  if (method === 'POST') {
    const { counts } = fields(body);
    if (!isCounts(counts)) return problem(400, 'counts are whole numbers from 0, by variant name');
    endpoints.setCounts(name, counts);
  }
  return json(endpoints.get(name));
}

const isCounts = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((count) => Number.isInteger(count) && Number(count) >= 0);

const isStatus = (value: unknown): value is Status => typeof value === 'string' && Object.hasOwn(statuses, value);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
}

const time = (clock: Clock): Answer => json({ now: new Date(clock.now()).toISOString() });
const problem = (status: number, message: string): Answer => ({ ...json({ message }), status });
const json = (value: unknown): Answer => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify(value, null, 2),
});
