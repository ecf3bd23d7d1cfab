/** The output channel "SageMaker Experiments": what was called, where, when, and what came of it. */
import { type Disposable, window } from 'vscode';

export interface Output extends Disposable {
  /** Adds lines under one time, ISO 8601 in UTC. Callers give no credentials. */
  write(...lines: readonly string[]): void;
  show(): void;
}

/** Made with no log level: the record of calls is kept whatever level the user chose for logs. */
export function createOutput(): Output {
  const channel = window.createOutputChannel('SageMaker Experiments', 'log');
  return {
    write: (first = '', ...more) => {
      channel.appendLine(`${new Date().toISOString()} ${first}`);
      for (const line of more) channel.appendLine(line);
    },
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
