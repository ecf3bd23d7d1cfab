/** `npm run simulator -- --port 8765`: the control plane in real time, until Ctrl-C. */
import { parseArgs } from 'node:util';
import { type Simulator, startSimulator, tickingClock } from './index.ts';

const usage = `npm run simulator -- [--port 8765] [--region eu-west-1] [--transition-seconds 3] [--refuse-infrastructure]

  --port                    port on 127.0.0.1; 0 takes a free one (default 8765)
  --region                  serve this Region alone; without it every Region, all with the same account
  --transition-seconds      how long Creating, Starting, Updating and Stopping take (default 3)
  --refuse-infrastructure   refuse changes of instances and data capture while an experiment is Running`;

const options = readOptions();
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`);
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else {
  await run(options);
}

interface Options {
  readonly help: boolean;
  readonly port: number;
  readonly region: string | undefined;
  readonly transitionMs: number;
  readonly refuseInfrastructure: boolean;
}

function readOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        port: { type: 'string', default: '8765' },
        region: { type: 'string' },
        'transition-seconds': { type: 'string', default: '3' },
        'refuse-infrastructure': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    const seconds = Number(values['transition-seconds']);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port ${values.port} is not a port`;
    if (!(seconds >= 0)) return `--transition-seconds ${values['transition-seconds']} is not a number of seconds`;
    const refuseInfrastructure = values['refuse-infrastructure'];
    return { help: values.help, port, region: values.region, transitionMs: seconds * 1000, refuseInfrastructure };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run({ port, region, transitionMs, refuseInfrastructure }: Options): Promise<void> {
  try {
    const simulator = await startSimulator({
      port,
      ...(region !== undefined && { region }),
      transitionMs,
      clock: tickingClock(),
      infrastructureWhileRunning: refuseInfrastructure ? 'refuse' : 'allow',
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop());
    console.log(greeting(simulator, region));
  } catch (error) {
    if (!isTaken(error)) throw error;
    console.error(`Port ${port} on 127.0.0.1 is taken. Give another with --port, or --port 0 for a free one.`);
    process.exitCode = 1;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function greeting({ url, experiments }: Simulator, region = 'us-east-1'): string {
  const seeded = experiments.list().map(({ Name, Status }) => `  ${String(Name).padEnd(28)}${Status}`);
  return [
    `SageMaker control plane for inference experiments (simulated): ${url}`,
    'Inference experiments:',
    ...seeded,
    'Any credentials are taken, for example:',
    `  AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=${region} AWS_DEFAULT_REGION=${region} \\`,
    `    aws --endpoint-url ${url} sagemaker describe-inference-experiment --name checkout-ranker-shadow`,
    `Faults, calls, states, live counts and the clock: ${url}/_simulator`,
    'Ctrl-C ends it.',
  ].join('\n');
}
