import type * as Lsp from './lsp.ts';

export type Library = typeof Lsp;

/** The language client, loaded once the extension is active. */
export const lsp = (): Library => require('./lsp.js');
