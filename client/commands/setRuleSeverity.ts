/** "SageMaker: Set Rule Severity", and the quick fix of that name: asks which severity, and where it is to hold. */
import { ConfigurationTarget, type ExtensionContext, type QuickPickItem, window, workspace } from 'vscode';
import { section } from '../settings.ts';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

const levels: readonly Choice<string>[] = [
  { label: 'off', description: 'nothing is said', value: 'off' },
  { label: 'hint', description: 'dots under the text', value: 'hint' },
  { label: 'info', description: 'a blue line', value: 'info' },
  { label: 'warning', description: 'a yellow line', value: 'warning' },
  { label: 'error', description: 'a red line; an update is refused', value: 'error' },
];

/** `given`: id of the rule, as in docs/rules.md; asked for when absent. Resolves with the level that was set. */
export const setRuleSeverity =
  ({ extension }: ExtensionContext) =>
  async (given?: unknown): Promise<string | undefined> => {
    const rule = typeof given === 'string' ? given : await askRule(extension.packageJSON);
    return rule === undefined ? undefined : setSeverityOf(rule);
  };

/** The rules are those that the setting knows. */
async function askRule({ contributes }: Manifest): Promise<string | undefined> {
  const properties = contributes.configuration.properties[`${section}.rules`]?.properties ?? {};
  const rules = Object.entries(properties).map(([label, { description }]) => ({ label, detail: description }));
  const options = { title: 'Rule whose severity to set', matchOnDetail: true };
  return (await window.showQuickPick(rules, options))?.label;
}

interface Setting {
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

async function setSeverityOf(rule: string): Promise<string | undefined> {
  const level = await window.showQuickPick(levels, { title: `Severity of ${rule}` });
  if (!level) return undefined;
  const where = await targetOf(rule);
  if (where === undefined) return undefined;
  const settings = workspace.getConfiguration(section);
  const { globalValue, workspaceValue } = settings.inspect<Record<string, unknown>>('rules') ?? {};
  const own = where === ConfigurationTarget.Global ? globalValue : workspaceValue;
  await settings.update('rules', { ...own, [rule]: level.value }, where);
  return level.value;
}

async function targetOf(rule: string): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders) return ConfigurationTarget.Global;
  const choices: readonly Choice<ConfigurationTarget>[] = [
    { label: 'This workspace', description: '.vscode/settings.json', value: ConfigurationTarget.Workspace },
    { label: 'All of mine', description: 'user settings', value: ConfigurationTarget.Global },
  ];
  return (await window.showQuickPick(choices, { title: `Severity of ${rule}: where it holds` }))?.value;
}
