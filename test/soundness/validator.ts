/**
 * An independent judge of a file: the constraints of the API's shapes one by one, with nothing of the product's schema,
 * compiled validation or rules. Members that a shape does not name are dropped, as the service drops them.
 */
import { file, isMembers, type Path, type Shape, shapeNamed } from './shapes.ts';

export interface Breach {
  readonly path: Path;
  readonly constraint: 'type' | 'required' | 'length' | 'pattern' | 'enum' | 'range';
}

/** Everything that the service would refuse; empty for a file that it takes. */
export const breaches = (value: unknown): readonly Breach[] => ofShape(file, value, []);

function ofShape(shape: Shape, value: unknown, path: Path): readonly Breach[] {
  const breach = (constraint: Breach['constraint']): readonly Breach[] => [{ path, constraint }];
  switch (shape.type) {
    case 'structure': {
      if (!isMembers(value)) return breach('type');
      const missing = (shape.required ?? []).filter((name) => !Object.hasOwn(value, name));
      return [
        ...missing.map((name): Breach => ({ path: [...path, name], constraint: 'required' })),
        ...Object.entries(shape.members ?? {}).flatMap(([name, of]) =>
          Object.hasOwn(value, name) ? ofShape(shapeNamed(of), value[name], [...path, name]) : [],
        ),
      ];
    }
    case 'list': {
      if (!Array.isArray(value)) return breach('type');
      const each = shapeNamed(shape.member);
      const inside = value.flatMap((item, index) => ofShape(each, item, [...path, index]));
      return isWithin(shape, value.length) ? inside : [...breach('length'), ...inside];
    }
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return breach('type');
      return isWithin(shape, value) ? [] : breach('range');
    case 'timestamp':
      return isTime(value) ? [] : breach('type');
    case 'string': {
      if (typeof value !== 'string') return breach('type');
      const isShort = isWithin(shape, [...value].length);
      const fits = shape.pattern === undefined || new RegExp(`^(?:${shape.pattern})$`, 'u').test(value);
      const isListed = shape.enum === undefined || shape.enum.includes(value);
      return [
        ...(isShort ? [] : breach('length')),
        ...(fits ? [] : breach('pattern')),
        ...(isListed ? [] : breach('enum')),
      ];
    }
    default:
      throw new Error(`a file has no ${shape.type}`);
  }
}

const isWithin = ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Shape, size: number) =>
  min <= size && size <= max;

/** ISO 8601 with or without a zone, or epoch seconds, as the AWS CLI takes them; a day that the calendar has. */
function isTime(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'string') return false;
  if (/^\d+(\.\d+)?$/.test(value)) return true;
  const match =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(?:[Zz]|[+-](\d\d):?(\d\d)?)?)?$/.exec(value);
  if (!match) return false;
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset = '0', rest = '0'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return (
    isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(offset) < 24 && Number(rest) < 60
  );
}
