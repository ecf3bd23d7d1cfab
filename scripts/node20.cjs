// @ts-check
/** Loaded before a script: what an older Node would say of it tells nobody what is missing. */
const { node } = process.versions;
if (Number(node.split('.')[0]) < 20) {
  console.error(`Node.js 20 or newer is needed, and this is ${node} (${process.execPath}).`);
  process.exit(1);
}
