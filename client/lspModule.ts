import { bundle } from './compiled.ts';
import type * as Lsp from './lsp.ts';

export type Library = typeof Lsp;

/** The language client, loaded once the extension is active. */
export const lsp = (): Library => bundle('lsp.js') as Library;
