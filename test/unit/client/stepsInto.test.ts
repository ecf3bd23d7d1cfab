import { expect, test } from 'vitest';
import { stepsInto } from '../../../client/stepsInto.ts';

const unix = '/w/my project';
const windows = '/c:/w/project';

test.each<[name: string, folder: string, path: string, steps: string | undefined]>([
  ['a name', unix, 'a.json', 'a.json'],
  ['blanks', unix, 'my files/a b.json', 'my files > a b.json'],
  ['a folder that is the whole drive', '/', 'a/b.json', 'a > b.json'],
  ['a folder with a slash behind', '/w/', 'a.json', 'a.json'],
  ['dots that stay inside', unix, './x/../a/./b.json', 'a > b.json'],
  ['out and in again', unix, '../my project/a.json', 'a.json'],
  ['out', unix, '../a.json', undefined],
  ['out, further than there is', unix, '../../../../../etc/passwd', undefined],
  ['out behind a name', unix, 'a/../../b.json', undefined],
  ['a folder beside of nearly the same name', unix, '../my project 2/a.json', undefined],
  ['the folder itself', unix, '.', undefined],
  ['nothing', unix, '', undefined],
  ['absolute, inside', unix, '/w/my project/a/b.json', 'a > b.json'],
  ['absolute, outside', unix, '/etc/passwd', undefined],
  ['absolute, out of the inside', unix, '/w/my project/../x.json', undefined],
  ['absolute, in another case', unix, '/W/my project/a.json', undefined],
  ['the home folder', unix, '~/a.json', undefined],
  ["somebody's home folder", unix, '~root/a.json', undefined],
  ['a backslash, which is part of a name here', unix, 'a\\..\\b.json', 'a\\..\\b.json'],
  ['what is no escape here', unix, '%2e%2e/a.json', '%2e%2e > a.json'],
  ['Windows: a backslash', windows, 'a\\b.json', 'a > b.json'],
  ['Windows: out', windows, '..\\b.json', undefined],
  ['Windows: absolute, inside', windows, 'C:\\W\\project\\a.json', 'a.json'],
  ['Windows: absolute, outside', windows, 'C:\\Users\\me\\.aws\\credentials', undefined],
  ['Windows: another drive', windows, 'd:/w/project/a.json', undefined],
  ['Windows: another machine', windows, '\\\\server\\share\\a.json', undefined],
  ['Windows: the home folder', windows, '~\\a.json', undefined],
])('%s', (_, folder, path, steps) => expect(stepsInto(folder, path)?.join(' > ')).toBe(steps));
