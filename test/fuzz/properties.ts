import { features } from './features.ts';
import { formats } from './formats.ts';
import { incremental } from './incremental.ts';
import { orders } from './orders.ts';
import type { Property } from './property.ts';
import { completions, fixAll, fixes, formatter } from './rewriting.ts';

export const properties: readonly Property[] = [
  features,
  incremental,
  formats,
  formatter,
  fixes,
  fixAll,
  completions,
  orders,
] as readonly unknown[] as readonly Property[];
