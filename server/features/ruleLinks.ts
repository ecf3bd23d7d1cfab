/** Where is the page about a diagnostic? */
import type { Client } from '../client.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { ruleOf } from '../diagnostics/rules/index.ts';
import { headingLines } from '../diagnostics/rulesPage.generated.ts';

/** Of what is said about comments, by the beginning of the code. */
const headingOf: Readonly<Partial<Record<string, string>>> = {
  ignore: 'changing-a-rule',
  target: 'the-target-of-a-file',
};

/** A rule has a heading of docs/rules.md, which lies at `rulesPage`; all else has AWS's page. */
export function linkTo({ code, href }: Finding, rulesPage: string, { opensAtLine }: Client): string {
  const heading = ruleOf.has(code) ? code : headingOf[code.split('-')[0] ?? ''];
  if (!heading) return href;
  return `${rulesPage}#${opensAtLine ? `L${headingLines[heading]}` : heading}`;
}
