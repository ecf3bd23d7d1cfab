/** Puts the parts together. What each does is in its own file. */
import { commands, type ExtensionContext, version, workspace } from 'vscode';
import { convertToJson } from './commands/convertToJson.ts';
import { convertToYaml } from './commands/convertToYaml.ts';
import { copyAsAwsCli } from './commands/copyAsAwsCli.ts';
import { newExperimentFile } from './commands/newExperimentFile.ts';
import { newFromAwsCli } from './commands/newFromAwsCli.ts';
import { previewChanges } from './commands/previewChanges.ts';
import { queryLastResponse } from './commands/queryLastResponse.ts';
import { selectTarget } from './commands/selectTarget.ts';
import { setRuleSeverity } from './commands/setRuleSeverity.ts';
import { showOutput } from './commands/showOutput.ts';
import { showRules } from './commands/showRules.ts';
import { showUpdateHistory } from './commands/showUpdateHistory.ts';
import { stopFollowing } from './commands/stopFollowing.ts';
import { undoUpdate } from './commands/undoUpdate.ts';
import { updateAllInFolder } from './commands/updateAllInFolder.ts';
import { updateExperiment } from './commands/updateExperiment.ts';
import { logExchanges } from './exchangeLog.ts';
import { createFollower } from './follow.ts';
import { createHistory } from './history.ts';
import { createKnowledge } from './knowledge.ts';
import { type LanguageServer, startLanguageServer } from './languageClient.ts';
import { createLastResponse } from './lastResponse.ts';
import { createOutput } from './output.ts';
import type { Session } from './session.ts';
import { readSettings, section } from './settings.ts';
import { createChosenTarget } from './target.ts';
import { versionsLine } from './versions.ts';
import { createDescriptions } from './views/descriptions.ts';
import { createFollowStatus } from './views/followStatus.ts';
import { createPreviews } from './views/previews.ts';
import { createReadings } from './views/readings.ts';
import { createStatusBar } from './views/statusBar.ts';

let server: LanguageServer | undefined;

export function activate(context: ExtensionContext): void {
  const settings = () => readSettings(workspace.getConfiguration(section));
  const output = createOutput();
  output.write(versionsLine(context.extension.packageJSON, version));
  logExchanges(output, () => settings().debug);
  const target = createChosenTarget(settings);
  const descriptions = createDescriptions(settings);
  server = startLanguageServer(context, settings);
  const knowledge = createKnowledge();
  const session: Session = {
    output,
    server,
    target,
    descriptions,
    lastResponse: createLastResponse(),
    settings,
    previews: createPreviews(server, knowledge),
    readings: createReadings(),
    knowledge,
    history: createHistory(context.workspaceState),
    follower: createFollower(context.workspaceState, () => session),
  };

  context.subscriptions.push(
    output,
    target,
    descriptions,
    server,
    session.previews,
    session.readings,
    session.follower,
    createStatusBar(target),
    createFollowStatus(session.follower),
    commands.registerCommand(`${section}.updateExperiment`, updateExperiment(session)),
    commands.registerCommand(`${section}.previewChanges`, previewChanges(session)),
    commands.registerCommand(`${section}.updateAllInFolder`, updateAllInFolder(session)),
    commands.registerCommand(`${section}.undoUpdate`, undoUpdate(session)),
    commands.registerCommand(`${section}.showUpdateHistory`, showUpdateHistory(session)),
    commands.registerCommand(`${section}.stopFollowing`, stopFollowing(session.follower)),
    commands.registerCommand(`${section}.copyAsAwsCli`, copyAsAwsCli(session, context.globalState)),
    commands.registerCommand(`${section}.newExperimentFile`, newExperimentFile(server)),
    commands.registerCommand(`${section}.newFromAwsCli`, newFromAwsCli(session)),
    commands.registerCommand(`${section}.selectTarget`, selectTarget(target)),
    commands.registerCommand(`${section}.queryLastResponse`, queryLastResponse(session)),
    commands.registerCommand(`${section}.showOutput`, showOutput(output)),
    commands.registerCommand(`${section}.convertToYaml`, convertToYaml(server)),
    commands.registerCommand(`${section}.convertToJson`, convertToJson(server)),
    commands.registerCommand(`${section}.showRules`, showRules(context)),
    commands.registerCommand(`${section}.setRuleSeverity`, setRuleSeverity(context)),
  );
  session.follower.resume();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
