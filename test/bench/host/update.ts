/** Updates by our command and by the AWS CLI in turn, each time with another description, at the same simulator. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, hoverText, open, seeded } from '../../inhost/editor.ts';
import { awsCli, timed } from './cli.ts';
import { report } from './report.ts';

/** Milliseconds. */
export interface Updates {
  /** The window's first. */
  readonly first: number;
  readonly warm: readonly number[];
  readonly cli: readonly number[];
}

const name = 'checkout-ranker-shadow';

export async function run(): Promise<void> {
  const rounds = Number(process.env.BENCH_ROUNDS);
  const document = await open('ranker.experiment.json');
  // The server has started when a person has looked at the file.
  await hoverText(document, behind(document, 'Desc'));
  const ours: number[] = [];
  const cli: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await seeded();
    await describedAs(document, `round ${round}`);
    ours.push(
      await timed(async () => {
        const outcome = await vscode.commands.executeCommand('sagemakerExperiments.updateExperiment', document.uri);
        assert.match(JSON.stringify(outcome), /"updated"/);
      }),
    );
    await seeded();
    const input = JSON.stringify({ Name: name, Description: `round ${round}` });
    cli.push(await timed(() => awsCli(['update-inference-experiment', '--cli-input-json', input])));
  }
  const [first = Number.NaN, ...warm] = ours;
  report({ first, warm, cli } satisfies Updates);
}

async function describedAs(document: vscode.TextDocument, description: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(document.uri, all, JSON.stringify({ Name: name, Description: description }, undefined, 2));
  assert(await vscode.workspace.applyEdit(edit));
}
