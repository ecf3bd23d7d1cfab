import type * as Formats from './formats/index.ts';

/** How answers are printed, with JMESPath: a bundle of its own (dist/formats.js), loaded by the first answer that is shown. */
export const formats = (): typeof Formats => require('./formats.js');
