/** All that is said of a failed call, in errorWords.txt, to be read as a person would. After a wanted change: `vitest -u`. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explainError } from '../../../../client/aws/errors.ts';
import { cases } from './errorCases.ts';

beforeEach(() => {
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('each failure', async () => {
  const said = cases.map(([name, error, context]) => {
    const { kind, what, advice, serviceMessage, code, requestId, signIn, mayHaveReachedAws, details } = explainError(
      error,
      context,
    );
    const more = [
      kind,
      code && `code ${code}`,
      requestId && `request ${requestId}`,
      signIn && `signs in by aws ${signIn.join(' ')}`,
      mayHaveReachedAws && 'may have reached AWS',
      serviceMessage && `AWS: ${serviceMessage}`,
    ];
    return `# ${name}\n${what}\n${advice}\n(${more.filter(Boolean).join('; ')})\n${details.replace(/^/gm, '  ')}\n`;
  });
  await expect(said.join('\n')).toMatchFileSnapshot('errorWords.txt');
});

test('secrets of the environment are hidden wherever an error repeats them', () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI');
  vi.stubEnv('AWS_SESSION_TOKEN', 'IQoJb3JpZ2lu');
  const error = Object.assign(new Error('odd wJalrXUtnFEMI and IQoJb3JpZ2lu'), { name: 'X' });
  for (const text of Object.values(explainError(error, cases[0]?.[2] as never)).filter(
    (each) => typeof each === 'string',
  ))
    expect(text).not.toMatch(/wJalrXUtnFEMI|IQoJb3JpZ2lu/);
});
