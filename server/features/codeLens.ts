/** What can be done with the experiment of this document? */
import type { CodeLens } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { ExperimentDocument } from '../documents.ts';
import { identity } from '../experiment/identity.ts';
import { property } from '../syntax/tree.ts';

/** In the order they are shown in. A command that the client does not run is not shown. */
const lenses = [
  { title: 'Update', command: 'sagemakerExperiments.updateExperiment' },
  { title: 'Preview', command: 'sagemakerExperiments.previewChanges' },
  { title: 'Describe', command: 'sagemakerExperiments.describeExperiment' },
  { title: 'Copy as AWS CLI', command: 'sagemakerExperiments.copyAsAwsCli' },
] as const;

/** Above the name of the experiment. */
export function codeLenses(document: ExperimentDocument, { commands }: Client): CodeLens[] {
  const name = property(document.tree.root, identity);
  if (!name || name.merged) return [];
  const range = document.rangeOf(name.key);
  return lenses
    .filter(({ command }) => commands.has(command))
    .map((lens) => ({ range, command: { ...lens, arguments: [document.uri] } }));
}
