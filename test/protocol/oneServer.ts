/** One server for the tests of a file, which open and close their documents in it as a person does in a day. */
import { afterAll } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { type Server, type StartOptions, startInitialized } from './client.ts';

/** Runs the body with the server. After one that failed another server is started, so that what it broke fails no other. */
export function oneServer(capabilities: ClientCapabilities, options?: StartOptions) {
  let server: Server | undefined;
  let end = async () => {};
  afterAll(() => end());
  return async (body: (server: Server) => Promise<void>): Promise<void> => {
    server ??= await startInitialized(capabilities, options, (ends) => {
      end = ends;
    });
    try {
      await body(server);
    } catch (error) {
      server = undefined;
      await end();
      throw error;
    }
  };
}
