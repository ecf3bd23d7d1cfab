/** Puts the parts together. What each does is in its own file. */
import { commands, type ExtensionContext, type Uri, version, workspace } from 'vscode';
import { convertToJson } from './commands/convertToJson.ts';
import { convertToYaml } from './commands/convertToYaml.ts';
import { copyAsAwsCli } from './commands/copyAsAwsCli.ts';
import { createExperiment } from './commands/createExperiment.ts';
import { deleteExperiment } from './commands/deleteExperiment.ts';
import { describeExperiment } from './commands/describeExperiment.ts';
import { filterExperiments } from './commands/filterExperiments.ts';
import { loadMoreExperiments } from './commands/loadMoreExperiments.ts';
import { loadNames } from './commands/loadNames.ts';
import { newExperimentFile } from './commands/newExperimentFile.ts';
import { newFromAwsCli } from './commands/newFromAwsCli.ts';
import { openExperimentFile } from './commands/openExperimentFile.ts';
import { openInConsole } from './commands/openInConsole.ts';
import { previewChanges } from './commands/previewChanges.ts';
import { pullExperiment } from './commands/pullExperiment.ts';
import { queryLastResponse } from './commands/queryLastResponse.ts';
import { refreshExperiments } from './commands/refreshExperiments.ts';
import { selectTarget } from './commands/selectTarget.ts';
import { setRuleSeverity } from './commands/setRuleSeverity.ts';
import { showOutput } from './commands/showOutput.ts';
import { showRules } from './commands/showRules.ts';
import { showUpdateHistory } from './commands/showUpdateHistory.ts';
import { sortExperiments } from './commands/sortExperiments.ts';
import { startExperiment } from './commands/startExperiment.ts';
import { stopExperiment } from './commands/stopExperiment.ts';
import { stopFollowing } from './commands/stopFollowing.ts';
import { undoUpdate } from './commands/undoUpdate.ts';
import { updateAllInFolder } from './commands/updateAllInFolder.ts';
import { updateExperiment } from './commands/updateExperiment.ts';
import { tellDeployed } from './deployedNotices.ts';
import { logExchanges } from './exchangeLog.ts';
import { createFollower } from './follow.ts';
import { createHistory } from './history.ts';
import { createIdentities } from './identities.ts';
import { createKnowledge } from './knowledge.ts';
import { type LanguageServer, startLanguageServer } from './languageClient.ts';
import { createLastResponse } from './lastResponse.ts';
import { namesForCompletion } from './namesForCompletion.ts';
import { createOutput } from './output.ts';
import type { Session } from './session.ts';
import { readProxy, readSettings, section } from './settings.ts';
import { createChosenTarget } from './target.ts';
import { versionsLine } from './versions.ts';
import { createDescriptions } from './views/descriptions.ts';
import { createDriftMarks } from './views/drift.ts';
import { createExperimentsView } from './views/experiments.ts';
import { createFollowStatus } from './views/followStatus.ts';
import { createPreviews } from './views/previews.ts';
import { createReadings } from './views/readings.ts';
import { createStatusBar } from './views/statusBar.ts';

let server: LanguageServer | undefined;

export function activate(context: ExtensionContext): void {
  const settings = (uri?: Uri) => readSettings(workspace.getConfiguration(section, uri ?? null));
  const output = createOutput();
  output.write(versionsLine(context.extension.packageJSON, version));
  logExchanges(output, () => settings().debug);
  const descriptions = createDescriptions(settings);
  const identities = createIdentities();
  const languageServer = startLanguageServer(context, settings);
  server = languageServer;
  const target = createChosenTarget(
    settings,
    (document) => languageServer.fileFacts(document),
    () => readProxy(workspace.getConfiguration('http')),
  );
  const knowledge = createKnowledge();
  const names = namesForCompletion(server);
  const session: Session = {
    output,
    server,
    target,
    descriptions,
    identities,
    lastResponse: createLastResponse(),
    settings,
    previews: createPreviews(server, knowledge),
    readings: createReadings(),
    knowledge,
    names,
    history: createHistory(context.workspaceState),
    follower: createFollower(context.workspaceState, () => session),
  };
  const view = createExperimentsView(session);

  context.subscriptions.push(
    output,
    target,
    descriptions,
    server,
    session.previews,
    session.readings,
    session.follower,
    identities,
    target.onDidSwitch(() => identities.forget()),
    target.onDidSwitch(() => knowledge.forget()),
    target.onDidSwitch(() => names.forget()),
    target.onDidSwitch(() => session.lastResponse.forget()),
    target.onDidSwitch(() => descriptions.forget()),
    target.onDidSwitch(() => session.previews.forget()),
    tellDeployed(session),
    view,
    createDriftMarks(),
    createStatusBar(session),
    createFollowStatus(session.follower),
    commands.registerCommand(`${section}.updateExperiment`, updateExperiment(session)),
    commands.registerCommand(`${section}.previewChanges`, previewChanges(session)),
    commands.registerCommand(`${section}.updateAllInFolder`, updateAllInFolder(session)),
    commands.registerCommand(`${section}.undoUpdate`, undoUpdate(session)),
    commands.registerCommand(`${section}.showUpdateHistory`, showUpdateHistory(session)),
    commands.registerCommand(`${section}.stopFollowing`, stopFollowing(session.follower)),
    commands.registerCommand(`${section}.createExperiment`, createExperiment(session)),
    commands.registerCommand(`${section}.startExperiment`, startExperiment(session)),
    commands.registerCommand(`${section}.stopExperiment`, stopExperiment(session)),
    commands.registerCommand(`${section}.deleteExperiment`, deleteExperiment(session)),
    commands.registerCommand(`${section}.describeExperiment`, describeExperiment(session)),
    commands.registerCommand(`${section}.pullExperiment`, pullExperiment(session)),
    commands.registerCommand(`${section}.openInConsole`, openInConsole(session)),
    commands.registerCommand(`${section}.openExperimentFile`, openExperimentFile(session)),
    commands.registerCommand(`${section}.refreshExperiments`, refreshExperiments(view)),
    commands.registerCommand(`${section}.filterExperiments`, filterExperiments(view)),
    commands.registerCommand(`${section}.sortExperiments`, sortExperiments(view)),
    commands.registerCommand(`${section}.loadMoreExperiments`, loadMoreExperiments(session, view)),
    commands.registerCommand(`${section}.loadNames`, loadNames(session)),
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
