import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { confirmChange } from '../../../client/confirmChange.ts';
import { defaults } from '../../../client/settings.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

/** As much of VS Code as a question needs: what was asked, and what the person does. */
const person = vi.hoisted(() => ({
  asked: [] as { message: string; detail: string }[],
  presses: 'Update' as string | undefined,
  /** Typed one after the other, each followed by Enter; then Escape. */
  types: [] as string[],
  boxes: [] as { title: string; prompt: string; messages: { message: string; severity: string }[] }[],
}));

vi.mock('vscode', () => ({
  InputBoxValidationSeverity: { Warning: 'warning', Error: 'error' },
  window: {
    showWarningMessage: async (message: string, { detail }: { detail: string }) => {
      person.asked.push({ message, detail });
      return person.presses;
    },
    createInputBox: () => {
      const box = { title: '', prompt: '', messages: [] as { message: string; severity: string }[] };
      person.boxes.push(box);
      const on: Record<string, () => void> = {};
      const listening = (event: string) => (listener: () => void) => {
        on[event] = listener;
      };
      let isOpen = true;
      const hide = () => {
        if (isOpen) on.hide?.();
        isOpen = false;
      };
      const input = {
        value: '',
        set title(title: string) {
          box.title = title;
        },
        set prompt(prompt: string) {
          box.prompt = prompt;
        },
        set validationMessage(message: { message: string; severity: string }) {
          box.messages.push(message);
        },
        onDidChangeValue: listening('change'),
        onDidAccept: listening('accept'),
        onDidHide: listening('hide'),
        show: () =>
          queueMicrotask(() => {
            for (const text of person.types) {
              if (!isOpen) break;
              input.value = text;
              on.change?.();
              on.accept?.();
            }
            hide();
          }),
        hide,
        dispose: () => undefined,
      };
      return input;
    },
  },
}));

beforeEach(() => Object.assign(person, { asked: [], presses: 'Update', types: [], boxes: [] }));

const PROD = '123456789012';
const confirm = (
  more: Partial<Parameters<typeof confirmChange>[0]> = {},
  productionAccounts: readonly string[] = [PROD],
) =>
  confirmChange({
    message: 'Update inference experiment "ranker"?',
    detail: 'Account: 123456789012',
    button: 'Update',
    name: 'ranker',
    account: PROD,
    session: { settings: () => ({ ...defaults, productionAccounts }) },
    ...more,
  });

describe('any other account', () => {
  test('is asked for once', async () => {
    expect(await confirm({}, [])).toBe(true);
    expect(person.asked).toEqual([
      { message: 'Update inference experiment "ranker"?', detail: 'Account: 123456789012' },
    ]);
    expect(person.boxes).toEqual([]);
  });
  test('or not at all', async () => {
    expect(await confirm({ modal: false }, [])).toBe(true);
    expect([person.asked, person.boxes]).toEqual([[], []]);
  });
  test('no is no', async () => {
    person.presses = undefined;
    expect(await confirm({}, [])).toBe(false);
  });
});

describe('a production account', () => {
  test('is named, and then the name has to be typed; until then all is red', async () => {
    person.types = ['rank', 'ranker'];
    expect(await confirm()).toBe(true);
    expect(person.asked[0]?.message).toBe('PRODUCTION account 123456789012: Update inference experiment "ranker"?');
    expect(person.asked[0]?.detail).toContain('The account is one of sagemakerExperiments.productionAccounts.\n');
    const red = {
      message: "This changes production account 123456789012. Type the experiment's name, ranker, to go on.",
      severity: 'error',
    };
    expect(person.boxes).toMatchObject([{ title: 'PRODUCTION account 123456789012', messages: [red, red, {}] }]);
    expect(person.boxes[0]?.messages[2]?.severity).not.toBe('error');
  });
  test.each([[[]], [['yes', 'Ranker', 'ranker2', '']]])('%j is no', async (types) => {
    person.types = types;
    expect(await confirm()).toBe(false);
  });
  test('the second question is not asked after a no to the first', async () => {
    person.presses = undefined;
    expect(await confirm()).toBe(false);
    expect(person.boxes).toEqual([]);
  });
  test('is asked for where the person wants no confirmation', async () => {
    expect(await confirm({ modal: false })).toBe(false);
    person.types = ['ranker'];
    expect(await confirm({ modal: false })).toBe(true);
    expect(person.asked).toEqual([]);
  });
  test('an empty box is never the right answer', async () => {
    person.types = [''];
    expect(await confirm({ name: ' ' })).toBe(false);
    person.types = [PROD];
    expect(await confirm({ name: '' })).toBe(true);
  });
  test('so is an account that is not known, and it is said why', async () => {
    expect(await confirm({ account: undefined })).toBe(false);
    expect(person.asked[0]?.message).toMatch(/^PRODUCTION \(account not known\): /);
    expect(person.boxes[0]?.prompt).toContain('The account is not known, so it is treated as one');
  });
});
