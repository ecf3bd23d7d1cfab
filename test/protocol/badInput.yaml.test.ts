import { testBadInput } from './badInput.ts';

testBadInput('yaml');
