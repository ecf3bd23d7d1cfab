/** The settings as the client has them: sent along, sent when they change, or asked for; without any of it the defaults. */
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { readSettings, type Settings, section } from './settings.ts';

export interface Configuration {
  current(): Settings;
  initialize(params: InitializeParams): void;
  initialized(): void;
  /** `sent`: what came with the notification of a change, which for some clients is nothing. */
  change(sent: { readonly [section]?: unknown } | null | undefined): void;
}

/** `changed` is called when settings have come in after the start. */
export function configuration(connection: Connection, changed: () => void): Configuration {
  let settings = readSettings(undefined);
  let asks = false;
  let registers = false;

  const take = (value: unknown) => {
    settings = readSettings(value);
    changed();
  };
  const ask = () => void connection.workspace.getConfiguration(section).then(take, () => undefined);

  return {
    current: () => settings,
    initialize({ capabilities, initializationOptions }) {
      const sent: unknown = initializationOptions?.settings;
      settings = readSettings(sent);
      asks = sent === undefined && capabilities.workspace?.configuration === true;
      registers = asks && capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    },
    initialized() {
      if (registers) {
        connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
      }
      if (asks) ask();
    },
    change(sent) {
      if (sent?.[section] !== undefined) take(sent[section]);
      else if (asks) ask();
    },
  };
}
