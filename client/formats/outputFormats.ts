/** As `--output` of the AWS CLI has them. */
export const outputFormats = ['json', 'text', 'table', 'yaml', 'yaml-stream'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** How the name of a document with such a text ends, from which an editor takes its language. */
export const extensions: Readonly<Record<OutputFormat, string>> = {
  json: 'json',
  text: 'txt',
  table: 'txt',
  yaml: 'yaml',
  'yaml-stream': 'yaml',
};
