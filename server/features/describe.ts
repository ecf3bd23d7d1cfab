/** Documentation as markdown. It is made of our own words alone: nothing that a file contains gets in but a well-formed instance type. */
import { factsOf, isWellFormed, takesPart } from '../experiment/instanceTypes.ts';
import { limits, list, listSize } from '../schema/lookup.ts';
import type { Documentation, Schema } from '../schema/types.ts';

/** A member: what it is, what it takes, who needs it, when it may change, where AWS documents it. */
export function aboutMember(schema: Schema): string {
  const { doc } = schema;
  const facts = [
    ['Value', takes(schema)],
    ['Needed', needOf(doc)],
    ['Can change', doc.states],
  ].filter(([, words]) => words);
  return [
    `**${doc.name}**`,
    doc.summary,
    facts.map(([title, words]) => `- ${title}: ${words}`).join('\n'),
    `[${doc.name === '$schema' ? 'JSON Schema' : 'API reference'}](${doc.href})`,
  ].join('\n\n');
}

function takes(schema: Schema): string {
  const { unit, expects } = schema.doc;
  switch (schema.kind) {
    case 'object':
      return schema.required.length > 0
        ? `an object; needs ${list(schema.required, 'and')}`
        : 'an object; every member is optional';
    case 'array':
      return `a list${listSize(schema)}${schema.items.kind === 'string' && expects ? `; each is ${expects}` : ''}`;
    case 'integer':
      return `${expects ?? `a whole number${limits(schema.minimum, schema.maximum, ',', '')}`}${unit ? `, in ${unit}` : ''}`;
    case 'timestamp':
      return 'a time: ISO 8601 text, or epoch seconds; without a zone it is UTC';
    case 'instanceType':
      return `text; ${expects}`;
    case 'string':
      if (schema.enum)
        return `text; ${list(
          schema.enum.map((value) => `\`${value}\`${meaning(schema.doc, value)}`),
          'or',
        )}`;
      return `text${expects ? `; ${expects}` : ''}${expects?.includes('characters') ? '' : limits(schema.minLength, schema.maxLength, ',', ' characters')}`;
  }
}

const meaning = ({ values }: Documentation, value: string) =>
  values?.[value] ? ` (${lowerFirst(values[value].split('. ')[0]?.replace(/\.$/, '') ?? '')})` : '';

function needOf({ update, create, name, within }: Documentation): string {
  if (name === '$schema') return 'by no operation; it stays in the file';
  if (within) {
    const operations = [update !== 'no' && 'update', create !== 'no' && 'create'].filter((each) => each !== false);
    const use = update === 'no' ? create : update;
    return `${use} in ${within}, for ${list(operations, 'and')}`;
  }
  if (update === 'no')
    return `${create === 'required' ? 'required' : 'optional'} for create; an update does not take it`;
  if (update === create) return `${update} for update and create`;
  return `${update} for update, ${create} for create`;
}

/** An instance type: its hardware as a list, or that nothing is known. Empty for a name that is none. */
export function aboutInstanceType(name: string): string {
  if (!isWellFormed(name)) return '';
  const facts = factsOf(name);
  const title = `\`${name}\``;
  if (!facts) return `${title}\n\nNot in the list that this extension ships. AWS adds types, so it is sent as it is.`;
  const rows = [
    ['vCPU', facts.vcpu],
    ['Memory', facts.memoryGiB && `${facts.memoryGiB} GiB`],
    ['Processor', facts.arch],
    ['Accelerators', facts.accelerator && `${facts.gpus ? `${facts.gpus} x ` : ''}${facts.accelerator}`],
    ['Accelerator memory', facts.acceleratorMemoryGiBEach && `${facts.acceleratorMemoryGiBEach} GiB each`],
  ].filter(([, value]) => value);
  const known =
    rows.length > 0
      ? rows.map(([what, value]) => `- ${what}: ${value}`).join('\n')
      : 'Its hardware is not publicly listed.';
  const notes = [
    !takesPart(name) && 'Inf1 instances can not take part in shadow tests.',
    !facts.inApiModel && 'The API model of this version does not list it; AWS may refuse it.',
  ].filter(Boolean);
  return [title, known, ...notes].join('\n\n');
}

export const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
