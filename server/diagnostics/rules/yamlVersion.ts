import type { Rule } from './rule.ts';

/** Found while the text is read. */
export const yamlVersion: Rule = {
  id: 'yaml-version',
  severity: 'information',
  href: 'https://yaml.org/spec/1.2.2/ext/changes/',
  documentation:
    'An experiment file is YAML 1.2. Words such as `yes`, `no`, `on` and `12:30`, and numbers with a leading zero or underscores, mean something else in YAML 1.1, which other programs that read the file may speak.',
};
