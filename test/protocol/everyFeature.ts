/** Every capability of the server, asked of one document: what counts is that each answers. */
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol';
import { pulled, pulling, RpcError, type Server } from './client.ts';

/** Of a client that is told of everything. */
export const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: {
    ...pulling.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

const start = { line: 0, character: 0 };
const range = { start, end: { line: 0, character: 5 } };
const whole = { start, end: { line: 1_000_000, character: 0 } };
const position = { line: 0, character: 2 };
const options = { tabSize: 2, insertSpaces: true };
const line = 'aws sagemaker update-inference-experiment --name e --cli-input-json ';

const features: readonly (readonly [method: string, params: (text: string) => object])[] = [
  ['textDocument/completion', () => ({ position })],
  ['textDocument/hover', () => ({ position })],
  ['textDocument/documentSymbol', () => ({})],
  ['textDocument/foldingRange', () => ({})],
  ['textDocument/selectionRange', () => ({ positions: [{ line: 0, character: 3 }] })],
  ['textDocument/documentHighlight', () => ({ position })],
  ['textDocument/definition', () => ({ position })],
  ['textDocument/references', () => ({ position, context: { includeDeclaration: true } })],
  ['textDocument/prepareRename', () => ({ position })],
  ['textDocument/rename', () => ({ position, newName: 'other' })],
  ['textDocument/documentLink', () => ({})],
  ['textDocument/inlayHint', () => ({ range: whole })],
  ['textDocument/codeLens', () => ({})],
  ['textDocument/codeAction', () => ({ range, context: { diagnostics: [] } })],
  ['textDocument/codeAction', () => ({ range: whole, context: { diagnostics: [], only: ['quickfix'] } })],
  ['textDocument/codeAction', () => ({ range, context: { diagnostics: [], only: ['source.fixAll'] } })],
  ['textDocument/formatting', () => ({ options })],
  ['textDocument/rangeFormatting', () => ({ options, range })],
  ['textDocument/onTypeFormatting', () => ({ options, position, ch: '\n' })],
  ['workspace/symbol', () => ({ query: 'e' })],
  ['experiment/request', () => ({})],
  ['experiment/memberNamedIn', () => ({ message: "Value at 'name' failed" })],
  ['experiment/convert', () => ({})],
  ['experiment/awsCli', () => ({ form: 'shorthand', shell: 'posix' })],
  ['experiment/fromAwsCli', (text) => ({ line: text })],
  ['experiment/fromAwsCli', (text) => ({ line: `${line}'${text}'` })],
];

/** An answer that is an error fails, but for the reason why nothing is renamed there. */
export async function answers(server: Server, uri: string, text: string): Promise<void> {
  for (const [method, params] of features) {
    await server.request(method, { textDocument: { uri }, uri, ...params(text) }).catch((error: unknown) => {
      if (!(error instanceof RpcError && error.code === -32803 && /[rR]ename$/.test(method))) throw error;
    });
  }
}

/** Codes in the order of the text, and how often in a row. */
export async function told(server: Server, uri: string): Promise<string> {
  const codes = (await pulled(server, uri)).map(({ code }: Diagnostic) => String(code));
  const runs: { readonly code: string; count: number }[] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.code === code) last.count += 1;
    else runs.push({ code, count: 1 });
  }
  return runs.map(({ code, count }) => (count === 1 ? code : `${count} ${code}`)).join(', ');
}
