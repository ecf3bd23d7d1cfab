import { TabInputText, TabInputTextDiff, window } from 'vscode';

/** Closes the tabs that show documents of the scheme, beside each other or alone. */
export async function closeTabs(scheme: string): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(({ input }) => {
    if (input instanceof TabInputTextDiff) return input.original.scheme === scheme;
    return input instanceof TabInputText && input.uri.scheme === scheme;
  });
  if (ours.length > 0) await window.tabGroups.close(ours, true);
}
