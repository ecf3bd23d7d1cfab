/** The file of the workspace that an experiment has. */
import { type TextDocument, Uri, window, workspace } from 'vscode';
import { plain } from './plain.ts';
import type { Session } from './session.ts';
import type { Subject } from './subject.ts';
import { targetKey } from './targetKey.ts';

/** One that names the experiment at that place; `none` when there is none, undefined: given up to choose. */
export async function linkedFile(
  session: Session,
  { name, target }: Subject,
): Promise<TextDocument | 'none' | undefined> {
  const named = (await session.server.files()).filter((file) => file.name === name).map(({ uri }) => Uri.parse(uri));
  const here: Uri[] = [];
  for (const uri of named) {
    const own = await session.target.resolve(uri).catch(() => undefined);
    if (own && targetKey(own) === targetKey(target)) here.push(uri);
  }
  const [first, second] = here;
  if (!first) return 'none';
  if (!second) return workspace.openTextDocument(first);
  const items = here.map((uri) => ({ label: plain(workspace.asRelativePath(uri), 200), uri }));
  const title = `Files of "${plain(name, 120)}"`;
  const picked = await window.showQuickPick(items, { title });
  return picked && workspace.openTextDocument(picked.uri);
}
