/**
 * For a page: what its window has stored of the extension, a JSON text a workspace. VS Code writes it down a little later
 * than the extension is told.
 */
export const STORED = `(async () => {
  const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await done(indexedDB.open(name));
    const store = database.transaction('ItemTable').objectStore('ItemTable');
    texts.push(await done(store.get('sagemaker-experiments.sagemaker-experiments')));
    database.close();
  }
  return texts.filter(Boolean);
})()`;
