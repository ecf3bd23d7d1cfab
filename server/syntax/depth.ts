/** How far into each other objects and lists may stand, for readers that call themselves for each level. */

/** Of a tree. An experiment has seven. */
export const deepest = 200;

/**
 * Called by a reader at each level that it opens, before it goes on. It has to be stopped there: a stack that overflows
 * while V8 compiles a regular expression ends the process, and no `catch` hears of it. Twice the depth of a tree, as some
 * readers count a member and its value.
 */
export function refuseDepth(open: number): void {
  if (open > 2 * deepest) throw new RangeError('too deep');
}
