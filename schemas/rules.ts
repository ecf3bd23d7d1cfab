/** What the rules say of themselves, as a page for people and as the setting that changes them. */

import type { Severity } from '../server/diagnostics/finding.ts';
import { rules } from '../server/diagnostics/rules/index.ts';
import type { Level } from '../server/settings.ts';

const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
const levelOf: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/** docs/rules.md: a heading for each id, which diagnostics link to. */
export function rulesPage(): string {
  const sections = rules.map(({ id, severity, documentation, dependsOn, href }) =>
    [
      `## ${id}`,
      `**${levelOf[severity]}**${dependsOn ? `, judged by ${dependsOn}` : ''}`,
      documentation,
      `[Where this is written](${href})`,
    ].join('\n\n'),
  );
  return `${[intro, ...sections].join('\n\n')}\n`;
}

const intro = `<!-- Made by \`npm run generate\` from server/diagnostics/rules/. Not to be edited. -->
# Rules

What holds between the members of an experiment file, and what is legal but seldom meant. Types, patterns, limits and unknown members are checked besides, and always.

A rule says nothing where the file says too little to know: an update may list only what changes, and a file is half-typed most of the time.

## Changing a rule

The setting \`sagemakerExperiments.rules\` gives each rule another severity, or none:

\`\`\`json
"sagemakerExperiments.rules": { "no-data-capture": "off", "schedule-past": "error" }
\`\`\`

${levels.map((level) => `\`${level}\``).join(', ')} are the severities. An update is refused while the file has errors.

A comment on the line above switches rules off for one member, with all that is in it:

\`\`\`yaml
# sagemaker-ignore schedule-past
Schedule:
  EndTime: 2020-01-01T00:00:00Z
\`\`\`

In JSON it is \`// sagemaker-ignore schedule-past\` or \`/* sagemaker-ignore schedule-past */\`; several ids are divided by commas, and a reason may follow: \`sagemaker-ignore schedule-past -- the test is over\`. A comment that names no rule, or one that has nothing to say there, gets a hint.

## The target of a file

A comment on a line of its own, anywhere in the file, says where the calls of this file go, whatever the settings say:

\`\`\`yaml
# sagemaker-target profile=prod region=eu-west-1 endpoint=https://localhost:8765
\`\`\`

In JSON it is \`// sagemaker-target region=eu-west-1\`. Each of the three may be left out, and a value with spaces stands in double quotes. Several comments count together; where two say different things the first counts, and the other gets a warning. So does what is no part of a target, a Region or an address of a wrong form.`;

/** Line of each heading of the page, counted from 1, for editors that open a file at a line and know no headings. */
export const headingLines = () =>
  Object.fromEntries(
    rulesPage()
      .split('\n')
      .flatMap((line, index) =>
        line.startsWith('## ') ? [[line.slice(3).toLowerCase().replaceAll(' ', '-'), index + 1]] : [],
      ),
  );

/** The properties of the setting, so that ids are completed and described in settings.json. */
export const rulesSetting = () =>
  Object.fromEntries(
    rules.map(({ id, severity, documentation }) => [
      id,
      { type: 'string', enum: levels, default: levelOf[severity], description: documentation },
    ]),
  );
