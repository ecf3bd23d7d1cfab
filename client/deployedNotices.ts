/** Tells the language server what was learnt of the experiments of open documents, for their diagnostics. */
import { type Disposable, type TextDocument, workspace } from 'vscode';
import { isExperimentFile } from './experimentFiles.ts';
import type { Known, Lesson } from './knowledge.ts';
import type { Session } from './session.ts';
import { targetKey } from './targetKey.ts';

export function tellDeployed({
  server,
  target,
  knowledge,
}: Pick<Session, 'server' | 'target' | 'knowledge'>): Disposable {
  /** Asked once a version: many experiments may be learnt of at once. */
  const facts = new WeakMap<TextDocument, { readonly version: number; readonly name: Promise<string | undefined> }>();
  function nameIn(document: TextDocument): Promise<string | undefined> {
    const { version } = document;
    const asked = facts.get(document);
    if (asked?.version === version) return asked.name;
    const name = server.fileFacts(document).then((answer) => answer.name);
    facts.set(document, { version, name });
    name.catch(() => facts.delete(document));
    return name;
  }

  /** A file may say that its calls go elsewhere: what is known of another place is not about it. */
  async function tell(document: TextDocument, known: readonly Known[]): Promise<void> {
    const name = await nameIn(document);
    const named = known.filter((each) => each.name === name);
    if (named.length === 0) return;
    const key = targetKey(await target.look(document));
    const latest = named.find((each) => targetKey(each.target) === key);
    if (!latest) return;
    const { description, at, liveCounts } = latest;
    const uri = document.uri.toString();
    await server.deployed({ uri, description, at, ...(liveCounts ? { liveCounts } : {}) });
  }

  const tellAll = (known: readonly Known[]) => {
    for (const document of workspace.textDocuments.filter(isExperimentFile)) {
      void tell(document, known).catch(() => undefined);
    }
  };
  const learn = (lesson: Lesson) => {
    if (lesson.what === 'learnt') return tellAll([lesson.known]);
    // There is no word for one of them, so all is forgotten and the rest is told again.
    void server
      .deployed(null)
      .then(() => tellAll(knowledge.all()))
      .catch(() => undefined);
  };
  const listeners = [
    knowledge.onDidLearn(learn),
    workspace.onDidOpenTextDocument((document) => {
      if (isExperimentFile(document) && knowledge.all().length > 0) {
        void tell(document, knowledge.all()).catch(() => undefined);
      }
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
