import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Endpoints, type Experiments, emptyAccount, endpointsOf, experimentsOf, fill } from './account.ts';
import { administer, adminPrefix, type Controls } from './admin.ts';
import { type CallLog, createCallLog } from './calls.ts';
import { type Clock, standingClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import type { Context } from './operations/operation.ts';
import { defaultSeed } from './seed.ts';
import { type Service, serve } from './service.ts';
import type { Seed } from './types.ts';

export type { Call, CallLog } from './calls.ts';
export { type Clock, standingClock, tickingClock } from './clock.ts';
export type { Fault, Faults } from './faults.ts';
export { defaultSeed } from './seed.ts';
export type { Experiment, Seed, Status } from './types.ts';

export interface SimulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The account's time; by default it stands still at the moment of the start until it is advanced. */
  readonly clock?: Clock;
  /** What the account holds at the start and after a reset, around `now` (epoch seconds). */
  readonly seed?: (now: number) => Seed;
  /**
   * Serve this region alone, refusing signatures for another as the endpoint of one region does. By default every
   * region is served from the same account, and ARNs are those of the caller's region.
   */
  readonly region?: string;
  /** How long Creating, Starting, Updating and Stopping take (default a minute). */
  readonly transitionMs?: number;
  /** Whether instances, models and data capture of a Running experiment may change (default allow). */
  readonly infrastructureWhileRunning?: 'allow' | 'refuse';
  /** What decides which calls fail; by default those do that it is told to. */
  readonly faults?: Faults;
}

export interface Simulator {
  /** http://127.0.0.1:PORT, for SageMaker, STS, IAM, KMS and S3 alike. */
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly experiments: Experiments;
  readonly endpoints: Endpoints;
  /** The seeded account, no calls, no faults, the clock at its start. */
  reset(): void;
  stop(): Promise<void>;
}

/** A local SageMaker control plane for inference experiments. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { clock = standingClock(), seed = defaultSeed, region, transitionMs = 60_000 } = options;
  const now = (): number => clock.now() / 1000;
  const transitionSeconds = transitionMs / 1000;
  const account = emptyAccount();
  const { faults = createFaults() } = options;
  const calls = createCallLog();
  const endpoints = endpointsOf(account);
  const experiments = experimentsOf(account, { region: region ?? 'us-east-1', transitionSeconds, now });

  function reset(): void {
    clock.reset();
    faults.clear();
    calls.clear();
    fill(account, seed(now()));
  }

  function context(callRegion: string): Context {
    const infrastructureWhileRunning = options.infrastructureWhileRunning ?? 'allow';
    return { account, region: callRegion, now: now(), transitionSeconds, infrastructureWhileRunning };
  }

  reset();
  const stopping = new AbortController();
  const service: Service = { faults, calls, region, context, stopped: stopping.signal };
  const controls: Controls = { faults, calls, clock, experiments, endpoints, reset };
  const server = createServer((request, response) => void handle(service, controls, request, response));
  const port = await listen(server, options.port ?? 0);

  async function stop(): Promise<void> {
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  return { url: `http://127.0.0.1:${port}`, port, clock, faults, calls, experiments, endpoints, reset, stop };
}

async function handle(
  service: Service,
  controls: Controls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAdmin = url.pathname === adminPrefix || url.pathname.startsWith(`${adminPrefix}/`);
    await (isAdmin ? administer(controls, request, response, url) : serve(service, request, response, url));
  } catch (error) {
    // A fault of the simulator itself: said aloud, and no answer that could be taken for one of the service.
    console.error('simulator:', error);
    response.destroy();
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
