/** Questions one after another, with a way back: the multi-step input of VS Code. */
import { InputBoxValidationSeverity, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

export interface Step {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number | undefined;
}

export type Answer<T> = { readonly value: T } | 'back' | undefined;

export interface Problem {
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One of the items; undefined after Escape. */
export function pickStep<T extends QuickPickItem>(step: Step, items: readonly T[]): Promise<Answer<T>> {
  const pick = window.createQuickPick<T>();
  pick.items = items;
  return shown(pick, step, (done) => {
    pick.onDidAccept(() => {
      const [value] = pick.selectedItems;
      if (value) done({ value });
    });
  });
}

/** Text; `check` judges it as it is typed, and only its errors keep it from being accepted. */
export function inputStep(
  step: Step,
  { prompt, value }: { readonly prompt: string; readonly value: string },
  check: (value: string) => Promise<Problem | undefined>,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  return shown(input, step, (done) => {
    const judge = async (): Promise<Problem | undefined> => {
      const typed = input.value;
      const problem = await check(typed);
      // What was typed since is judged by a check of its own.
      if (typed !== input.value) return problem;
      const severity =
        problem?.severity === 'error' ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Warning;
      input.validationMessage = problem && { message: problem.message, severity };
      return problem;
    };
    input.onDidChangeValue(() => void judge());
    input.onDidAccept(async () => {
      const typed = input.value;
      const problem = await judge();
      if (problem?.severity !== 'error' && typed === input.value) done({ value: typed.trim() });
    });
    void judge();
  });
}

function shown<T>(
  input: QuickInput & {
    buttons: readonly unknown[];
    onDidTriggerButton: (listener: (button: unknown) => void) => unknown;
  },
  { title, step, totalSteps }: Step,
  listen: (done: (answer: Answer<T>) => void) => void,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const done = (answer: Answer<T>) => {
      resolve(answer);
      input.dispose();
    };
    input.title = title;
    input.step = step;
    input.totalSteps = totalSteps;
    input.ignoreFocusOut = true;
    if (step > 1) input.buttons = [QuickInputButtons.Back];
    input.onDidTriggerButton((button) => button === QuickInputButtons.Back && done('back'));
    input.onDidHide(() => done(undefined));
    listen(done);
    input.show();
  });
}
