/** The fix that makes an experiment of a command of the AWS CLI, and what it keeps of the text around the command. */
import { describe } from 'vitest';
import { mends } from '../../fixes.ts';

describe('a command of the AWS CLI in place of an experiment', () => {
  const made = { json: '{\n  "Name": "e"\n}\n', yaml: 'Name: e\n' };
  const title = 'Make an experiment of this command';
  const command = 'a$0ws sagemaker update-inference-experiment --name e';
  for (const [name, before, kept] of [
    ['another command behind it', `${command} && echo done`, `${command} && echo done`],
    [
      'a second one',
      `${command}\n${command.replace('$0', '')} --description d\n`,
      `${command}\n~ ${command} --description d`,
    ],
    ['a Region and a pipe', `${command} --region eu-west-1 | jq .`, `${command} --region eu-west-1 | jq .`],
    ['what is not understood', `${command} --colour red`, `${command} --colour red`],
    ['what is set before', `export AWS_PROFILE=p\n${command}`, `export AWS_PROFILE=p\n~ ${command}`],
    ['words in front', `Please run: ${command}`, `Please run: ${command}`],
    ['lines that are set in', `export A=b\r\n\r\n\t${command}  \r\n`, `export A=b\n~\n~ ${command}`],
    ['a comment behind it', `${command} # asap`, `${command} # asap`],
  ] as const) {
    const comment = `~ ${kept.replaceAll('$0', '')}\n`;
    mends(`${name} is kept as a comment`, { json: before, yaml: before }, title, {
      json: comment.replaceAll('~', '//') + made.json,
      yaml: comment.replaceAll('~', '#') + made.yaml,
    });
  }
  for (const [name, before] of [
    ['a script', `#!/bin/bash\nset -euo pipefail\n\n${command}\n`],
    ['a block of Markdown', `\`\`\`bash\n${command}\n\`\`\`\n`],
    ['a comment', `# ${command}\n`],
    ['a comment of several lines', `# ${command.replace(' --name', ' \\\n#   --name')}\n`],
    ['a prompt', `[me@host work]$ ${command}`],
  ] as const) {
    mends(name, { json: before, yaml: before }, `*${title}*`, made);
  }
  mends(
    'an & that is no anchor',
    { json: `${command} --description 'R &D'`, yaml: `${command} --description 'R &D'` },
    `*${title}*`,
    {
      json: '{\n  "Name": "e",\n  "Description": "R &D"\n}\n',
      yaml: 'Name: e\nDescription: "R &D"\n',
    },
  );
  const line = `$ a$0ws sagemaker update-inference-experiment \\
  --name e --description 'it is' \\
  --shadow-mode-config SourceModelVariantName=p,ShadowModelVariants=[{ShadowModelVariantName=s,SamplingPercentage=25}]
`;
  mends('is made one', { json: line, yaml: line }, '*Make an experiment of this command*', {
    json: `{
  "Name": "e",
  "Description": "it is",
  "ShadowModeConfig": {
    "SourceModelVariantName": "p",
    "ShadowModelVariants": [
      {
        "ShadowModelVariantName": "s",
        "SamplingPercentage": 25
      }
    ]
  }
}
`,
    yaml: `Name: e
Description: "it is"
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants:
    - ShadowModelVariantName: s
      SamplingPercentage: 25
`,
  });
});
