/** The same random texts for every mutant: what one survives and another does not is the mutant's doing. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
