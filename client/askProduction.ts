/** The question before production is changed: the name has to be typed. */
import { InputBoxValidationSeverity, window } from 'vscode';
import { plain } from './plain.ts';
import { productionTitle, typeTheName } from './production.ts';

export interface ProductionQuestion {
  /** 12 digits; undefined when it is not known. */
  readonly account: string | undefined;
  /** Why it is treated as production, a sentence. */
  readonly why: string;
  /** What has to be typed. */
  readonly name: string;
  /** What that is the name of: "the experiment's name". */
  readonly called: string;
}

/** True when the name was typed and accepted. Its message is red from the first moment, before anything is typed. */
export function askProduction({ account, why, name, called }: ProductionQuestion): Promise<boolean> {
  const input = window.createInputBox();
  input.title = productionTitle(account);
  input.placeholder = plain(name, 120);
  input.prompt = plain(why);
  input.ignoreFocusOut = true;
  const isTyped = () => input.value.trim() === name;
  const judge = () => {
    input.validationMessage = isTyped()
      ? { message: 'Press Enter to go on, Escape to give up.', severity: InputBoxValidationSeverity.Warning }
      : { message: typeTheName(account, name, called), severity: InputBoxValidationSeverity.Error };
  };
  return new Promise((resolve) => {
    input.onDidChangeValue(judge);
    input.onDidAccept(() => {
      if (!isTyped()) return;
      resolve(true);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(false);
      input.dispose();
    });
    judge();
    input.show();
  });
}
