/** What is wrong with the document, in the terms of the protocol? */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Severity } from '../diagnostics/finding.ts';
import { findings } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnostics = (document: ExperimentDocument): Diagnostic[] =>
  findings(document).map((found) => diagnostic(document, found));

function diagnostic(
  document: ExperimentDocument,
  { code, severity, message, href, related, start, end }: Finding,
): Diagnostic {
  return {
    range: document.rangeOf({ start, end }),
    severity: severities[severity],
    code,
    codeDescription: { href },
    source: 'sagemaker',
    message,
    ...(related && {
      relatedInformation: related.map((other) => ({
        message: other.message,
        location: { uri: document.uri, range: document.rangeOf(other) },
      })),
    }),
  };
}
