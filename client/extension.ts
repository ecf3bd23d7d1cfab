/** Puts the parts together. What each does is in its own file. */
import { commands, type ExtensionContext, type Uri, workspace } from 'vscode';
import { convertToJson } from './commands/convertToJson.ts';
import { convertToYaml } from './commands/convertToYaml.ts';
import { copyAsAwsCli } from './commands/copyAsAwsCli.ts';
import { newExperimentFile } from './commands/newExperimentFile.ts';
import { newFromAwsCli } from './commands/newFromAwsCli.ts';
import { selectTarget } from './commands/selectTarget.ts';
import { setRuleSeverity } from './commands/setRuleSeverity.ts';
import { showOutput } from './commands/showOutput.ts';
import { showRules } from './commands/showRules.ts';
import { updateExperiment } from './commands/updateExperiment.ts';
import { createIdentities } from './identities.ts';
import { type LanguageServer, startLanguageServer } from './languageClient.ts';
import { createOutput } from './output.ts';
import type { Session } from './session.ts';
import { readSettings, section } from './settings.ts';
import { createChosenTarget } from './target.ts';
import { createDescriptions } from './views/descriptions.ts';
import { createStatusBar } from './views/statusBar.ts';

let server: LanguageServer | undefined;

export function activate(context: ExtensionContext): void {
  const settings = (uri?: Uri) => readSettings(workspace.getConfiguration(section, uri ?? null));
  const output = createOutput();
  const descriptions = createDescriptions();
  const identities = createIdentities();
  const languageServer = startLanguageServer(context, settings);
  server = languageServer;
  const target = createChosenTarget(settings, (document) => languageServer.fileFacts(document));
  const session: Session = { output, server, target, descriptions, identities, settings };

  context.subscriptions.push(
    output,
    target,
    descriptions,
    server,
    identities,
    target.onDidSwitch(() => identities.forget()),
    createStatusBar(session),
    commands.registerCommand(`${section}.updateExperiment`, updateExperiment(session)),
    commands.registerCommand(`${section}.copyAsAwsCli`, copyAsAwsCli(session, context.globalState)),
    commands.registerCommand(`${section}.newExperimentFile`, newExperimentFile(server)),
    commands.registerCommand(`${section}.newFromAwsCli`, newFromAwsCli(session)),
    commands.registerCommand(`${section}.selectTarget`, selectTarget(target)),
    commands.registerCommand(`${section}.showOutput`, showOutput(output)),
    commands.registerCommand(`${section}.convertToYaml`, convertToYaml(server)),
    commands.registerCommand(`${section}.convertToJson`, convertToJson(server)),
    commands.registerCommand(`${section}.showRules`, showRules(context)),
    commands.registerCommand(`${section}.setRuleSeverity`, setRuleSeverity(context)),
  );
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
