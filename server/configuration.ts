/** The settings as the client has them: sent along, sent when they change, or asked for; without any of it the defaults. */
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { type Associations, readAssociations, readSettings, type Settings, section } from './settings.ts';

export interface Configuration {
  current(): Settings;
  /** Of a client that sends them: those it reads as another language it does not open here. */
  associations(): Associations;
  initialize(params: InitializeParams): void;
  initialized(): void;
  /** `sent`: what came with the notification of a change, which for some clients is nothing. */
  change(sent: Sent | null | undefined): void;
}

interface Sent {
  readonly [section]?: unknown;
  readonly files?: { readonly associations?: unknown } | null;
}

/** `changed` is called when settings have come in after the start. */
export function configuration(connection: Connection, changed: () => void): Configuration {
  let settings = readSettings(undefined);
  let associations = readAssociations(undefined);
  let asks = false;
  let registers = false;

  const take = (value: unknown) => {
    settings = readSettings(value);
    changed();
  };
  const ask = () => void connection.workspace.getConfiguration(section).then(take, () => undefined);

  return {
    current: () => settings,
    associations: () => associations,
    initialize({ capabilities, initializationOptions }) {
      const sent: unknown = initializationOptions?.settings;
      settings = readSettings(sent);
      associations = readAssociations(initializationOptions?.associations);
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
      if (sent?.files?.associations !== undefined) associations = readAssociations(sent.files.associations);
      if (sent?.[section] !== undefined) take(sent[section]);
      else if (asks) ask();
    },
  };
}
