/** Before any worker begins: what each of them would make otherwise, both at the same time. */
import { packageExtension } from '../../scripts/package.mjs';
import { browser, installVSCode } from '../../scripts/setup.mjs';

export default async function prepare(): Promise<void> {
  await installVSCode();
  await browser();
  await packageExtension();
}
