/** `--output text` of the AWS CLI: values with tabs between them, members in the order of their names. */
import { isList, isObject, isScalar, type Json, type JsonObject, NoOutput, pythonText } from './value.ts';

/** Lines, each with its line break; a structure's lines begin with its name in capital letters. */
export const text = (value: Json): string =>
  lines(value)
    .map((line) => `${line}\n`)
    .join('');

function lines(value: Json, name?: string): readonly string[] {
  if (isObject(value)) return ofObject(value, name);
  if (isList(value)) return ofList(value, name);
  return [pythonText(value)];
}

function ofList(list: readonly Json[], name: string | undefined): readonly string[] {
  if (list.length === 0) return [];
  if (list.some(isObject)) return ofObjects(list, name);
  const scalars = list.filter(isScalar);
  const own = scalars.length > 0 ? ofScalars(scalars, name) : [];
  return [...own, ...list.filter(isList).flatMap((inner) => lines(inner, name))];
}

/** Entries of one list have one column for each member that is a single value in any of them. */
function ofObjects(list: readonly Json[], name: string | undefined): readonly string[] {
  const objects = list.map((each) => {
    if (isObject(each)) return each;
    throw new NoOutput('a list has structures and other values');
  });
  const columns = [
    ...new Set(objects.flatMap((each) => Object.keys(each).filter((member) => isScalar(each[member])))),
  ].toSorted();
  return objects.flatMap((each) => ofObject(each, name, columns));
}

const ofScalars = (scalars: readonly Json[], name: string | undefined): readonly string[] =>
  name === undefined
    ? [scalars.map(pythonText).join('\t')]
    : scalars.map((each) => `${name.toUpperCase()}\t${pythonText(each)}`);

function ofObject(object: JsonObject, name: string | undefined, columns?: readonly string[]): readonly string[] {
  const names = Object.keys(object).toSorted();
  const scalars = columns ?? names.filter((member) => isScalar(object[member]));
  const cells = scalars.map((member) => pythonText(object[member] === undefined ? '' : object[member]));
  const titled = name === undefined ? cells : [name.toUpperCase(), ...cells];
  const rest = names.filter((member) => !scalars.includes(member));
  return [
    ...(cells.length > 0 ? [titled.join('\t')] : []),
    ...rest.flatMap((member) => lines(object[member] ?? null, member)),
  ];
}
