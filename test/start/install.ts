import { packageExtension } from '../../scripts/package.mjs';
import { installVSCode } from '../../scripts/setup.mjs';

/** What `npm start` makes on a fresh clone is there, so that the tests see the starts that follow. */
export default async function install(): Promise<void> {
  await installVSCode();
  await packageExtension();
}
