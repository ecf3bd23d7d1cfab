/** A line of the AWS CLI, pasted into an experiment file. */
import { describe, expect, test } from 'vitest';
import { found, reports } from '../../reports.ts';
import { languages } from '../../support.ts';

const both = (text: string) => ({ json: text, yaml: text });

describe('aws-cli', () => {
  reports(
    'what it is, and what of it is not understood',
    both(`
      aws sagemaker update-inference-experiment --name e --colour red
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aws-cli: This is a command of the AWS CLI, not an experiment yet. The quick fix makes one of it, and keeps this text above it as a comment, as not all of it can be part of an experiment.
                                                         ^^^^^^^^ aws-cli: --colour is no option of this command.
    `),
  );
  reports(
    'a file that it names is not read',
    both(`
      aws sagemaker create-inference-experiment --cli-input-json file://e.json
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aws-cli: what it sends stands in the file "e.json". Open that file as an experiment
    `),
  );
  reports(
    'one of another service, in which the name of the operation stands',
    both(`
      aws s3 rm update-inference-experiment
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aws-cli: This is a command of the AWS CLI, not an experiment yet.
             ^^ aws-cli: This is no command for an inference experiment.
    `),
  );
  test.each(languages)('a prompt and a path in front (%s)', (language) => {
    for (const prompt of ['$ ', 'me@host:~/work$ ', 'PS C:\\work> & ', 'C:\\work>', '/usr/local/bin/', 'sudo ']) {
      const [first] = found(language, `${prompt}aws --region eu-west-1 sagemaker update-inference-experiment --name e`);
      expect([prompt, first?.code]).toEqual([prompt, 'aws-cli']);
    }
  });
  test.each(languages)('wherever it comes from (%s)', (language) => {
    const command = 'aws sagemaker update-inference-experiment --name e';
    for (const text of [
      `#!/bin/bash\nset -euo pipefail\n\n${command}\n`,
      `export AWS_PROFILE=p\n${command}`,
      `$env:AWS_PROFILE = 'p'\n${command}`,
      `\`\`\`bash\n${command}\n\`\`\`\n`,
      `AWS_PROFILE="x y" ${command}`,
      `cd "my work" && ${command}`,
      `Please run: ${command}`,
      `Run this, please\n\n    ${command}\n`,
      `# ${command}`,
      `# To update:\n# ${command}\n`,
      `As root on the host\n# ${command}\n`,
      `// ${command}\n`,
      `[me@host work]$ ${command}`,
      `aws \\\n  sagemaker \\\n  update-inference-experiment \\\n  --name e`,
    ]) {
      expect([text, found(language, text)[0]?.code]).toEqual([text, 'aws-cli']);
    }
  });
  test('not what is about one', () => {
    const command = 'aws sagemaker update-inference-experiment --name e';
    for (const text of [
      `# ${command}\nNa`,
      `As root on the host\n# ${command}\nNa`,
      `run: ${command}`,
      `- ${command}`,
      `steps:\n  - run: ${command}`,
      `Description: ${command}`,
      `"Description": "${command}"`,
      `Name: e\n${command}`,
    ]) {
      expect([text, found('yaml', text).filter(({ code }) => code === 'aws-cli')]).toEqual([text, []]);
    }
  });
  reports('not a command in a comment or in a text', {
    json: '// aws sagemaker update-inference-experiment --cli-input-json file://e.json\n{"Name": "e", "Description": "aws sagemaker update-inference-experiment"}',
    yaml: '# aws sagemaker update-inference-experiment --cli-input-yaml file://e.yaml\nDescription: aws sagemaker update-inference-experiment\nName: e',
  });
  reports('not another command', {
    json: `
      aws s3 ls
      ^^^ syntax: aws is not JSON here.
    `,
    yaml: `
      aws s3 ls
      ^^^^^^^^^ syntax: A colon and a value are expected after "aws s3 ls".
    `,
  });
});
