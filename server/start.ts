#!/usr/bin/env node
/** What is run: prepares V8, then loads the server. */
import * as modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Of the built file. */
declare const __dirname: string;

// What V8 has compiled is kept for the next start, beside the code that it comes of: whoever could write there could change
// that as well. Where it can not be written, and before Node.js 22, the server starts without.
modules.enableCompileCache?.(`${__dirname}/compiled`);
// Garbage is collected after every megabyte, not after sixteen: most of what is made for an answer is garbage behind it.
setFlagsFromString('--semi-space-growth-factor=1');

require('./languageServer.js');
