/** The capabilities that write a file anew, and which feature answers each: a line or two each, no logic. */
import type {
  Connection,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  ServerCapabilities,
  TextEdit,
} from 'vscode-languageserver';
import { convert } from './features/convert.ts';
import { formatting, formattingAsTyped, formattingCharacters } from './features/formatting.ts';
import type { onDocument } from './on.ts';
import { type Conversion, convertExperiment, notOpen } from './protocol.ts';

const [firstTriggerCharacter, ...moreTriggerCharacter] = formattingCharacters;

export const rewriting: ServerCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
};

export function serveRewriting(connection: Connection, on: ReturnType<typeof onDocument>): void {
  connection.onDocumentFormatting(
    on<TextEdit[], DocumentFormattingParams>([], (doc, { options }) => formatting(doc, options)),
  );
  connection.onDocumentRangeFormatting(
    on<TextEdit[], DocumentRangeFormattingParams>([], (doc, { options, range }) => formatting(doc, options, range)),
  );
  connection.onDocumentOnTypeFormatting(
    on<TextEdit[], DocumentOnTypeFormattingParams>([], (doc, { position, ch, options }) =>
      formattingAsTyped(doc, position, ch, options),
    ),
  );
  connection.onRequest(
    convertExperiment.method,
    on<Conversion>({ message: notOpen.errors[0]?.message ?? '' }, convert),
  );
}
