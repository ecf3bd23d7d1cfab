/** Which file is there to begin with, and what has to be asked for it? */
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import { experimentDocuments } from '../documents.ts';
import { questionsOf, type WholeFileKind, wholeFiles } from '../experiment/wholeFiles.ts';
import type { NewFile, NewFileParams, NewFileQuestion } from '../protocol.ts';
import { expectation, schemaAt } from '../schema/lookup.ts';
import { follow, type Path } from '../syntax/tree.ts';
import { type Template, withoutStops, writeValue } from '../syntax/write.ts';

export function newFile({ uri, kind, answers = {} }: NewFileParams, context: CheckContext): NewFile {
  const files = wholeFiles(context.now);
  const kinds = files.map(({ kind: id, label, detail }) => ({ id, label, detail }));
  const file = files.find((each) => each.kind === kind);
  const caret = experimentDocuments().create(uri, '', 0, '').format.caretAt('', 0);
  if (!file || !caret) return { kinds, questions: [] };
  const snippet = `${writeValue(caret, answered(file.template, answers)).snippet}\n`;
  return { kinds, snippet, questions: questions(file.kind, file.template, withoutStops(snippet)) };

  function questions(of: WholeFileKind, template: Template, text: string): readonly NewFileQuestion[] {
    const document = experimentDocuments().create(uri, '', 0, text);
    const wrong = findings(document, context).filter(isLoud);
    return questionsOf[of].map(([id, path]) => {
      const node = follow(document.tree.root, path)?.node;
      const found = node && wrong.find(({ start, end }) => start <= node.end && node.start <= end);
      const { message, severity } = found ?? {};
      return {
        id,
        ...wordsOf(path),
        value: answers[id] ?? choicesOf(template, id)[0] ?? '',
        ...(message && { problem: { message, severity: severity === 'error' ? 'error' : 'warning' } as const }),
      };
    });
  }
}

const isLoud = ({ severity }: { readonly severity: string }) => severity === 'error' || severity === 'warning';

function wordsOf(path: Path): { readonly title: string; readonly prompt: string } {
  const schema = schemaAt(path);
  if (!schema) return { title: String(path.at(-1)), prompt: '' };
  return { title: schema.doc.name, prompt: `${schema.doc.summary} Expected: ${expectation(schema)}.` };
}

/** With what was answered in the place of the stop of that name. Digits are a number; what is none is told as text. */
function answered(template: Template, answers: Readonly<Record<string, string>>): Template {
  switch (template.kind) {
    case 'object':
      return { ...template, members: template.members.map(([name, of]) => [name, answered(of, answers)]) };
    case 'list':
      return { ...template, entries: template.entries.map((of) => answered(of, answers)) };
    case 'stop': {
      const { name = '' } = template;
      const answer = Object.hasOwn(answers, name) ? answers[name]?.trim() : undefined;
      if (answer === undefined) return template;
      return { kind: template.as === 'number' && /^-?\d{1,15}$/.test(answer) ? 'number' : 'text', value: answer };
    }
    default:
      return template;
  }
}

function choicesOf(template: Template, stop: string): readonly string[] {
  if (template.kind === 'stop') return template.name === stop ? template.choices : [];
  if (template.kind === 'object') return template.members.flatMap(([, of]) => choicesOf(of, stop));
  return template.kind === 'list' ? template.entries.flatMap((of) => choicesOf(of, stop)) : [];
}
