import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { found, drawn } from './reports.ts';
test('s', () => {
  for (const block of readFileSync('/tmp/scratch/in.txt','utf8').split(/^=====/m).slice(1)) {
    const nl = block.indexOf('\n'); const lang = block.slice(0,nl).trim() as 'json'|'yaml'; const text = JSON.parse(`"${''}"`) + block.slice(nl+1).replace(/\n$/, '');
    let d; try { d = found(lang, text.replaceAll('<TAB>','\t').replaceAll('<CR>','\r').replaceAll('<BOM>','\ufeff')); } catch (e) { console.log('THROWS', text, e); continue; }
    console.log(`--- ${lang}\n` + drawn(text, d, d.map(x=>x.message)));
  }
});
