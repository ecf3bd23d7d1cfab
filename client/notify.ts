/** The one place that shows notifications: whatever their text holds, none of it is a link or a command. */
import { window } from 'vscode';
import { plain } from './plain.ts';

/** A button and what it does. */
export interface Button {
  readonly title: string;
  readonly run: () => unknown;
}

/** Each resolves when the notification is gone, which may be much later: a command does not wait for it. */
export const showInformation = (message: string, ...buttons: readonly Button[]): Promise<void> =>
  show(window.showInformationMessage, message, buttons);

export const showWarning = (message: string, ...buttons: readonly Button[]): Promise<void> =>
  show(window.showWarningMessage, message, buttons);

export const showError = (message: string, ...buttons: readonly Button[]): Promise<void> =>
  show(window.showErrorMessage, message, buttons);

/** Asks a question that blocks the window; true when the button was pressed. */
export async function askModally(message: string, detail: string, button: string): Promise<boolean> {
  return (await window.showWarningMessage(plain(message), { modal: true, detail }, button)) === button;
}

type Show = (message: string, ...items: string[]) => Thenable<string | undefined>;

async function show(notification: Show, message: string, buttons: readonly Button[]): Promise<void> {
  const chosen = await notification(plain(message), ...buttons.map(({ title }) => title));
  await buttons.find(({ title }) => title === chosen)?.run();
}
