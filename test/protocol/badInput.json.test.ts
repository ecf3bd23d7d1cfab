import { testBadInput } from './badInput.ts';

testBadInput('json');
