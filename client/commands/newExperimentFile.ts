import { type QuickPickItem, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import type { NewFile, NewFileParams } from '../../server/protocol.ts';
import { languages } from '../experimentFiles.ts';
import type { LanguageServer } from '../languageClient.ts';
import { inputStep, pickStep, type Step } from '../steps.ts';

type Format = 'json' | 'yaml';

interface Asked {
  readonly kind: string;
  readonly format: Format;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * "SageMaker: New Experiment File": what it is for, its format, and the names in it, in steps with a way back; then an
 * untitled file with the rest as tab stops. `asked` spares the questions. True when a file is open.
 */
export const newExperimentFile =
  ({ newFile }: LanguageServer) =>
  async (given?: unknown): Promise<boolean> => {
    const asked = isAsked(given) ? given : await ask(newFile);
    if (!asked) return false;
    const { format, kind, answers } = asked;
    const { snippet } = await newFile({ uri: uriFor(format), kind, answers });
    if (snippet === undefined) return false;
    const document = await untitled(answers.name ?? 'new', format);
    const editor = await window.showTextDocument(document, { preview: false });
    return editor.insertSnippet(new SnippetString(snippet));
  };

/** The File > New File... menu passes arguments of its own. */
const isAsked = (given: unknown): given is Asked =>
  typeof given === 'object' && given !== null && 'kind' in given && 'format' in given && 'answers' in given;

/** Where the file will be, as far as the server asks: it knows the files beside it. */
function uriFor(format: Format): string {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = `new.experiment.${format}`;
  return folder ? Uri.joinPath(folder.uri, name).toString() : `untitled:${name}`;
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

const formats: readonly Choice<Format>[] = [
  { label: 'YAML', description: '.experiment.yaml', value: 'yaml' },
  { label: 'JSON', description: '.experiment.json, comments allowed', value: 'json' },
];

async function ask(newFile: (params: NewFileParams) => Promise<NewFile>): Promise<Asked | undefined> {
  const { kinds } = await newFile({ uri: uriFor('yaml') });
  const choices = kinds.map(({ id, label, detail }): Choice<string> => ({ label, description: detail, value: id }));
  let kind = '';
  let format: Format = 'yaml';
  let total: number | undefined;
  const answers: Record<string, string> = {};
  for (let step = 1; total === undefined || step <= total; ) {
    const at = (title: string): Step => ({ title: `New experiment file: ${title}`, step, totalSteps: total });
    const answer = await answerOf(at, step);
    if (answer === undefined) return undefined;
    step += answer === 'back' ? -1 : 1;
  }
  return { kind, format, answers };

  async function answerOf(at: (title: string) => Step, step: number): Promise<'next' | 'back' | undefined> {
    if (step === 1) {
      const picked = await pickStep(at('what is it for?'), choices);
      if (!picked || picked === 'back') return picked;
      kind = picked.value.value;
      total = 2 + (await newFile({ uri: uriFor(format), kind })).questions.length;
      return 'next';
    }
    if (step === 2) {
      const picked = await pickStep(at('JSON or YAML?'), formats);
      if (!picked || picked === 'back') return picked;
      format = picked.value.value;
      return 'next';
    }
    const ask = (more: Readonly<Record<string, string>>) =>
      newFile({ uri: uriFor(format), kind, answers: { ...answers, ...more } });
    const question = (await ask({})).questions[step - 3];
    if (!question) return undefined;
    const { id, title, prompt, value } = question;
    const typed = await inputStep(at(title), { prompt, value }, async (text) => {
      const { questions } = await ask({ [id]: text });
      return questions.find((each) => each.id === id)?.problem;
    });
    if (!typed || typed === 'back') return typed;
    answers[id] = typed.value;
    return 'next';
  }
}

/** Named after the experiment in the folder of the workspace, so that Save puts it there; nothing is written before that. */
async function untitled(name: string, format: Format): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) return workspace.openTextDocument({ language: languages.find((id) => id.endsWith(format)) ?? '' });
  for (let number = 1; ; number += 1) {
    // As one name, whatever is in it: it leads to no other folder.
    const stem = `${encodeURIComponent(name)}${number > 1 ? `-${number}` : ''}`;
    const file = Uri.joinPath(folder.uri, `${stem}.experiment.${format}`);
    const uri = file.with({ scheme: 'untitled' });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen && !(await exists(file))) return workspace.openTextDocument(uri);
  }
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
