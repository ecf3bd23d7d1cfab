/** What is wrong with the document, in the terms of the protocol? */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { Elsewhere, Finding, Severity } from '../diagnostics/finding.ts';
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagsOf = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** `linkOf` says where the page about a finding is, where that is not AWS's. */
export const diagnostics = (
  document: ExperimentDocument,
  context: CheckContext,
  linkOf: (found: Finding) => string = ({ href }) => href,
): Diagnostic[] =>
  findings(document, context).map((found) => ({
    ...diagnostic(document, found),
    codeDescription: { href: linkOf(found) },
  }));

/** A finding in the terms of the protocol; without a link. */
export function diagnostic(
  document: ExperimentDocument,
  { code, severity, message, tags, related, start, end }: Finding,
): Diagnostic {
  return {
    range: document.rangeOf({ start, end }),
    severity: severities[severity],
    code,
    source: 'sagemaker',
    message,
    ...(tags && { tags: tags.map((tag) => tagsOf[tag]) }),
    ...(related && {
      relatedInformation: related.map((other) => ({
        message: other.message,
        location:
          'elsewhere' in other ? location(other.elsewhere) : { uri: document.uri, range: document.rangeOf(other) },
      })),
    }),
  };
}

const location = ({ uri, range }: Elsewhere): Location => ({ uri, range });
