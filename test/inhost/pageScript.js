/** Runs in the page of a window, before VS Code does: keeps what is shown, and reads what is stored. */
const shown = new Set();
const names = ['title', 'aria-label'];

function look(records) {
  for (const { target, addedNodes } of records) {
    for (const node of [target, ...addedNodes]) {
      // The whole window is a text that holds all others, again with each change.
      if ((node.textContent?.length ?? 0) < 20_000) shown.add(node.textContent ?? '');
      if (node instanceof Element) for (const name of names) shown.add(node.getAttribute(name) ?? '');
    }
  }
}

new MutationObserver(look).observe(document, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: names,
});

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const textOf = (value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));

async function stored() {
  const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values = await done(database.transaction(store).objectStore(store).getAll());
      texts.push(...values.map(textOf));
    }
    database.close();
  }
  return texts.join('\n');
}

globalThis.watched = { shown: () => [...shown].join('\n'), stored };
