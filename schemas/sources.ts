import { readFileSync } from 'node:fs';

export const readSource = (name: string) => readFileSync(new URL(`./sources/${name}`, import.meta.url), 'utf8');
