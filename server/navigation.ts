/** The capabilities of finding one's way, and which feature answers each: a line or two each, no logic. */
import type {
  CodeLens,
  CodeLensParams,
  Connection,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  InlayHintParams,
  Location,
  PrepareRenameParams,
  Range,
  ReferenceParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  ServerCapabilities,
  SymbolInformation,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { ExperimentDocument } from './documents.ts';
import type { Deployed } from './experiment/deployed.ts';
import { codeLenses } from './features/codeLens.ts';
import { documentLinks } from './features/documentLinks.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import { folding } from './features/folding.ts';
import { inlayHints } from './features/inlayHints.ts';
import { definition, highlights, references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import type { onDocument } from './on.ts';
import type { Settings } from './settings.ts';

export const navigation = ({ capabilities, commands }: Client): ServerCapabilities => ({
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  documentLinkProvider: {},
  inlayHintProvider: true,
  ...(commands.size > 0 && { codeLensProvider: {} }),
});

export function serveNavigation(
  connection: Connection,
  on: ReturnType<typeof onDocument>,
  client: () => Client,
  settings: () => Settings,
  deployed: (document: ExperimentDocument) => Deployed | undefined,
): void {
  connection.onDocumentSymbol(on<DocumentSymbol[] | SymbolInformation[]>([], (doc) => documentSymbols(doc, client())));
  connection.onFoldingRanges(on<FoldingRange[]>([], folding));
  connection.onSelectionRanges(
    on<SelectionRange[], SelectionRangeParams>([], (doc, { positions }) =>
      selectionRanges(
        doc,
        positions.map((position) => doc.offsetAt(position)),
      ),
    ),
  );
  connection.onDocumentHighlight(
    on<DocumentHighlight[] | null, TextDocumentPositionParams>(null, (doc, { position }) =>
      highlights(doc, doc.offsetAt(position)),
    ),
  );
  connection.onDefinition(
    on<Location[], TextDocumentPositionParams>([], (doc, { position }) => definition(doc, doc.offsetAt(position))),
  );
  connection.onReferences(
    on<Location[], ReferenceParams>([], (doc, { position, context }) =>
      references(doc, doc.offsetAt(position), context.includeDeclaration),
    ),
  );
  connection.onPrepareRename(
    on<{ range: Range; placeholder: string } | null, PrepareRenameParams>(null, (doc, { position }) =>
      prepareRename(doc, doc.offsetAt(position)),
    ),
  );
  connection.onRenameRequest(
    on<WorkspaceEdit | null, RenameParams>(null, (doc, { position, newName }) =>
      rename(doc, doc.offsetAt(position), newName),
    ),
  );
  connection.onDocumentLinks(on<DocumentLink[]>([], documentLinks));
  connection.languages.inlayHint.on(
    on<InlayHint[], InlayHintParams>([], (doc, { range }) =>
      inlayHints(
        doc,
        { start: doc.offsetAt(range.start), end: doc.offsetAt(range.end) },
        Date.now(),
        settings().inlayHints,
        deployed(doc),
      ),
    ),
  );
  connection.onCodeLens(
    on<CodeLens[], CodeLensParams>([], (doc) => (settings().codeLens ? codeLenses(doc, client()) : [])),
  );
}
