import { at, span } from '../../experiment/members.ts';
import { follow, items, locate, type Node, property } from '../../syntax/tree.ts';
import { api, quote, type Rule } from './rule.ts';

export const contentTypeBoth: Rule = {
  id: 'content-type-both',
  severity: 'error',
  href: `${api}API_CaptureContentTypeHeader.html`,
  documentation: 'A content type is captured as CSV or as JSON. It can not stand in both lists.',
  check: (experiment) => {
    const types = at(at(experiment, 'DataStorageConfig'), 'ContentType');
    const csv = new Map(items(at(types, 'CsvContentTypes')).map((node) => [nameOf(node), node]));
    return items(at(types, 'JsonContentTypes')).flatMap((type) => {
      if (type.kind !== 'string') return [];
      const other = csv.get(nameOf(type));
      if (!other) return [];
      return {
        message: `${quote(String(type.value))} is in CsvContentTypes as well. Keep it in one of the two.`,
        ...span(type),
        related: [{ message: 'The same content type, as CSV', ...span(other) }],
      };
    });
  },
  mends: (node, experiment) => {
    const list = follow(experiment, locate(experiment, node.start)?.path.slice(0, -1) ?? [])?.node;
    if (list?.kind !== 'array') return [];
    if (list.items.length < 2) {
      const owner = at(at(experiment, 'DataStorageConfig'), 'ContentType');
      const member = property(owner, 'JsonContentTypes');
      return owner?.kind === 'object' && member
        ? [{ title: 'Remove JsonContentTypes', steps: [{ do: 'remove', owner, member }] }]
        : [];
    }
    return [{ title: 'Remove it from JsonContentTypes', steps: [{ do: 'removeEntry', list, entry: node }] }];
  },
};

const nameOf = (node: Node) => (node.kind === 'string' ? String(node.value).toLowerCase() : '');
