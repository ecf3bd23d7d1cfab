import { afterAll, expect, test, vi } from 'vitest';
import { decoded } from '../../../client/experimentFiles.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

vi.mock('vscode', () => ({}));

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from('Name: é')],
  ['UTF-8 with a mark', Buffer.from('\uFEFFName: é')],
  ['UTF-16, low byte first', Buffer.from('\uFEFFName: é', 'utf16le')],
  ['UTF-16, high byte first', Buffer.from('\uFEFFName: é', 'utf16le').swap16()],
])('a file in %s', (_, bytes) => expect(decoded(bytes)).toBe('Name: é'));
